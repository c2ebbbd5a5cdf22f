import { agencyUnder, type PaperFrame, type Signer } from '#core/index.js';
import { refuse } from '../../refused.js';
import { agencyOnPaper } from './frame.queries.js';
import type { PaperCall } from './view.commands.js';

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
export function signedFrame(frame: AgencyFrame, signer: Signer | undefined): PaperFrame {
  return signer === undefined ? { ...frame, signer: '' } : { ...frame, signer: signer.signing.name, signing: signer.signing };
}
