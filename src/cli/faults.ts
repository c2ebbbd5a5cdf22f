import type { Refusal } from '#core/index.js';
import { EXIT, UsageFault, type Words, wordsOf } from './terminal.js';

/** What to tell, and with which exit code, when a command threw. */
export function faultOf(error: unknown): { readonly code: number; readonly words: Words } {
  if (error instanceof UsageFault) return { code: EXIT.usage, words: error.words };
  if (isRefused(error)) return { code: error.refusal.code.startsWith('start.') ? EXIT.unhealthy : EXIT.failed, words: wordsOf(error.refusal) };
  if (isArgumentFault(error)) return { code: EXIT.usage, words: argumentWords(error) };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: EXIT.failed, words: { vi: `Lỗi ngoài dự kiến: ${text}`, en: `An unexpected fault: ${text}` } };
}

/** By shape, not by class: the class belongs to the server, which `dondoc read` does not load. */
function isRefused(error: unknown): error is { readonly refusal: Refusal } {
  return error instanceof Error && error.name === 'Refused' && 'refusal' in error;
}

function isArgumentFault(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Node tells what is wrong with the words of a command in English sentences that quote the word. */
function argumentWords({ code, message }: Error & { readonly code: string }): Words {
  const [, word = ''] = /'([^']+)'/.exec(message) ?? [];
  const [en = message] = message.split('. ');
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return { vi: `Không có lựa chọn “${word}”`, en };
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return { vi: `Thừa “${word}”: lệnh này không nhận thêm gì`, en };
    default:
      return { vi: `Lựa chọn “${word}” thiếu giá trị, hoặc có giá trị mà không cần`, en };
  }
}
