import type { Problem } from '#contract/index.js';
import type { Language } from '#core/index.js';

/** The server said no, or failed in an orderly way. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code} (${problem.requestId})`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The server could not be reached, or what answered was not the server. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('server not reached', { cause });
    this.name = 'UnreachableError';
  }
}

const UNREACHED = {
  vi: 'Không kết nối được máy chủ. Nội dung đang nhập vẫn còn; hãy kiểm tra mạng rồi thử lại.',
  en: 'The server cannot be reached. What you typed is still here; check the network and try again.',
} as const;
const UNEXPECTED = {
  vi: 'Trang gặp lỗi ngoài dự kiến. Hãy tải lại trang; nếu còn lỗi, báo quản trị.',
  en: 'The page hit an unexpected error. Reload it; if it stays, tell the administrator.',
} as const;

/** One sentence that says what happened and what to do, for any thrown value. */
export function errorSentence(error: unknown, language: Language): string {
  if (error instanceof ProblemError) return error.problem.detail[language];
  return (error instanceof UnreachableError ? UNREACHED : UNEXPECTED)[language];
}

/** Whether an error is the refusal with this code. */
export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof ProblemError && error.problem.code === code;
}

/** Whether asking again would answer the same: the person may not, or there is no such thing. */
export function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.status === 403 || error.problem.status === 404);
}

/** Whether the server was not reached: what was sent may be sent again as it is. */
export function isUnreached(error: unknown): boolean {
  return error instanceof UnreachableError;
}
