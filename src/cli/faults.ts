import type { Refusal } from '#core/index.js';
import { EXIT, UsageFault, type Words, wordsOf } from './terminal.js';

/** What to tell, and with which exit code, when a command threw. */
export function faultOf(error: unknown): { readonly code: number; readonly words: Words } {
  if (error instanceof UsageFault) return { code: EXIT.usage, words: error.words };
  if (isRefused(error)) return { code: error.refusal.code.startsWith('start.') ? EXIT.unhealthy : EXIT.failed, words: wordsOf(error.refusal) };
  if (isArgumentFault(error)) return { code: EXIT.usage, words: { vi: `Tham số không đúng: ${error.message}`, en: error.message } };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: EXIT.failed, words: { vi: `Lỗi ngoài dự kiến: ${text}`, en: `An unexpected fault: ${text}` } };
}

/** By shape, not by class: the class belongs to the server, which `dondoc read` does not load. */
function isRefused(error: unknown): error is { readonly refusal: Refusal } {
  return error instanceof Error && error.name === 'Refused' && 'refusal' in error;
}

function isArgumentFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
