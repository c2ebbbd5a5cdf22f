import type { Refusal } from '#core/index.js';

/** Thrown inside the reading process only: the file cannot be read, and this is why. */
export class Unreadable extends Error {
  readonly refusal: Refusal;

  constructor(code: Refusal['code'], data: Refusal['data'] = {}) {
    super(code);
    this.refusal = { code, data };
  }
}
