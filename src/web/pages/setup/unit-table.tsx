import { useRef, useState } from 'react';
import type { RouteAnswer, UnitRow } from '#contract/index.js';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { Button, buttonLook } from '../../parts/button.js';
import { TextArea } from '../../parts/field.js';
import { DropCover, FilePick, useFileDrop } from '../../parts/file-drop.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';
import { UnitRows } from './unit-rows.js';
import { SETUP_WORDS } from './words.js';

type Preview = RouteAnswer<'previewUnits'>;

/** The tree of units out of a pasted or uploaded table, shown before anything is kept. */
export function UnitTable({ rows, onChange }: { readonly rows: readonly UnitRow[]; readonly onChange: (rows: readonly UnitRow[]) => void }) {
  const words = useWords(SETUP_WORDS);
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [columns, setColumns] = useState<Preview['columns']>([]);
  const asked = useRef(0);
  const read = (file: File) => {
    asked.current += 1;
    const turn = asked.current;
    setBusy(true);
    setError(null);
    // Only the answer to the last question counts: a later correction must not be undone by an earlier answer.
    const latest = <T,>(take: (value: T) => void) => (value: T) => (turn === asked.current ? take(value) : undefined);
    call('previewUnits', {}, { file })
      .then(latest((preview) => {
        setColumns(preview.columns);
        onChange(preview.rows);
      }))
      .catch(latest(setError))
      .finally(() => turn === asked.current && setBusy(false));
  };
  const readText = (pasted: string) => pasted.trim() !== '' && read(new File([pasted], pasted.includes('\t') ? 'pasted.tsv' : 'pasted.csv', { type: 'text/plain' }));
  // A corrected table is read again as a whole: whether a row is right can depend on the others.
  const readRows = (next: readonly UnitRow[]) => {
    onChange(next);
    if (next.length > 0) read(tableOf(next));
  };
  const take = ([file]: File[]) => file !== undefined && read(file);
  const over = useFileDrop(take);
  const ignored = columns.filter((column) => column.field === null && column.head.trim() !== '').map((column) => column.head);
  return (
    <fieldset className={['card', 'pad', styles.part].join(' ')}>
      <legend><h2>{words.units}</h2></legend>
      <TextArea
        label={words.paste}
        hint={words.unitsHint}
        rows={5}
        wrap="off"
        placeholder={words.sample}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text.trim() === '') readText(pasted);
        }}
      />
      <div className="row-gap">
        <Button disabled={text.trim() === ''} busy={busy} onClick={() => readText(text)}>{words.read}</Button>
        <FilePick label={words.upload} accept=".xlsx,.csv,.tsv,.txt" onFiles={take} className={buttonLook('plain')} />
      </div>
      <div role="status">{busy && <span className="muted">{words.reading}</span>}</div>
      {error !== null && <p className={styles.problem} role="alert">{errorSentence(error, language)}</p>}
      {ignored.length > 0 && <p className="muted small">{words.ignored(ignored.join(', '))}</p>}
      {rows.length > 0 && <UnitRows rows={rows} onRemove={(line) => readRows(rows.filter((row) => row.line !== line))} onEdit={(line, edit) => readRows(rows.map((row) => (row.line === line ? { ...row, ...edit } : row)))} />}
      {over && <DropCover>{words.drop}</DropCover>}
    </fieldset>
  );
}

const HEADS = 'Tên đơn vị\tTên ngắn\tLoại\tĐơn vị cấp trên\tTên gọi khác';

function tableOf(rows: readonly UnitRow[]): File {
  const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  const lines = rows.map((row) => [row.name, row.shortName, row.kind, row.parentName, row.aliases.join('; ')].map(cell).join('\t'));
  return new File([[HEADS, ...lines].join('\n')], 'units.tsv', { type: 'text/tab-separated-values' });
}
