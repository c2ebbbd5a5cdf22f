import { useMemo } from 'react';
import type { OlderProposal } from '#contract/index.js';
import { useRead } from '../../api/read.js';

export type OlderByDraft = ReadonlyMap<string, readonly OlderProposal[]>;

const NONE: OlderByDraft = new Map();

/** The older tasks that the drafts of a review may be about, asked for once when it opens; nothing waits for it. */
export function useOlder(documentId: string, wanted: boolean): OlderByDraft {
  const found = useRead('findOlder', { params: { id: documentId } }, wanted).data;
  return useMemo(() => (found === undefined ? NONE : new Map(found.proposals.map(({ draftId, tasks }) => [draftId, tasks]))), [found]);
}
