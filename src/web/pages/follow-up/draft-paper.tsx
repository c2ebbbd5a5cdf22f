import { v7 as newId } from 'uuid';
import type { Attention } from '#core/index.js';
import { useAct, useMayDo } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { useOpenPaper } from '../../parts/open-paper.js';

interface DraftPaperProps {
  readonly label: string;
  /** How it is called where several stand on the page. */
  readonly title?: string;
  readonly attention: Attention | undefined;
  readonly unitId: string | undefined;
  /** Those of the page that it is about; all where absent. */
  readonly taskIds?: readonly string[];
  readonly look?: 'plain' | 'quiet';
}

/** Drafts the official letter about what has to be chased, and opens it. Nothing for who writes no papers. */
export function DraftPaper({ label, title, attention, unitId, taskIds, look = 'plain' }: DraftPaperProps) {
  const draft = useAct('draftDunPaper', ['listPapers']);
  const opened = useOpenPaper();
  if (!useMayDo('paper.write') || taskIds?.length === 0) return null;
  const body = { paperId: newId(), ...(attention === undefined ? {} : { attention }), ...(unitId === undefined ? {} : { unitId }), ...(taskIds === undefined ? {} : { taskIds: [...taskIds] }) };
  return <Button look={look} busy={draft.isPending} aria-label={title} onClick={() => draft.mutate({ body }, opened)}>{label}</Button>;
}
