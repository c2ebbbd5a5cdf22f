import type { Refusal } from './refusals.js';

/** What a rule answers: the value, or why not. Rules never throw on input. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A successful outcome. */
export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** An unsuccessful outcome; `data` fills the placeholders of the refusal's sentences. */
export function refused(code: Refusal['code'], data: Refusal['data'] = {}): Outcome<never> {
  return { ok: false, refusal: { code, data } };
}
