import type { Paper, PaperAnnex, PaperBlock, PaperTable } from '../paper.js';
import { framed, frameValues, type PaperFrame } from './frame.js';
import { PROVINCE_NOTICE } from './province-notice.js';
import { ANSWER, EXTENSION, OPINION } from './requests.js';
import { MONTH_COLUMNS, MONTH_PROGRAMME } from './schedule.js';
import { PLAN, SUBMISSION } from './submission.js';
import { TASK_TABLE_HEADS, TASK_TABLE_WIDTHS } from './task-table.js';
import { blanksOf, filled, type BlankValues, type Template } from './template.js';

/** A line of a template that is begun by hand: a set phrase as a paragraph or as a heading of a level, or room for a person's own words. */
type SheetLine<Phrase extends string> = readonly [kind: 'said', ...phrases: Phrase[]] | readonly [kind: 'heading', level: 1 | 2 | 3, phrase: Phrase | null] | readonly [kind: 'room'];

interface Shape<Phrase extends string = string> {
  readonly template: Template<Phrase>;
  readonly lines: readonly SheetLine<Phrase>[];
  /** To whom it goes, where its form says so: the agency above, or whoever wrote. */
  readonly to?: 'superior' | 'sender';
  /** The ruled table that goes with it, with a line to begin with. */
  readonly annex?: { readonly title: Phrase; readonly heads: readonly string[]; readonly widths: readonly number[] };
}

const shape = <Phrase extends string>(of: Shape<Phrase>): Shape => of;
const ROOM = ['room'] as const;
const TASKS = { title: 'annex', heads: TASK_TABLE_HEADS, widths: TASK_TABLE_WIDTHS } as const;

/** Templates that no screen fills in from what is known: a person begins them and writes what is theirs. */
const SHAPES: readonly Shape[] = [
  shape({ template: SUBMISSION, to: 'superior', lines: [['said', 'opening'], ['heading', 1, null], ROOM] }),
  shape({
    template: PLAN, annex: TASKS,
    lines: [
      ['heading', 1, 'purposeHeading'], ['heading', 2, 'purpose'], ROOM, ['heading', 2, 'requirements'], ROOM, ['heading', 1, 'tasksHeading'], ROOM, ['heading', 1, 'assignmentHeading'], ['said', 'assignment'], ['heading', 1, 'budgetHeading'], ROOM,
      ['heading', 1, 'carryingOutHeading'], ROOM,
    ],
  }),
  shape({ template: OPINION, lines: [['said', 'opening', 'questions'], ['said', 'deadline'], ['said', 'silence']] }),
  shape({ template: EXTENSION, to: 'superior', lines: [['said', 'task'], ['said', 'done'], ['said', 'reason'], ['said', 'request']] }),
  shape({ template: ANSWER, to: 'sender', lines: [['said', 'opening'], ROOM] }),
  shape({ template: PROVINCE_NOTICE, lines: [['said', 'opening'], ['said', 'hearing'], ROOM, ['said', 'demand'], ['heading', 1, null], ['heading', 1, 'requests'], ['heading', 2, null]] }),
  shape({ template: MONTH_PROGRAMME, lines: [['said', 'opening']], annex: { title: 'annex', heads: MONTH_COLUMNS.map(([head]) => head), widths: MONTH_COLUMNS.map(([, width]) => width) } }),
];

/** Templates that can be begun by hand, in the order in which they are offered. */
export const SHEET_TEMPLATES: readonly Template[] = SHAPES.map(({ template }) => template);

/** A blank that nobody filled in yet, as it stands on the paper. */
const shown = (name: string): string => `[${name}]`;

function named(text: string, values: BlankValues): string {
  return filled(text, { ...Object.fromEntries(blanksOf(text).map((name) => [name, shown(name)])), ...values });
}

/**
 * A paper begun from a template in the agency's words: its set phrases in their places, what is known of the agency filled in, every other blank in
 * brackets by its name, and room where a person writes. Null for a template that is not begun by hand.
 */
export function templateSheet(template: Template, frame: PaperFrame): Paper | null {
  const found = SHAPES.find((each) => each.template.key === template.key);
  if (found === undefined) return null;
  const addressees = { superior: [frame.parentAgency].filter((name) => name !== ''), sender: [shown('người gửi')], none: [] }[found.to ?? 'none'];
  const values = { ...frameValues(frame), ...(found.to === 'superior' && addressees.length > 0 ? { 'nơi nhận': addressees.join(', ') } : {}) };
  const say = (phrase: string): string => named(template.phrases[phrase] ?? '', values);
  const body = found.lines.map((line, index) => blockOf(line, `b${index + 1}`, say));
  const annexes = found.annex === undefined ? [] : [annexOf(found.annex, say)];
  return framed(template, { ...frame, annexes, addressees }, { subject: say('subject'), body, closing: say('closing') });
}

function blockOf(line: SheetLine<string>, key: string, say: (phrase: string) => string): PaperBlock {
  switch (line[0]) {
    case 'room':
      return { kind: 'paragraph', key, text: '' };
    case 'heading':
      return { kind: 'heading', key, level: line[1], text: line[2] === null ? '' : say(line[2]) };
    case 'said': {
      const [, ...phrases] = line;
      return { kind: 'paragraph', key, text: phrases.map(say).join(' ') };
    }
  }
}

function annexOf({ title, heads, widths }: NonNullable<Shape['annex']>, say: (phrase: string) => string): PaperAnnex {
  const table: PaperTable = { kind: 'table', key: 'annex', heads, widths, rows: [heads.map((_, column) => (column === 0 ? '1' : ''))] };
  return { title: say(title), landscape: true, body: [table] };
}

const LEFT = new RegExp(`\\[(${[...new Set(SHEET_TEMPLATES.flatMap(({ phrases }) => Object.values(phrases).flatMap(blanksOf)))].map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})\\]`, 'u');

/** The first blank of a template that still stands in a text; null where none does. */
export const blankLeft = (text: string): string | null => LEFT.exec(text.normalize('NFC'))?.[0] ?? null;
