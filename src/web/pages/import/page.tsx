import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportView } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { TextArea } from '../../parts/field.js';
import { DropCover, FilePick, useFileDrop } from '../../parts/file-drop.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage } from '../../words/words.js';
import { Arrange } from './arrange.js';
import { Finish } from './finish.js';
import styles from './import.module.css';
import { type ImportKind, ImportKindHere, TASK_IMPORT, UNIT_IMPORT, useImportKind, useImportWords } from './kind.js';
import { Preview } from './preview.js';
import { UnknownUnits } from './unknown-units.js';
import { useArranging } from './use-arranging.js';

const ACCEPTED = '.xlsx,.csv,.tsv,.txt';

/** Nhập từ Excel: a sheet is read, looked at row by row, and given as a whole. The table stands in the address, so that a reload keeps it. */
export function ImportPage() {
  return <Import kind={TASK_IMPORT} id={useSearch({ from: '/app/tasks/import' }).id} />;
}

/** The same for a table of units. */
export function UnitImportPage() {
  return <Import kind={UNIT_IMPORT} id={useSearch({ from: '/app/people/import' }).id} />;
}

interface ImportProps {
  readonly id: string | undefined;
}

function Import({ kind, id }: ImportProps & { readonly kind: ImportKind }) {
  return <ImportKindHere value={kind}><ImportHere id={id} /></ImportKindHere>;
}

function ImportHere({ id }: ImportProps) {
  const words = useImportWords();
  const { language } = useLanguage();
  const { routes, page, list } = useImportKind();
  const navigate = useNavigate();
  const start = useAct(routes.start);
  const take = ([file]: File[]): void => {
    if (file !== undefined) start.mutate({ send: { file } }, { onSuccess: (view) => void navigate({ to: page, search: { id: view.id } }) });
  };
  const over = useFileDrop(take);
  return (
    <div className={styles.page}>
      <PageHead
        title={words.title}
        detail={words.detail}
        actions={<><Link to={list} className={buttonLook('plain')}>{words.back}</Link>{id !== undefined && <FilePick label={words.chooseOther} accept={ACCEPTED} onFiles={take} className={buttonLook('plain')} />}</>}
      />
      {id === undefined && <Begin busy={start.isPending} onFiles={take} />}
      <div role="status">{start.isPending && <span className="muted">{words.reading}</span>}</div>
      {start.error !== null && <p className={styles.problem} role="alert">{errorSentence(start.error, language)}</p>}
      {id !== undefined && <Table key={id} id={id} />}
      {over && <DropCover>{words.drop}</DropCover>}
    </div>
  );
}

function Begin({ busy, onFiles }: { readonly busy: boolean; readonly onFiles: (files: File[]) => void }) {
  const words = useImportWords();
  const [text, setText] = useState('');
  const read = (pasted: string): void => {
    if (pasted.trim() !== '') onFiles([new File([pasted], pasted.includes('\t') ? 'dan-tu-excel.tsv' : 'dan-tu-excel.csv', { type: 'text/plain' })]);
  };
  return (
    <section className={['card', 'pad', styles.begin].join(' ')}>
      <p>{words.dropHint}</p>
      <div><FilePick label={words.choose} accept={ACCEPTED} onFiles={onFiles} className={buttonLook('main')} /></div>
      <TextArea label={words.paste} hint={words.pasteHint} rows={5} wrap="off" value={text} onChange={(event) => setText(event.currentTarget.value)} onPaste={(event) => text.trim() === '' && read(event.clipboardData.getData('text/plain'))} />
      {text.trim() !== '' && <div><Button busy={busy} onClick={() => read(text)}>{words.read}</Button></div>}
      <p className="muted small">{words.limit}</p>
    </section>
  );
}

function Table({ id }: { readonly id: string }) {
  const view = useRead(useImportKind().routes.read, { params: { id } });
  return <Answer of={view}>{(table) => <Understood table={table} />}</Answer>;
}

function Understood({ table }: { readonly table: ImportView }) {
  const { shown, arrange, busy, error } = useArranging(table);
  const { language } = useLanguage();
  const isOpen = shown.state === 'open';
  return (
    <>
      {isOpen && <Arrange table={shown} busy={busy} onArrange={arrange} />}
      {error !== null && <p className={styles.problem} role="alert">{errorSentence(error, language)}</p>}
      {shown.refusal !== null && <p className={styles.problem} role="alert">{shown.refusal[language]}</p>}
      {isOpen && <UnknownUnits table={shown} busy={busy} onArrange={arrange} />}
      <Finish table={shown} busy={busy} />
      {shown.refusal === null && <Preview table={shown} />}
    </>
  );
}
