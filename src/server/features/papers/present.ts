import type { PaperRow, PaperView } from '#contract/index.js';
import { type Actor, kindName, type MovingPaper, paperMovesFor, type Signer } from '#core/index.js';
import type { LinkedPaper, MoveRecord, PaperRecord, PaperSource, WholePaper } from './queries.js';

/** "05/TB-SKHCN"; empty where there is no number. */
export const symbolOfPaper = ({ number, notation }: { readonly number: string | null; readonly notation: string | null }): string => (number === null ? '' : `${number}/${notation ?? ''}`);

/** A paper as a line of a list. */
export function presentPaperRow(record: PaperRecord): PaperRow {
  const { last_kind: kind, last_at: at } = record;
  return {
    id: record.id, state: record.state, kind: record.kind, kindName: kindName(record.kind) ?? record.kind, subject: record.subject, unit: { id: record.unit_id, name: record.unit_name, shortName: record.unit_short_name }, signer: record.signer ?? '',
    symbol: symbolOfPaper(record), issuedOn: record.issued_on, updatedAt: record.updated_at.toISOString(),
    last: kind === null || at === null ? null : { kind, by: record.last_by ?? '', note: record.last_note ?? '', at: at.toISOString() },
  };
}

/** A paper as far as the rules ask. */
export const movingPaper = (agencyId: string, { state, unit_id, file }: WholePaper): MovingPaper => ({ agencyId, state, unitId: unit_id, file });

interface Beside {
  readonly actor: Actor;
  readonly agencyId: string;
  readonly moves: readonly MoveRecord[];
  readonly signers: readonly Signer[];
  readonly links: { readonly replaces: LinkedPaper | null; readonly replacedBy: LinkedPaper | null };
  readonly source: PaperSource | null;
}

/** A paper as its page shows it. */
export function presentPaper(paper: WholePaper, { actor, agencyId, moves, signers, links, source }: Beside): PaperView {
  return {
    ...presentPaperRow(paper), file: paper.file as PaperView['file'], version: paper.version, may: [...paperMovesFor(movingPaper(agencyId, paper), actor)],
    moves: moves.map(({ ordinal, kind, state, by, on_behalf_of: onBehalfOf, note, at, kept }) => ({ ordinal, kind, state, by, onBehalfOf, note, at: at.toISOString(), kept })),
    signers: signers.map(({ postId, signing }) => ({ postId, signing })), documentId: paper.document_id,
    signedFile: paper.signed_id === null ? null : { id: paper.signed_id, name: paper.signed_name ?? '', mediaType: 'application/pdf', size: paper.signed_size ?? 0 },
    replaces: presentLink(links.replaces), replacedBy: presentLink(links.replacedBy), source,
  };
}

function presentLink(linked: LinkedPaper | null): PaperView['replaces'] {
  return linked === null ? null : { id: linked.id, label: symbolOfPaper(linked) || linked.subject };
}
