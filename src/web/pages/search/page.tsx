import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { SearchHit, SearchKind, SearchResults } from '#contract/index.js';
import { call } from '../../api/call.js';
import { keyOf } from '../../api/read.js';
import { placeOf } from '../../commands/open-hit.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { printCount } from '../../parts/count.js';
import { TextField } from '../../parts/field.js';
import { Marked } from '../../parts/marked.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './search.module.css';
import { words } from './words.js';

const PAUSE = 300;
const KINDS: readonly SearchKind[] = ['task', 'document', 'entry', 'unit', 'person'];

function useResults(q: string, kind: SearchKind | undefined) {
  return useInfiniteQuery({
    queryKey: [...keyOf('searchAll'), q, kind ?? ''],
    queryFn: ({ pageParam, signal }): Promise<SearchResults> => call('searchAll', { query: { q, offset: pageParam, ...(kind === undefined ? {} : { kind }) } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last: SearchResults) => last.nextOffset,
    placeholderData: (before) => before,
    enabled: q !== '',
  });
}

/** Tìm kiếm: everything that holds the words, one kind at a time. What is asked stands in the address. */
export function SearchPage() {
  const say = useWords(words);
  const search = useSearch({ strict: false });
  const q = (search.q ?? '').trim();
  const kind = KINDS.find((each) => each === search.kind);
  const results = useResults(q, kind);
  const first = results.data?.pages[0];
  return (
    <div className={styles.page}>
      <PageHead title={say.title} tab={q === '' ? say.title : `${q} – ${say.title}`} />
      <Field q={search.q ?? ''} kind={search.kind} />
      {first !== undefined && q !== '' && <Kinds q={q} shown={first.kind} counts={first.counts} />}
      {q === '' ? <EmptyState title={say.empty} /> : <Hits of={results} q={q} />}
    </div>
  );
}

/** What is typed is asked for after a pause, in the same step of the browser's history. */
function Field({ q, kind }: { readonly q: string; readonly kind: string | undefined }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const [asked, setAsked] = useState(q);
  if (q !== asked) {
    setAsked(q);
    if (q.trim() !== typed.trim()) setTyped(q);
  }
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(() => void navigate({ to: '/search', search: { q: typed, ...(kind === undefined ? {} : { kind }) }, replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, q, kind, navigate]);
  return <TextField label={say.field} hint={say.hint} value={typed} maxLength={200} autoComplete="off" spellCheck={false} autoFocus onChange={(event) => setTyped(event.currentTarget.value)} />;
}

function Kinds({ q, shown, counts }: { readonly q: string; readonly shown: SearchKind; readonly counts: SearchResults['counts'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <nav className={styles.kinds} aria-label={say.kinds}>
      {counts.map(({ kind, count, more }) => (
        <Link key={kind} to="/search" search={{ q, kind }} replace className={styles.kind} activeProps={{}} {...(kind === shown ? { 'aria-current': 'page' as const } : {})}>
          {say[kind]}
          <span className={styles.count}>{printCount(count, language)}{more && '+'}</span>
        </Link>
      ))}
    </nav>
  );
}

function Hits({ of: results, q }: { readonly of: ReturnType<typeof useResults>; readonly q: string }) {
  const say = useWords(words);
  if (results.isPending) return <Skeleton rows={8} />;
  if (results.isError && results.data === undefined) return <ErrorState error={results.error} onRetry={() => void results.refetch()} />;
  const pages = results.data?.pages ?? [];
  const hits = pages.flatMap((page) => page.hits);
  if (hits.length === 0) return <EmptyState title={pages[0]?.counts.some(({ count }) => count > 0) === true ? say.noneOfKind : say.none(q)} />;
  return (
    <div className="card" aria-busy={results.isPlaceholderData}>
      <ol className={styles.list}>{hits.map((hit) => <Hit key={hit.id} hit={hit} />)}</ol>
      {results.hasNextPage && <div className={styles.more}><Button busy={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>{say.more}</Button></div>}
      {!results.hasNextPage && <Beyond last={pages.at(-1)} q={q} />}
    </div>
  );
}

/** The end of what is looked at, where there is more: tasks go on in their list, which counts to the last one. */
function Beyond({ last, q }: { readonly last: SearchResults | undefined; readonly q: string }) {
  const say = useWords(words);
  if (last?.counts.some(({ kind, more }) => kind === last.kind && more) !== true) return null;
  return <p className={styles.more}>{last.kind === 'task' ? <Link to="/tasks" search={{ q }}>{say.inList}</Link> : say.beyond}</p>;
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  return (
    <li className={styles.hit}>
      <Link {...placeOf(hit)} className={styles.title}><Marked text={hit.title} marks={hit.marks} /></Link>
      {hit.detail !== '' && <div className={styles.detail}>{hit.detail}</div>}
      {hit.snippet !== null && <p className={styles.snippet}><Marked text={hit.snippet.text} marks={hit.snippet.marks} /></p>}
    </li>
  );
}
