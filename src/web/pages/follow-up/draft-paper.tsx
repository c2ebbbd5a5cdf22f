import { useNavigate } from '@tanstack/react-router';
import { v7 as newId } from 'uuid';
import type { Attention } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { useLanguage } from '../../words/words.js';

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
  const { language } = useLanguage();
  const { acts } = useSession();
  const navigate = useNavigate();
  const draft = useAct('draftDunPaper', ['listPapers']);
  if (!acts.includes('paper.write') || taskIds?.length === 0) return null;
  const body = { paperId: newId(), ...(attention === undefined ? {} : { attention }), ...(unitId === undefined ? {} : { unitId }), ...(taskIds === undefined ? {} : { taskIds: [...taskIds] }) };
  const make = (): void => draft.mutate({ body }, {
    onSuccess: ({ paperId }) => void navigate({ to: '/papers/$id', params: { id: paperId } }), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }),
  });
  return <Button look={look} busy={draft.isPending} aria-label={title} onClick={make}>{label}</Button>;
}
