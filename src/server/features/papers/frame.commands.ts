import { agencyUnder, inDirectoryOrder, isByOrder, may, type Paper, type PaperFrame, type Signer, type Template, type Unit, unitsOn } from '#core/index.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { agencyOnPaper } from './frame.queries.js';
import type { NewPaper } from './queries.js';
import { type PaperCall, signersToday } from './view.commands.js';
import { templateOn } from './wording.queries.js';

/** Where no head is entered: as the forms of the decree name the office. */
const HEAD = 'Thủ trưởng cơ quan';

/** What stands on every paper of the agency that is not issued yet, but for who signs it. */
export type AgencyFrame = Omit<PaperFrame, 'number' | 'date' | 'urgency' | 'signer' | 'signing'> & { readonly number: null; readonly date: null; readonly urgency: 'none' };

/** The head of the agency's papers, its own name without what the name of its superior says already. @throws Refused `common.not_found` */
export async function agencyFrame({ tx, scope }: Pick<PaperCall, 'tx' | 'scope'>, { signers, unitSymbol }: { readonly signers: readonly Signer[]; readonly unitSymbol: string }): Promise<AgencyFrame> {
  const agency = (await agencyOnPaper(tx, scope)) ?? refuse('common.not_found');
  const head = signers.find(({ signing }) => signing.capacity.length === 0)?.signing.title ?? HEAD;
  return { parentAgency: agency.parent_name, agency: agencyUnder(agency.parent_name, agency.name), agencySymbol: agency.symbol, unitSymbol: unitSymbol === '' ? 'VP' : unitSymbol, place: agency.place, number: null, date: null, urgency: 'none', head };
}

/** A frame with who signs; room for a name where nobody is entered. */
export function signedFrame(frame: Omit<PaperFrame, 'signer' | 'signing'>, signer: Signer | undefined): PaperFrame {
  return signer === undefined ? { ...frame, signer: '' } : { ...frame, signer: signer.signing.name, signing: signer.signing };
}

/** What every paper has that the agency's office drafts: head and signature, who drafts it, and the units of the day in directory order. */
export interface OfficeFrame {
  readonly frame: PaperFrame;
  readonly signers: readonly Signer[];
  readonly signer: Signer | undefined;
  readonly unit: Unit;
  readonly units: readonly Unit[];
}

type FrameCall = Pick<PaperCall, 'tx' | 'scope' | 'actor' | 'postId' | 'today'>;

/** The frame of a paper that the agency's office drafts, signed by its chief on the head's order where there is one. @throws Refused `paper.unit_not_own` */
export async function officeFrame(call: FrameCall): Promise<OfficeFrame> {
  const units = unitsOn(inDirectoryOrder(await allUnits(call.tx, call.scope)), call.today);
  const unit = draftingUnit(call, units);
  const signers = await signersToday(call);
  const signer = signers.find(({ signing }) => isByOrder(signing)) ?? signers[0];
  return { frame: signedFrame(await agencyFrame(call, { signers, unitSymbol: unit.symbol }), signer), signers, signer, unit, units };
}

/** The unit that drafts what is put together for the agency: its office, else the unit of who asks. @throws Refused `paper.unit_not_own` */
export function draftingUnit({ actor, postId, scope }: Pick<FrameCall, 'actor' | 'postId' | 'scope'>, units: readonly Unit[]): Unit {
  const own = (actor.posts.find((post) => post.postId === postId) ?? actor.posts[0])?.unitId;
  const unit = units.find(({ kind }) => kind === 'office') ?? units.find(({ id }) => id === own) ?? refuse('common.not_found');
  return may(actor, 'paper.write', { agencyId: scope.agencyId, leadUnitId: unit.id }) ? unit : refuse('paper.unit_not_own');
}

/** A paper with the template and the wording that it was made with. */
export type Worded = { readonly paper: Paper } & Required<Pick<NewPaper, 'template' | 'wordingVersion'>>;

/** A paper in the words that the agency has for its template today, with the version of those words. */
export async function worded<P extends string>(call: Pick<PaperCall, 'tx' | 'scope' | 'today'>, template: Template<P>, made: (template: Template<P>) => Paper): Promise<Worded> {
  const found = await templateOn(call.tx, call.scope, { template, day: call.today });
  return { paper: made(found.template), template: template.key, wordingVersion: found.version };
}
