import { dayOfInstant, printDay } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import type { DocumentLine, DocumentRow } from '#contract/index.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import type { Column } from '../../parts/data-table.js';
import { Tag } from '../../parts/status.js';
import { useLanguage, useWords } from '../../words/words.js';
import { printSymbol, symbolParts } from '../review/bar/symbol.js';
import styles from './documents.module.css';
import { words } from './words.js';
import type { DocumentsWords } from './words.js';

/** Where a row leads: to the review while something in it waits, to the document afterwards. */
export function placeOf(row: DocumentRow): '/documents/$id' | '/documents/$id/review' {
  const decided = row.draftCount > 0 && row.acceptedCount + row.rejectedCount >= row.draftCount;
  return decided && row.taskCount > 0 ? '/documents/$id' : '/documents/$id/review';
}

/** What a row is called. Until it is read a paper is known by its file: the ending tells one of two of the same name from the other. */
const nameOf = (row: DocumentLine): string => row.subject || (row.readingState === 'read' ? row.title : (row.fileName ?? row.title));

/** The month is told where the drafter left the day blank. */
function dateOf(row: DocumentLine, say: DocumentsWords): string {
  if (row.readingState !== 'read') return '';
  if (row.issuedOn !== null) return printDay(row.issuedOn);
  const [year, month] = row.issuedMonth?.split('-') ?? [];
  return year !== undefined && month !== undefined ? `…/${month}/${year}` : say.noDate;
}

export function columnsOf(say: DocumentsWords, acts: { readonly mayReceive: boolean; readonly onPaste: (row: DocumentLine) => void; readonly narrow: boolean }): Column<DocumentLine>[] {
  const subject: Column<DocumentLine> = { key: 'subject', head: say.subject, cell: (row) => <Subject row={row} {...acts} /> };
  if (acts.narrow) return [subject];
  return [
    { key: 'symbol', head: say.symbol, width: '132px', cell: (row) => (symbolParts(row.symbol).number !== '' ? row.symbol : <span className="muted">{row.symbol === '' && row.readingState === 'read' ? say.noSymbol : printSymbol(row.symbol)}</span>) },
    { key: 'date', head: say.date, width: '100px', cell: (row) => <span className={row.issuedOn === null ? 'muted nowrap' : 'nowrap'}>{dateOf(row, say)}</span> },
    { key: 'type', head: say.type, width: '88px', cell: (row) => row.typeName ?? '' },
    subject,
    { key: 'issuer', head: say.issuer, width: '124px', cell: (row) => <span className={styles.issuer} title={row.issuer}>{row.issuer}</span> },
    { key: 'tasks', head: say.tasks, width: '76px', align: 'right', cell: (row) => (row.taskCount > 0 ? <Link to="/tasks" search={{ documentId: row.id, state: 'all', sort: 'due' }}>{row.taskCount}</Link> : row.draftCount || '') },
    { key: 'state', head: say.state, width: '184px', cell: (row) => <ReviewState row={row} /> },
  ];
}

const holdsFiles = (row: DocumentLine): boolean => row.refusal?.code === 'document.holds_files';

/** The page that is being read; nothing where the form has no pages. */
function printProgress(progress: DocumentLine['progress'], say: DocumentsWords): string {
  if (progress === null) return say.reading;
  const { page, pages, stage } = progress;
  if (page === 0) return stage === 'ocr' ? say.recognising : say.reading;
  return stage === 'ocr' ? say.recognisingPage(page, pages) : say.readingPage(page, pages);
}

/** How far reading, review and the work itself have come. */
export function ReviewState({ row }: { readonly row: DocumentLine }) {
  const say = useWords(words);
  if (row.readingState === 'waiting') return <Tag tone="none" icon="hourglass">{say.waiting}</Tag>;
  if (row.readingState === 'reading') {
    const { progress } = row;
    const share = progress?.pages ? progress.page / progress.pages : null;
    return (
      <span className={styles.reading}>
        <Tag tone="run" icon="half">{printProgress(progress, say)}</Tag>
        <progress aria-label={say.reading} {...(share === null ? {} : { value: share })} />
      </span>
    );
  }
  // A mail with files is no failure: somebody says which of them to read.
  if (row.readingState === 'refused') return holdsFiles(row) ? <Tag tone="soon" icon="clock">{say.toChoose}</Tag> : <Tag tone="late" icon="triangle">{say.refused}</Tag>;
  if (row.draftCount === 0) return <Tag tone="none" icon="ring">{say.noDrafts}</Tag>;
  const left = row.draftCount - row.acceptedCount - row.rejectedCount;
  if (left > 0) return <Tag tone="soon" icon="clock">{say.reviewLeft(left, row.draftCount)}</Tag>;
  if (row.taskCount === 0) return <Tag tone="soon" icon="pen">{say.reviewed}</Tag>;
  return row.doneTaskCount === row.taskCount ? <Tag tone="done" icon="tick">{say.doneOf(row.doneTaskCount, row.taskCount)}</Tag> : <Tag tone="run" icon="half">{say.doneOf(row.doneTaskCount, row.taskCount)}</Tag>;
}

function Subject({ row, mayReceive, narrow, onPaste }: { readonly row: DocumentLine; readonly mayReceive: boolean; readonly narrow: boolean; readonly onPaste: (row: DocumentLine) => void }) {
  const say = useWords(words);
  return (
    <>
      <Link to={placeOf(row)} params={{ id: row.id }} className={styles.subject}>{nameOf(row)}</Link>
      {narrow && <span className={styles.brief}>{[row.typeName, printSymbol(row.symbol), dateOf(row, say)].filter(Boolean).join(' · ')}</span>}
      {narrow && <ReviewState row={row} />}
      {row.twin !== null && <Twin twin={row.twin} />}
      {row.readingState === 'refused' && <Refusal row={row} mayReceive={mayReceive} onPaste={onPaste} />}
    </>
  );
}

/** The same paper seems to be here twice: one look tells whether it is, before its tasks are given twice. */
function Twin({ twin }: { readonly twin: NonNullable<DocumentLine['twin']> }) {
  const say = useWords(words);
  return <span className={styles.twin}>{say.twin} <Link to="/documents/$id" params={{ id: twin.id }}>{say.twinOf(printDay(dayOfInstant(twin.receivedAt)))}</Link></span>;
}

function Refusal({ row, mayReceive, onPaste }: { readonly row: DocumentLine; readonly mayReceive: boolean; readonly onPaste: (row: DocumentLine) => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const again = useAct('readAgain', ['listDocuments']);
  // A secret paper is not to come in by any other way either.
  const holds = holdsFiles(row);
  const hasWay = mayReceive && row.refusal?.code !== 'document.secret' && !holds;
  return (
    <span className={styles.refusal}>
      <span className={holds ? styles.note : undefined}>{row.refusal?.[language]}</span>
      {holds && <Link to={placeOf(row)} params={{ id: row.id }}>{say.seeHeld}</Link>}
      {hasWay && (
        <>
          <Button look="quiet" busy={again.isPending} onClick={() => again.mutate({ params: { id: row.id } })}>{say.readAgain}</Button>
          <Button look="quiet" onClick={() => onPaste(row)}>{say.pasteInstead}</Button>
        </>
      )}
    </span>
  );
}
