import { accepted, type Outcome, refused } from '../outcome.js';
import type { Actor } from '../permission/actor.js';
import { type Act, may } from '../permission/may.js';
import { isByOrder, type PaperFile } from './file.js';
import { whyNotReady } from './ready.js';

/** Where a paper stands: `discarded` is a draft that was thrown away, and `replaced` an issued paper in whose place another was issued. */
export const PAPER_STATES = ['draft', 'proposed', 'signed', 'issued', 'recalled', 'replaced', 'discarded'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** States from which somebody still has to take a step until the paper goes out. */
export const OPEN_PAPER_STATES = ['draft', 'proposed', 'signed'] as const satisfies readonly PaperState[];

type PaperAct = Extract<Act, `paper.${string}`>;

interface PaperMove {
  readonly from: readonly PaperState[];
  /** The state after it; null where it does not move the paper. */
  readonly to: PaperState | null;
  /** Any of these rights is enough. */
  readonly by: readonly PaperAct[];
  /** It has to be said why. */
  readonly reason?: true;
  /** Only a paper that lacks nothing goes on. */
  readonly ready?: true;
}

/**
 * Every way a paper can move and who may move it (model 7.5; NĐ 30/2020/NĐ-CP, Đ10 to Đ18). What is signed is not edited: it goes back to draft
 * with a reason, and the signature is gone. The same table decides in the server and enables the buttons in the web.
 */
export const PAPER_MOVES = {
  save: { from: ['draft'], to: null, by: ['paper.write'] },
  propose: { from: ['draft'], to: 'proposed', by: ['paper.write'], ready: true },
  withdraw: { from: ['proposed'], to: 'draft', by: ['paper.write'] },
  return: { from: ['proposed', 'signed'], to: 'draft', by: ['paper.sign', 'paper.issue'], reason: true },
  sign: { from: ['proposed'], to: 'signed', by: ['paper.sign'], ready: true },
  issue: { from: ['signed'], to: 'issued', by: ['paper.issue'], ready: true },
  recall: { from: ['issued'], to: 'recalled', by: ['paper.issue'], reason: true },
  replace: { from: ['issued', 'recalled'], to: 'replaced', by: ['paper.issue'] },
  attach: { from: ['issued', 'recalled', 'replaced'], to: null, by: ['paper.issue'] },
  discard: { from: ['draft'], to: 'discarded', by: ['paper.write'] },
} as const satisfies Record<string, PaperMove>;

export type PaperMoveKind = keyof typeof PAPER_MOVES;
export const PAPER_MOVE_KINDS = Object.keys(PAPER_MOVES) as readonly PaperMoveKind[];

/** A paper as far as its moves ask: whose, in which state, drafted in which unit, and what it says. */
export interface MovingPaper {
  readonly agencyId: string;
  readonly state: PaperState;
  readonly unitId: string | null;
  readonly file: PaperFile;
}

export interface PaperCommand {
  readonly kind: PaperMoveKind;
  /** Why, or a word that goes with it. */
  readonly note: string;
}

/** A move that was decided: the state after it, the words kept with it, and the right that allowed it. */
export interface PaperDecision {
  readonly state: PaperState;
  readonly note: string;
  readonly by: PaperAct;
}

/**
 * Whether a paper may move so, and what it is then. Refuses with `paper.not_in_state`, `common.not_allowed`, `paper.reason_needed`, and what a
 * paper lacks that is to go on.
 */
export function decidePaper(paper: MovingPaper, command: PaperCommand, actor: Actor): Outcome<PaperDecision> {
  const move: PaperMove = PAPER_MOVES[command.kind];
  const by = move.by.find((act) => may(actor, act, paperThing(paper)));
  if (by === undefined) return refused('common.not_allowed');
  if (!move.from.includes(paper.state)) return refused('paper.not_in_state', { paperstate: paper.state });
  const note = command.note.normalize('NFC').trim();
  if (move.reason === true && note === '') return refused('paper.reason_needed');
  const lacks = move.ready === true ? whyNotReady(paper.file) : null;
  return lacks === null ? accepted({ state: move.to ?? paper.state, note, by }) : refused(lacks.code, lacks.data);
}

/** What a person may do with a paper now, whatever it still lacks: which buttons there are. */
export function paperMovesFor(paper: MovingPaper, actor: Actor): readonly PaperMoveKind[] {
  return PAPER_MOVE_KINDS.filter((kind) => {
    const move: PaperMove = PAPER_MOVES[kind];
    return move.from.includes(paper.state) && move.by.some((act) => may(actor, act, paperThing(paper)));
  });
}

/** A paper as the thing that a right is asked on. */
export function paperThing({ agencyId, unitId, file }: MovingPaper): { readonly agencyId: string; readonly leadUnitId: string | null; readonly signerPostId: string | null; readonly byOrder: boolean } {
  return { agencyId, leadUnitId: unitId, signerPostId: file.signerPostId, byOrder: isByOrder(file.paper.signing) };
}
