import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentLine, RouteAnswer } from '#contract/index.js';
import { call } from '../../api/call.js';
import { keyOf, useMayDo } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import { DropCover, FilePick, useFileDrop } from '../../parts/file-drop.js';
import { FilesToCarry } from '../../parts/border/files-to-carry.js';
import { OrdersWaiting } from '../../parts/border/orders-waiting.js';
import { PageHead } from '../../parts/page-head.js';
import { useWords } from '../../words/words.js';
import { columnsOf, placeOf } from './columns.js';
import { CorrectionRate } from './correction-rate.js';
import styles from './documents.module.css';
import { Filters, documentSearch } from './filters.js';
import type { DocumentSearch } from './filters.js';
import { useIntake, usePaste } from './intake.js';
import type { Intake } from './intake.js';
import type { Pasted } from './kept-paste.js';
import { PasteForm } from './paste-form.js';
import { words } from './words.js';

const ACCEPTED = '.dondoc,.docx,.doc,.rtf,.odt,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.html,.htm,.mht,.txt,.md,.xlsx,.csv,.eml,.edxml,.zip';

type DocumentList = RouteAnswer<'listDocuments'>;

const beingRead = (row: DocumentLine): boolean => row.readingState === 'waiting' || row.readingState === 'reading';

function useDocuments(query: DocumentSearch) {
  return useInfiniteQuery({
    queryKey: [...keyOf('listDocuments'), query],
    queryFn: ({ pageParam, signal }): Promise<DocumentList> => call('listDocuments', { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: DocumentList) => last.nextCursor,
    refetchInterval: ({ state: { data } }) => (data?.pages.some((page) => page.documents.some(beingRead)) === true ? 1000 : false),
  });
}

const EMPTY: Pasted = { title: '', text: '' };

/** What is being pasted; another page may lead here to paste the text of what it could not read. */
function usePasting(asked: string | undefined, search: DocumentSearch) {
  const navigate = useNavigate();
  const [pasting, setPasting] = useState<Pasted | null>(asked === undefined ? null : { title: asked, text: '' });
  const done = (): void => {
    setPasting(null);
    if (asked !== undefined) void navigate({ to: '/documents', search, replace: true });
  };
  return { pasting, setPasting, done };
}

/** Where else documents stand: what goes out, and the books. */
function Elsewhere() {
  const say = useWords(words);
  const readsPapers = useMayDo('paper.read');
  return (
    <>
      {readsPapers && <Link to="/papers" className={buttonLook('plain')}>{say.toPapers}</Link>}
      <Link to="/registers" className={buttonLook('plain')}>{say.toRegisters}</Link>
    </>
  );
}

/** Văn bản: which papers came and how far each has come. The whole page takes files. */
export function DocumentsPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { q, state, paste } = useSearch({ strict: false });
  const search = documentSearch(q, state);
  const mayReceive = useMayDo('document.receive');
  const mayReview = useMayDo('document.review');
  const intake = useIntake();
  const { pasting, setPasting, done } = usePasting(paste, search);
  const over = useFileDrop(mayReceive ? intake.take : null);
  usePaste(mayReceive, { files: intake.take, text: (text) => setPasting({ title: '', text }) });
  useCommands(mayReceive ? [{ id: 'documents.paste', label: say.paste, group: say.group, run: () => setPasting(EMPTY) }] : []);
  const documents = useDocuments(search);
  const total = documents.data?.pages[0]?.total;
  const upload = (look: 'main' | 'plain') => mayReceive && <FilePick label={say.upload} accept={ACCEPTED} multiple onFiles={intake.take} className={buttonLook(look)} />;
  return (
    <div className={styles.page}>
      <PageHead title={say.title} detail={<>{total !== undefined && <span>{say.detail(total)}. </span>}{mayReceive && <><span className={styles.drop}>{say.how} <b>{say.secret}</b></span></>}</>} actions={<><Elsewhere />{mayReceive && <>{upload('main')}<Button onClick={() => setPasting(EMPTY)}>{say.paste}</Button></>}</>} />
      {mayReceive && <p className={styles.secret}>{say.secret}</p>}
      <FilesToCarry />
      <OrdersWaiting />
      {pasting !== null && <PasteForm key={`${pasting.title}${pasting.text.length}`} initial={pasting} onDone={done} />}
      <Filters search={search} onChange={(next) => void navigate({ to: '/documents', search: next, replace: true })} />
      <Uploads intake={intake} onPaste={(title) => setPasting({ title, text: '' })} />
      <Rows of={documents} search={search} mayReceive={mayReceive} onPaste={(row) => setPasting({ title: row.title, text: '' })}>{upload('plain')}</Rows>
      {mayReview && <CorrectionRate />}
      {over && <DropCover>{say.drop}</DropCover>}
    </div>
  );
}

const idOf = ({ id }: DocumentLine): string => id;

interface RowsProps {
  readonly of: ReturnType<typeof useDocuments>;
  readonly search: DocumentSearch;
  readonly mayReceive: boolean;
  readonly onPaste: (row: DocumentLine) => void;
  /** What is offered while there are no documents at all. */
  readonly children: ReactNode;
}

function Rows({ of: documents, search, mayReceive, onPaste, children }: RowsProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const rows = useMemo(() => documents.data?.pages.flatMap((page) => page.documents) ?? [], [documents.data]);
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const columns = columnsOf(say, { mayReceive, onPaste, narrow });
  if (documents.isPending) return <Skeleton rows={8} />;
  if (documents.isError && rows.length === 0) return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />;
  if (rows.length === 0 && (search.q !== undefined || search.state !== undefined)) {
    return <EmptyState title={say.emptyFiltered}><Button onClick={() => void navigate({ to: '/documents', search: {} })}>{say.clear}</Button></EmptyState>;
  }
  if (rows.length === 0) return <EmptyState title={say.empty}>{children}</EmptyState>;
  const more = documents.hasNextPage && (
    <div className={styles.more}>
      <Button busy={documents.isFetchingNextPage} onClick={() => void documents.fetchNextPage()}>{documents.isFetchingNextPage ? say.loadingMore : say.more}</Button>
    </div>
  );
  return <DataTable label={say.title} columns={columns} rows={rows} idOf={idOf} onOpen={(row) => void navigate({ to: placeOf(row), params: { id: row.id } })} footer={more} />;
}

/** Files that have not reached the server yet, in the place where their rows will be. */
function Uploads({ intake: { uploads, retry, dismiss }, onPaste }: { readonly intake: Intake; readonly onPaste: (title: string) => void }) {
  const say = useWords(words);
  if (uploads.length === 0) return null;
  return (
    <ul className={[styles.uploads, 'card'].join(' ')} aria-live="polite">
      {uploads.map(({ key, file, problem }) => (
        <li key={key}>
          <span className="grow">
            {problem === null ? file.name : <b>{say.notSent(file.name)}</b>}
            {problem !== null && <span className={styles.problem}>{problem}</span>}
          </span>
          {problem === null ? (
            <span className="muted">{say.sending}</span>
          ) : (
            <>
              <Button look="quiet" onClick={() => retry(key)}>{say.sendAgain}</Button>
              <Button look="quiet" onClick={() => onPaste(file.name.replace(/\.\w+$/, ''))}>{say.pasteInstead}</Button>
              <Button look="quiet" onClick={() => dismiss(key)}>{say.dismiss}</Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
