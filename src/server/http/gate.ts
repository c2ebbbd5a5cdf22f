import { type Actor, actsOf } from '#core/index.js';
import type { Gate } from '#contract/index.js';
import { refuse } from '../refused.js';

/**
 * The gate of a route: some post of today must hold a role that may do the act on some thing. On which things is asked again by the
 * handler, on the thing itself. @throws Refused `common.not_allowed`
 */
export function passGate(gate: Gate, actor: Actor): void {
  if (gate === 'public' || gate === 'signed_in') return;
  if (!actsOf(actor).some((act) => act === gate.act)) refuse('common.not_allowed');
}
