/** Rights attach to a post in a unit for a time, never to a person (model 8). */
export const ROLES = ['registrar', 'follower', 'chief_of_office', 'leader', 'head', 'officer', 'superior', 'peer', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface ActorPost {
  readonly postId: string;
  readonly unitId: string;
  /** The unit itself and every unit below it on that day. */
  readonly unitIdsBelow: readonly string[];
  /** Every unit above it on that day, without itself: who sits below a lead unit does not confirm its work. */
  readonly unitIdsAbove: readonly string[];
  readonly roles: readonly Role[];
  /** Present where somebody else acts for the holder of this post (giao thay, TUQ.): by which post of theirs, and for what. */
  readonly heldFor?: { readonly byPostId: string; readonly scope: DelegationScope };
}

/** What a delegation hands over: signing papers, giving and changing work, deciding about results and requests, or everything. */
export const DELEGATION_SCOPES = ['sign', 'assign', 'confirm', 'all'] as const;
export type DelegationScope = (typeof DELEGATION_SCOPES)[number];

/** Who is asking, in one agency, with the posts that they hold today. */
export interface Actor {
  readonly agencyId: string;
  readonly personId: string;
  readonly posts: readonly ActorPost[];
  /** Nobody: the product itself, carrying out what a decision or a day brings with it. */
  readonly isSystem?: true;
  /** Present where it is no person but the agency across the border, speaking about one task (and, as its parent's lead, about the children of that). */
  readonly across?: { readonly taskId: string; readonly as: 'superior' | 'subordinate' };
}
