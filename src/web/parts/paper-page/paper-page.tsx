import { addresseeLines, annexHead, baseLines, closingLine, enactingLines, headOfPaper, notedPieces, paperLayout, printedBlocks, recipientLines, signatureLines, subjectShape, titleLines } from '#core/index.js';
import type { HeadColumn, HeadLine, Paper, PaperBlock, PrintedBlock, Signing } from '#core/index.js';
import { Fragment, useEffect, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import '../../theme/paper.css';
import { useWords } from '../../words/words.js';
import styles from './paper-page.module.css';
import { words } from './words.js';

interface Marks {
  /** The block that is being written. */
  readonly current?: string | null;
  /** Blocks that order something. */
  readonly orders?: ReadonlySet<string>;
  readonly onPick?: (key: string) => void;
}

interface PaperPageProps extends Marks {
  readonly paper: Paper;
}

const points = (value: number): string => `calc(var(--pt) * ${value})`;

/** A paper as it is printed, in the layout of NĐ 30/2020/NĐ-CP: the same lines and measures as the Word file, drawn as one long sheet and one for each annex. */
export function PaperPage({ paper, ...marks }: PaperPageProps) {
  const say = useWords(words);
  const desk = useRef<HTMLElement>(null);
  const { current = null } = marks;
  useEffect(() => {
    if (current !== null) desk.current?.querySelector(`[data-block="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { left, right, stamp } = headOfPaper(paper);
  const title = titleLines(paper.form);
  const enacting = enactingLines(paper);
  const bodies = [paper.body, ...paper.annexes.map((annex) => annex.body)].map((body) => printedBlocks(paper.outline, body));
  const sheets = bodies.map((blocks, at) => ({ blocks, first: bodies.slice(0, at).reduce((sum, before) => sum + notesIn(before), 1) }));
  return (
    <article ref={desk} className={styles.desk} tabIndex={0} aria-label={say.page} lang="vi">
      <Sheet>
        <header className={styles.head} style={{ gridTemplateColumns: `${left.width}fr ${right.width}fr` }}>
          <Column column={left}>{stamp !== '' && <span className={styles.stamp} style={{ width: points(stampWidth(stamp)), fontSize: points(13) }}>{stamp}</span>}</Column>
          <Column column={right} />
        </header>
        {title !== null && (
          <div className={styles.title}>
            <div>{title.title}</div>
            {title.subject.length === 0 ? <div className={styles.room}>{say.noSubject}</div> : title.subject.map((line, at) => <div key={at}>{line}</div>)}
            <div className={styles.rule} style={{ width: points(subjectShape(title.subject).rule) }} />
          </div>
        )}
        {paper.addressees.length > 0 && <div className={styles.addressees}>{addresseeLines(paper.addressees).map((line, at) => <div key={at}>{line}</div>)}</div>}
        <div className={styles.text}>
          {enacting !== null && <p className={styles.enacting}>{enacting.authority}</p>}
          {baseLines(paper.bases).map((line, at) => <p key={at} className={styles.italic}>{line}</p>)}
          {enacting !== null && <p className={styles.enacting}>{enacting.word}</p>}
          <Blocks {...(sheets[0] ?? NO_BLOCKS)} {...marks} />
          {closingLine(paper.closing) !== '' && <p>{closingLine(paper.closing)}</p>}
        </div>
        <Foot paper={paper} />
        <FootNotes {...(sheets[0] ?? NO_BLOCKS)} />
      </Sheet>
      {paper.annexes.map((annex, at) => {
        const head = annexHead(paper, at);
        return (
          <Sheet key={at} wide={annex.landscape}>
            <header className={styles.annexHead}>
              <div className={styles.bold}>{head.word}</div>
              <div className={styles.bold}>{head.title}</div>
              <div className={styles.italic}>{head.reference}</div>
            </header>
            <div className={styles.text}><Blocks {...(sheets[at + 1] ?? NO_BLOCKS)} {...marks} /></div>
            <FootNotes {...(sheets[at + 1] ?? NO_BLOCKS)} />
          </Sheet>
        );
      })}
    </article>
  );
}

const stampWidth = (stamp: string): number => (stamp === 'KHẨN' || stamp === 'HOẢ TỐC' || stamp === 'THƯỢNG KHẨN' ? paperLayout.STAMP[stamp].value : 0) * paperLayout.POINTS_A_MILLIMETRE;

function Sheet({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) {
  return <div className={styles.sheet}><div className={[styles.leaf, wide ? styles.wide : ''].join(' ')}>{children}</div></div>;
}

/** Names over what stands under them: number and day keep to one row, however many lines the names take. */
function Column({ column: { names, rule, under }, children }: { readonly column: HeadColumn; readonly children?: ReactNode }) {
  return (
    <div className={styles.column}>
      <div>
        {names.map((line, at) => <Line key={at} line={line} />)}
        <div className={styles.rule} style={{ width: points(rule) }} />
      </div>
      <div>
        {under.map((line, at) => <Line key={at} line={line} />)}
        {children}
      </div>
    </div>
  );
}

function Line({ line: { text, size, bold, italics, before } }: { readonly line: HeadLine }) {
  const style: CSSProperties = { fontSize: points(size), ...(bold === true ? { fontWeight: 700 } : {}), ...(italics === true ? { fontStyle: 'italic' } : {}), ...(before === undefined ? {} : { marginTop: points(before) }), whiteSpace: 'pre-wrap' };
  return <div data-line style={style}>{text}</div>;
}

/** The blocks of a sheet, and the number of the first footnote on it. */
interface SheetBlocks {
  readonly blocks: readonly PrintedBlock[];
  readonly first: number;
}

const NO_BLOCKS: SheetBlocks = { blocks: [], first: 1 };
const notesIn = (blocks: readonly PrintedBlock[]): number => blocks.reduce((sum, { notes }) => sum + notes.length, 0);

/** Footnotes under the last line of a sheet: it is drawn as one long page. */
function FootNotes({ blocks, first }: SheetBlocks) {
  if (notesIn(blocks) === 0) return null;
  return (
    <div className={styles.notes} style={{ fontSize: points(paperLayout.NOTE_POINTS) }}>
      {blocks.flatMap(({ notes }) => notes).map(({ text }, at) => <div key={at}><sup>{first + at}</sup> {text}</div>)}
    </div>
  );
}

function Blocks({ blocks, first, current = null, orders, onPick }: Marks & SheetBlocks) {
  return blocks.map((printed, place) => {
    const { key } = printed.block;
    const marks = { 'data-block': key, 'data-current': key === current || undefined, 'data-order': orders?.has(key) || undefined, className: [styles.block, onPick === undefined ? '' : styles.pick, printed.block.kind === 'table' ? styles.tableBox : ''].join(' ') };
    // A table that is wider than the window is scrolled, which the keyboard must be able to do too.
    const reach = printed.block.kind === 'table' ? { tabIndex: 0 } : {};
    return <div key={key} {...marks} {...reach} {...(onPick === undefined ? {} : { onClick: () => onPick(key) })}><BlockText printed={printed} first={first + notesIn(blocks.slice(0, place))} /></div>;
  });
}

function BlockText({ printed: { block, label, lines, titled, boldLabel, notes }, first }: { readonly printed: PrintedBlock; readonly first: number }) {
  const say = useWords(words);
  if (block.kind === 'table') return <Table block={block} />;
  if (block.kind === 'division') return <div className={styles.division}><div>{label}</div><NotedLine line={lines[0] ?? ''} at={0} notes={notes} first={first} /></div>;
  if (lines.every((line) => line === '')) return <span className={styles.room}>{label === '' ? '' : `${label} `}{say.empty}</span>;
  return lines.map((line, at) => <div key={at} className={titled ? styles.bold : undefined}>{at === 0 && label !== '' && <span className={boldLabel ? styles.bold : undefined}>{label} </span>}<NotedLine line={line} at={at} notes={notes} first={first} /></div>);
}

/** A line with the numbers of its footnotes. */
function NotedLine({ line, at, notes, first }: { readonly line: string; readonly at: number; readonly notes: PrintedBlock['notes']; readonly first: number }) {
  const before = first + notes.filter((note) => note.line < at).length;
  return notedPieces(line, at, notes).map((piece, index) => <Fragment key={index}>{piece.text}{piece.note !== null && <sup>{before + index}</sup>}</Fragment>);
}

function Table({ block: { heads, widths, rows } }: { readonly block: Extract<PaperBlock, { kind: 'table' }> }) {
  return (
    <table className={styles.table}>
      <colgroup>{heads.map((_, at) => <col key={at} style={{ width: `${widths[at] ?? 0}%` }} />)}</colgroup>
      <thead><tr>{heads.map((head, at) => <th key={at} scope="col">{head}</th>)}</tr></thead>
      <tbody>{rows.map((row, line) => <tr key={line}>{heads.map((_, at) => <td key={at}>{row[at] ?? ''}</td>)}</tr>)}</tbody>
    </table>
  );
}

function Foot({ paper: { recipients, signing, secretary } }: { readonly paper: Paper }) {
  const list = (
    <div className={styles.recipients}>
      {recipients.length > 0 && <b>{paperLayout.FIXED.recipients.value}</b>}
      {recipientLines(recipients).map((line, at) => <div key={at}>{line}</div>)}
    </div>
  );
  return (
    <footer>
      <div className={styles.foot}>
        {secretary === null ? list : <Signature signing={secretary} />}
        <Signature signing={signing} />
      </div>
      {secretary !== null && <div className={styles.foot}>{list}</div>}
    </footer>
  );
}

function Signature({ signing }: { readonly signing: Signing }) {
  const say = useWords(words);
  const { posts, name } = signatureLines(signing);
  return (
    <div className={styles.sign}>
      {posts.length === 0 ? <div className={styles.room}>{say.noSigner}</div> : posts.map((post, at) => <div key={at}>{post}</div>)}
      <div className={styles.seal} />
      <div>{name}</div>
    </div>
  );
}
