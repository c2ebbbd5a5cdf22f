import { isByOrder, may, type PaperFrame, type Signer, type Unit, unitsOn, inDirectoryOrder } from '#core/index.js';
import { refuse } from '../../refused.js';
import { agencyFrame, signedFrame } from '../papers/frame.commands.js';
import { signersToday } from '../papers/view.commands.js';
import { allUnits } from '../people/units.queries.js';
import type { MeetingCall } from './rights.commands.js';

/** What every paper of a meeting has: head and signature, who drafts it, and the units of the day in directory order. */
export interface MeetingFrame {
  readonly frame: PaperFrame;
  readonly signer: Signer | undefined;
  readonly unit: Unit;
  readonly units: readonly Unit[];
}

/** The frame of a paper that the agency's office drafts, signed by its chief on the head's order where there is one. @throws Refused `paper.unit_not_own` */
export async function meetingFrame(call: MeetingCall): Promise<MeetingFrame> {
  const units = unitsOn(inDirectoryOrder(await allUnits(call.tx, call.scope)), call.today);
  const unit = draftingUnit(call, units) ?? refuse('common.not_found');
  if (!may(call.actor, 'paper.write', { agencyId: call.scope.agencyId, leadUnitId: unit.id })) refuse('paper.unit_not_own');
  const signers = await signersToday(call);
  const signer = signers.find(({ signing }) => isByOrder(signing)) ?? signers[0];
  return { frame: signedFrame(await agencyFrame(call, { signers, unitSymbol: unit.symbol }), signer), signer, unit, units };
}

/** The agency's office, else the unit of who asks. */
function draftingUnit({ actor, postId }: MeetingCall, units: readonly Unit[]): Unit | undefined {
  const own = (actor.posts.find((post) => post.postId === postId) ?? actor.posts[0])?.unitId;
  return units.find(({ kind }) => kind === 'office') ?? units.find(({ id }) => id === own);
}
