import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { PaperRow, RouteAnswer } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { keyOf, useAct } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { SelectField } from '../../parts/field.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './papers.module.css';
import { PaperStateTag } from './state.js';
import { words } from './words.js';
import type { PapersWords } from './words.js';

type PaperList = RouteAnswer<'listPapers'>;

const TEMPLATE = 'template:';
const STATES = ['open', 'draft', 'proposed', 'signed', 'out'] as const;
type Shown = (typeof STATES)[number];

function usePapers(shown: Shown) {
  return useInfiniteQuery({
    queryKey: [...keyOf('listPapers'), shown],
    queryFn: ({ pageParam, signal }): Promise<PaperList> => call('listPapers', { query: { state: shown, ...(pageParam === null ? {} : { cursor: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: PaperList) => last.nextCursor,
  });
}

/** Văn bản đi: what is being drafted, signed and issued here, by where it stands. */
export function PapersPage() {
  const say = useWords(words);
  const search = useSearch({ from: '/app/papers' });
  const navigate = useNavigate();
  const shown = STATES.find((state) => state === search.state) ?? 'open';
  const papers = usePapers(shown);
  const [first] = papers.data?.pages ?? [];
  const [beginning, setBeginning] = useState(false);
  const kinds = first?.kinds ?? [];
  useCommands(kinds.length > 0 ? [{ id: 'papers.create', label: say.create, group: say.group, run: () => setBeginning(true) }] : []);
  return (
    <div className={styles.page}>
      <PageHead
        title={say.title}
        detail={say.detail}
        actions={(
          <>
            <Link to="/documents" className={buttonLook('plain')}>{say.back}</Link>
            <Link to="/papers/templates" className={buttonLook('plain')}>{say.toTemplates}</Link>
            <Link to="/papers/books" className={buttonLook('plain')}>{say.toNumbers}</Link>
            <Link to="/registers" search={{ book: 'departures' }} className={buttonLook('plain')}>{say.toBook}</Link>
            {kinds.length > 0 && <Button look="main" aria-expanded={beginning} onClick={() => setBeginning(!beginning)}>{say.create}</Button>}
          </>
        )}
      />
      {beginning && <Begin kinds={kinds} templates={first?.templates ?? []} onCancel={() => setBeginning(false)} />}
      <nav className={styles.states} aria-label={say.states}>
        {STATES.map((state) => <button key={state} type="button" aria-pressed={state === shown} onClick={() => void navigate({ to: '/papers', search: state === 'open' ? {} : { state }, replace: true })}>{say[state]}{countOf(state, first, say)}</button>)}
      </nav>
      <Rows of={papers} shown={shown} mayBegin={kinds.length > 0} />
    </div>
  );
}

function Rows({ of: papers, shown, mayBegin }: { readonly of: ReturnType<typeof usePapers>; readonly shown: Shown; readonly mayBegin: boolean }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const columns = useMemo(() => columnsOf(say, shown === 'out'), [say, shown]);
  const rows = useMemo(() => papers.data?.pages.flatMap((page) => page.papers), [papers.data]);
  if (rows === undefined) return papers.error === null ? <Skeleton rows={8} /> : <ErrorState error={papers.error} onRetry={() => void papers.refetch()} />;
  if (rows.length === 0) return <EmptyState title={say.empty}>{mayBegin && shown !== 'out' && <p className="muted">{say.emptyHow}</p>}</EmptyState>;
  return (
    <>
      <DataTable label={say.title} columns={columns} rows={rows} idOf={idOf} onOpen={({ id }) => void navigate({ to: '/papers/$id', params: { id } })} />
      {papers.hasNextPage && <Button className={styles.more} busy={papers.isFetchingNextPage} onClick={() => void papers.fetchNextPage()}>{papers.isFetchingNextPage ? say.loading : say.more}</Button>}
    </>
  );
}

const idOf = ({ id }: PaperRow): string => id;

function countOf(state: Shown, list: PaperList | undefined, say: PapersWords): string {
  if (list === undefined || state === 'out') return '';
  const { draft, proposed, signed } = list.counts;
  return say.count(state === 'open' ? draft + proposed + signed : list.counts[state]);
}

/** An empty sheet of a kind, or a template with its set phrases: the value of a template is its key behind a mark that no kind begins with. */
function Begin({ kinds, templates, onCancel }: Pick<PaperList, 'kinds' | 'templates'> & { readonly onCancel: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [kind, setKind] = useState(kinds[0]?.kind ?? '');
  const create = useAct('createPaper', ['listPapers']);
  const begin = (): void => create.mutate({ body: { id: newId(), ...(kind.startsWith(TEMPLATE) ? { kind: '', template: kind.slice(TEMPLATE.length) } : { kind }) } }, { onSuccess: ({ id }) => void navigate({ to: '/papers/$id', params: { id } }) });
  return (
    <form
      className={['card', styles.begin].join(' ')}
      aria-label={say.create}
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <SelectField label={say.kind} autoFocus value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
        <optgroup label={say.blankSheets}>{kinds.map((each) => <option key={each.kind} value={each.kind}>{each.name}</option>)}</optgroup>
        <optgroup label={say.fromTemplates}>{templates.map((each) => <option key={each.key} value={TEMPLATE + each.key}>{say.byTemplate(each.name)}</option>)}</optgroup>
      </SelectField>
      <Button type="submit" look="main" busy={create.isPending}>{say.begin}</Button>
      <Button onClick={onCancel}>{say.cancel}</Button>
      {create.error !== null && <p role="alert" className={styles.returned}>{errorSentence(create.error, language)}</p>}
    </form>
  );
}

function columnsOf(say: PapersWords, out: boolean): Column<PaperRow>[] {
  return [
    ...(out ? [{ key: 'symbol', head: say.symbol, width: '150px', cell: (row: PaperRow) => row.symbol }] : []),
    { key: 'subject', head: say.subject, cell: (row) => <Subject row={row} /> },
    { key: 'type', head: say.type, width: '110px', wideOnly: true, cell: (row) => row.kindName },
    { key: 'unit', head: say.unit, width: '190px', wideOnly: true, cell: (row) => row.unit.shortName || row.unit.name },
    { key: 'signer', head: say.signer, width: '170px', wideOnly: true, cell: (row) => row.signer },
    { key: 'state', head: say.state, width: '150px', cell: (row) => <PaperStateTag state={row.state} /> },
    { key: 'date', head: out ? say.date : say.updated, width: '140px', wideOnly: true, cell: (row) => (out && row.issuedOn !== null ? printDay(row.issuedOn) : printInstant(row.updatedAt)) },
  ];
}

function Subject({ row }: { readonly row: PaperRow }) {
  const say = useWords(words);
  const returned = row.state === 'draft' && row.last?.kind === 'return' ? row.last : null;
  return (
    <>
      <Link to="/papers/$id" params={{ id: row.id }} className="clamp2">{row.subject || say.noSubject}</Link>
      {returned !== null && <span className={[styles.returned, 'small', 'clamp2'].join(' ')}>{say.returned(`${returned.note} (${returned.by})`)}</span>}
    </>
  );
}
