import { type Outcome, type Refusal, type RefusalCode, refused } from '#core/index.js';

/** The expected no: carries a core refusal through a transaction (which it rolls back) to the one place that answers errors. Not reported as a fault. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** Throws the refusal of an outcome, or gives its value. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.refusal);
}

/** Throws a refusal by code. */
export function refuse(code: RefusalCode, data: Refusal['data'] = {}): never {
  const outcome = refused(code, data);
  if (outcome.ok) throw new Error('unreachable');
  throw new Refused(outcome.refusal);
}
