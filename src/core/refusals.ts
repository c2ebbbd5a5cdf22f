import { BORDER_REFUSALS } from './refusals/border.js';
import { CHANNEL_REFUSALS } from './refusals/channels.js';
import { COMMON_REFUSALS } from './refusals/common.js';
import { DOCUMENT_REFUSALS } from './refusals/document.js';
import { LOG_REFUSALS } from './refusals/log.js';
import { PAPER_BOOK_REFUSALS } from './refusals/paper-books.js';
import { PAPER_REFUSALS } from './refusals/paper.js';
import { MEETING_REFUSALS } from './refusals/meeting.js';
import { REPORT_REFUSALS } from './refusals/report.js';
import { SESSION_REFUSALS } from './refusals/session.js';
import { SETUP_REFUSALS } from './refusals/setup.js';
import { SHEET_REFUSALS } from './refusals/sheet.js';
import { START_REFUSALS } from './refusals/start.js';
import { TASK_REFUSALS } from './refusals/task.js';
import { TEMPLATE_REFUSALS } from './refusals/template.js';
import { TERMINAL_REFUSALS } from './refusals/terminal.js';
import type { RefusalText } from './refusals/text.js';
import { printedValue } from './refusals/words.js';

/** The closed list of reasons for which the product says no; every surface shows these sentences and no others. */
export const REFUSALS = {
  ...COMMON_REFUSALS,
  ...SESSION_REFUSALS,
  ...SETUP_REFUSALS,
  ...START_REFUSALS,
  ...DOCUMENT_REFUSALS,
  ...TASK_REFUSALS,
  ...PAPER_BOOK_REFUSALS,
  ...PAPER_REFUSALS,
  ...REPORT_REFUSALS,
  ...MEETING_REFUSALS,
  ...BORDER_REFUSALS,
  ...SHEET_REFUSALS,
  ...CHANNEL_REFUSALS,
  ...LOG_REFUSALS,
  ...TEMPLATE_REFUSALS,
  ...TERMINAL_REFUSALS,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** A no with its reason; `data` holds what the sentence mentions (a day, a name, a limit). */
export interface Refusal {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export type Language = 'vi' | 'en';

/**
 * The sentence for a refusal, with `{name}` placeholders filled from its data: days printed, states and relations named.
 * A placeholder without data stays visible: a wrong sentence is worse than an unfinished one.
 */
export function refusalSentence(refusal: Refusal, language: Language): string {
  return REFUSALS[refusal.code][language].replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = refusal.data[name];
    return value === undefined ? whole : printedValue(name, value, language);
  });
}
