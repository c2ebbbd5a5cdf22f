import { isProgramme, printDay } from '#core/index.js';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { v7 as newId } from 'uuid';
import type { RouteAnswer } from '#contract/index.js';
import { downloadUrl, settlingSheetUrl } from '../../api/call.js';
import { useAct, useMayDo, useRead } from '../../api/read.js';
import { Answer, EmptyState, Skeleton } from '../../parts/answer.js';
import { BarRow } from '../../parts/bar-row.js';
import { Button, buttonLook } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import { printSymbol } from '../review/bar/symbol.js';
import { countTasks } from './count-tasks.js';
import styles from './document.module.css';
import { FormCheck } from './form-check.js';
import { LiveText } from './live-text.js';
import type { TaskLine } from './live-text.js';
import { placeAt } from './place.js';
import { words } from './words.js';

type Document = RouteAnswer<'readDocument'>;

const NONE: readonly TaskLine[] = [];

/** Văn bản: what came of this paper. */
export function DocumentPage() {
  const { id = '' } = useParams({ strict: false });
  const document = useRead('readDocument', { params: { id } });
  return <Answer of={document} rows={12}>{(view) => <Detail key={id} document={view} />}</Answer>;
}

function Detail({ document }: { readonly document: Document }) {
  const say = useWords(words);
  const { at } = useSearch({ strict: false });
  const place = useMemo(() => placeAt(at), [at]);
  const { language } = useLanguage();
  const read = document.readingState === 'read';
  const review = useRead('readReview', { params: { id: document.id } }, read);
  const tasks = useRead('listTasks', { query: { documentId: document.id, state: 'all', limit: 200 } }, document.taskCount > 0).data?.tasks ?? NONE;
  const title = [document.typeName, printSymbol(document.symbol)].filter(Boolean).join(' ') || document.title;
  return (
    <div className={styles.page}>
      <Link to="/documents" className="small">{say.back}</Link>
      <PageHead
        title={title}
        detail={document.subject}
        actions={<Ways document={document} />}
      />
      <Became document={document} />
      <div className={styles.top}>
        <Head document={document} />
        <Progress document={document} tasks={tasks} />
      </div>
      {read && <FormCheck documentId={document.id} />}
      {!read ? <EmptyState title={document.refusal?.[language] ?? say.notRead} /> : review.data === undefined ? <Skeleton rows={10} /> : <LiveText text={review.data.text} drafts={review.data.drafts} tasks={tasks} place={place} />}
    </div>
  );
}

/** Where one goes on from a document: how it was signed, its tasks, its review. */
function Ways({ document }: { readonly document: Document }) {
  const say = useWords(words);
  const readsPapers = useMayDo('paper.read');
  const isReviewed = document.draftCount <= document.acceptedCount + document.rejectedCount;
  return (
    <>
      {document.isPaper && readsPapers && <Link className={buttonLook('plain')} to="/papers/$id" params={{ id: document.id }}>{say.paper}</Link>}
      {document.taskCount > 0 && <Link className={buttonLook('plain')} to="/tasks" search={{ documentId: document.id, state: 'all', sort: 'due' }}>{say.tasks(document.taskCount)}</Link>}
      {isProgramme({ type: document.type, symbol: document.symbol, on: document.issuedOn ?? document.issuedMonth, title: document.subject }) && <Following documentId={document.id} />}
      {!document.isPaper && <Link className={buttonLook(isReviewed ? 'plain' : 'main')} to="/documents/$id/review" params={{ id: document.id }}>{say.review}</Link>}
    </>
  );
}

/** A plan or resolution is followed with all of its tasks: the way to where they stand, or to begin with it. */
function Following({ documentId }: { readonly documentId: string }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const mayFollow = useMayDo('document.assign');
  const [id] = useState(() => newId());
  const known = useRead('listProgrammes', {}).data?.programmes.find((programme) => programme.document?.id === documentId && programme.endedOn === null);
  const follow = useAct('followProgramme', ['listProgrammes']);
  const open = (programmeId: string): void => void navigate({ to: '/programmes/$id', params: { id: programmeId } });
  if (known !== undefined) return <Link className={buttonLook('plain')} to="/programmes/$id" params={{ id: known.id }}>{say.progressOf}</Link>;
  if (!mayFollow) return null;
  return <Button busy={follow.isPending} onClick={() => follow.mutate({ body: { id, from: { by: 'document', documentId } } }, { onSuccess: (programme) => open(programme.id) })}>{say.follow}</Button>;
}

/** What became of a paper of ours that does not stand any more. */
function Became({ document: { status, replacedBy } }: { readonly document: Document }) {
  const say = useWords(words);
  if (status === 'issued') return null;
  return (
    <p className={styles.became} role="status">
      <b>{status === 'recalled' ? say.recalled : say.replaced}</b>
      {replacedBy !== null && <> <Link to="/documents/$id" params={{ id: replacedBy.id }}>{replacedBy.label}</Link></>}
    </p>
  );
}

function Head({ document }: { readonly document: Document }) {
  const say = useWords(words);
  const facts: [string, ReactNode][] = [
    [say.symbol, printSymbol(document.symbol)],
    [say.date, document.issuedOn === null ? '' : printDay(document.issuedOn)],
    [say.issuer, document.issuer],
    [say.signer, document.signing.map((signer) => [signer.mode, signer.position, signer.name].filter(Boolean).join(' ')).join('; ')],
    [say.recipients, document.recipients.join('; ')],
    [document.isPaper ? say.issuedBy : say.received, say.receivedBy(printInstant(document.receivedAt), document.receivedBy)],
    ...(document.signedFile === null ? [] : [[say.signedFile, <a href={downloadUrl('downloadSigned', document.id)}>{document.signedFile.name}</a>] satisfies [string, ReactNode]]),
    ...(document.isPaper ? [] : [[say.settlingSheet, <span className="row-gap"><a href={settlingSheetUrl({ id: document.id, format: 'docx' })}>Word</a><a href={settlingSheetUrl({ id: document.id, format: 'pdf' })}>PDF</a></span>] satisfies [string, ReactNode]]),
    [say.file, document.file === null ? '' : <a href={downloadUrl('downloadDocument', document.id)}>{document.file.name}</a>],
  ];
  return (
    <dl className={[styles.facts, 'card'].join(' ')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || <span className="muted">{say.none}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Progress({ document, tasks }: { readonly document: Document; readonly tasks: readonly TaskLine[] }) {
  const say = useWords(words);
  const counts = countTasks(tasks);
  const left = document.draftCount - document.acceptedCount - document.rejectedCount;
  const counted = (['onTrack', 'dueSoon', 'overdue', 'undated'] as const).filter((key) => counts[key] > 0).map((key) => `${counts[key]} ${say[key]}`);
  return (
    <section className={[styles.progress, 'card'].join(' ')} aria-label={say.progress}>
      <h2>{say.progress}</h2>
      {document.taskCount === 0 ? <p className="muted">{say.noTasks}</p> : (
        <>
          <p><b>{say.of(document.doneTaskCount, document.taskCount)}</b>{counted.length > 0 && ` · ${counted.join(' · ')}`}</p>
          <BarRow counts={counts} longest={Math.max(1, counts.onTrack + counts.dueSoon + counts.overdue + counts.undated)} />
        </>
      )}
      {left > 0 && <p><Link to="/documents/$id/review" params={{ id: document.id }}>{say.waiting(left)}</Link></p>}
    </section>
  );
}
