import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PaperView } from '#contract/index.js';
import { downloadUrl } from '../../api/call.js';
import { useRead } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { PaperPage } from '../../parts/paper-page/paper-page.js';
import { SaveMark } from '../../parts/saving/save-mark.js';
import type { Saving } from '../../parts/saving/use-saving.js';
import { useWords } from '../../words/words.js';
import { PaperStateTag } from '../papers/state.js';
import { Acts } from './acts.js';
import { Annexes } from './annexes.js';
import { Blocks } from './blocks.js';
import { FootFields, HeadFields } from './fields.js';
import type { File } from './file.js';
import { FormCheck } from './form-check.js';
import { History } from './history.js';
import styles from './paper.module.css';
import { usePaperSaving } from './paper-saving.js';
import { words } from './words.js';

/** Văn bản đi: one paper as it is printed, with what it still needs beside it. */
export function PaperEditorPage() {
  const { id = '' } = useParams({ strict: false });
  const paper = useRead('readPaper', { params: { id } });
  return <Answer of={paper} rows={14}>{(view) => (view.may.includes('save') ? <Draft key={`${id} draft`} paper={view} /> : <Fixed key={id} paper={view} />)}</Answer>;
}

/** A paper that is read: to be signed, to be issued, or out. */
function Fixed({ paper }: { readonly paper: PaperView }) {
  const [seen, setSeen] = useState<number | null>(null);
  const kept = useKept(paper.id, seen);
  return (
    <Frame paper={paper} version={() => Promise.resolve(paper.version)} saving={null}>
      <PaperPage paper={(kept ?? paper.file).paper} orders={ordersOf(kept ?? paper.file)} />
      <div className={styles.side}>
        <FormCheck paperId={paper.id} flush={() => Promise.resolve(paper.version)} onGo={null} />
        <History moves={paper.moves} seen={seen} onSee={setSeen} />
      </div>
    </Frame>
  );
}

function useKept(id: string, ordinal: number | null): File | null {
  const kept = useRead('readPaperVersion', { params: { id, ordinal: ordinal ?? 1 } }, ordinal !== null);
  return ordinal === null ? null : (kept.data ?? null);
}

const ordersOf = (file: File): ReadonlySet<string> => new Set(file.orders.map(({ blockKey }) => blockKey));

/** A draft: the page at left, what is written at right. */
function Draft({ paper }: { readonly paper: PaperView }) {
  const say = useWords(words);
  const saving = usePaperSaving(paper);
  const { content: file, change, flush } = saving;
  const [current, setCurrent] = useState<string | null>(null);
  const [seen, setSeen] = useState<number | null>(null);
  const [goTo, setGoTo] = useState<string | null>(null);
  const kept = useKept(paper.id, seen);
  const orders = useMemo(() => ordersOf(kept ?? file), [file, kept]);
  useCommands([{ id: 'paper.save', label: say.save, group: say.group, keys: 'Ctrl+Enter', scope: 'everywhere', run: () => void flush() }]);
  const pick = (key: string): void => {
    setCurrent(key);
    setGoTo(key);
  };
  return (
    <Frame paper={{ ...paper, file }} version={flush} saving={saving}>
      <PaperPage paper={(kept ?? file).paper} current={current} orders={orders} {...(kept === null ? { onPick: pick } : {})} />
      <div className={styles.side}>
        <p className={['muted', styles.phoneOnly].join(' ')}>{say.onPhone}</p>
        {kept !== null && (
          <div className={[styles.banner, 'row-gap'].join(' ')}>
            {say.version(printInstant(paper.moves.find(({ ordinal }) => ordinal === seen)?.at ?? paper.updatedAt))}
            <Button onClick={() => setSeen(null)}>{say.seeNow}</Button>
            <Button
              onClick={() => {
                change(() => kept);
                setSeen(null);
              }}
            >
              {say.takeVersion}
            </Button>
          </div>
        )}
        <div className={[styles.side, styles.editing].join(' ')}>
          <HeadFields file={file} signers={paper.signers} change={change} />
          <Blocks file={file} change={change} current={current} onCurrent={setCurrent} goTo={goTo} onGo={setGoTo} />
          <FootFields file={file} change={change} />
          <Annexes file={file} change={change} current={current} onCurrent={setCurrent} goTo={goTo} onGo={setGoTo} />
        </div>
        <FormCheck paperId={paper.id} flush={flush} onGo={pick} />
        <History moves={paper.moves} seen={seen} onSee={setSeen} />
      </div>
    </Frame>
  );
}

interface FrameProps {
  readonly paper: PaperView;
  readonly version: () => Promise<number | null>;
  readonly saving: Saving<File> | null;
  readonly children: ReactNode;
}

function Frame({ paper, version, saving, children }: FrameProps) {
  const say = useWords(words);
  const { form } = paper.file.paper;
  const title = [paper.kindName, paper.symbol].filter((part) => part !== '').join(' ');
  return (
    <div className={styles.page}>
      <div className={[styles.links, 'no-print'].join(' ')}>
        <Link to="/papers" className="small">{say.back}</Link>
        <a className="small" href={downloadUrl('downloadPaper', paper.id)}>{say.word}</a>
        <a className="small" href={downloadUrl('downloadPaperPdf', paper.id)}>{say.pdf}</a>
        {paper.documentId !== null && <a className="small" href={downloadUrl('downloadPaperEdxml', paper.id)}>{say.edxml}</a>}
        {paper.signedFile !== null && <a className="small" href={downloadUrl('downloadSigned', paper.id)}>{say.signedFile}</a>}
        {paper.source !== null && <Link className="small" to={paper.source.kind === 'report' ? '/reports/$id' : '/meetings/$id'} params={{ id: paper.source.id }} lang="vi">{say.source(`${paper.source.name}: ${paper.source.label}`)}</Link>}
        {paper.documentId !== null && <Link className="small" to="/documents/$id" params={{ id: paper.documentId }}>{say.document}</Link>}
      </div>
      <PageHead
        title={title}
        tab={`${title} ${form.subject}`}
        detail={<span className="row-gap"><PaperStateTag state={paper.state} /><span lang="vi">{form.subject.trim() === '' ? say.noSubject : form.subject}</span>{saving !== null && <SaveMark saving={saving} savedAt={paper.updatedAt} />}</span>}
        actions={<Acts paper={paper} version={version} />}
      />
      <Told paper={paper} />
      <div className={styles.columns}>{children}</div>
    </div>
  );
}

/** What one has to know before anything else: why it came back, what was said with it, what became of it. */
function Told({ paper }: { readonly paper: PaperView }) {
  const say = useWords(words);
  const { last, replaces, replacedBy, state } = paper;
  const said = last !== null && last.note !== '' && (last.kind === 'return' || last.kind === 'propose') ? last : null;
  return (
    <>
      {said !== null && <p className={styles.banner} role="status"><b>{said.kind === 'return' ? say.returned(said.by) : say.note(said.by)}</b> {said.note}</p>}
      {replaces !== null && <p className={styles.banner}>{say.replaces} <Link to="/papers/$id" params={{ id: replaces.id }}>{replaces.label}</Link></p>}
      {replacedBy !== null && <p className={styles.banner}>{state === 'replaced' ? say.replacedBy : say.replacing} <Link to="/papers/$id" params={{ id: replacedBy.id }}>{replacedBy.label}</Link></p>}
      {state === 'recalled' && paper.file.orders.length > 0 && <p className={styles.banner}>{say.recalledNote} <Link to="/tasks" search={{ documentId: paper.id, state: 'all' }}>{say.tasksOf}</Link></p>}
    </>
  );
}
