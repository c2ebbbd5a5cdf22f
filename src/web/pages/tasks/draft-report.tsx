import { v7 as newId } from 'uuid';
import { useAct, useMayDo } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { useOpenPaper } from '../../parts/open-paper.js';
import type { TaskSearch } from '../../search.js';
import { useWords } from '../../words/words.js';
import type { TaskQuery } from './filter-url.js';
import { words } from './words.js';

/** Of which lists a report is written: of what somebody gave, of an order, of a programme. */
const REPORTED = ['assigner', 'border', 'documentId', 'programme'] as const satisfies readonly (keyof TaskSearch)[];

/** Drafts the report on the tasks of the list, and opens it. Nothing for who writes no papers, and none of a list that is of no order. */
export function DraftReport({ query: { cursor: _, until: __, limit: ___, sort: ____, ...query }, filters }: { readonly query: TaskQuery; readonly filters: TaskSearch }) {
  const say = useWords(words);
  const draft = useAct('draftTaskReport', ['listPapers']);
  const opened = useOpenPaper();
  if (!useMayDo('paper.write') || !REPORTED.some((key) => filters[key] !== undefined)) return null;
  return <Button busy={draft.isPending} onClick={() => draft.mutate({ query, body: { paperId: newId() } }, opened)}>{say.draftReport}</Button>;
}
