import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportRow, ImportView } from '#contract/index.js';
import { ROW_KINDS } from '#core/index.js';
import type { RowKind } from '#core/index.js';
import { printCount } from '../../parts/count.js';
import { useLanguage } from '../../words/words.js';
import styles from './import.module.css';
import { useFieldName, useImportKind, useImportWords } from './kind.js';

/** What each row does, by kind; what is wrong comes first. */
export function Preview({ table }: { readonly table: ImportView }) {
  const words = useImportWords();
  const { language } = useLanguage();
  const [asked, setAsked] = useState<RowKind | null>(null);
  const kind = asked ?? ROW_KINDS.find((each) => table.counts[each] > 0) ?? 'new';
  const rows = table.rows.filter((row) => row.kind === kind);
  const rest = table.counts[kind] - rows.length;
  return (
    <section className="card" aria-label={words.result}>
      <div className={styles.kinds}>
        {ROW_KINDS.map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} data-kind={table.counts[each] > 0 ? each : undefined} onClick={() => setAsked(each)}>
            {words[`kind_${each}`]} <b>{printCount(table.counts[each], language)}</b>
          </button>
        ))}
      </div>
      <div className={styles.rows} tabIndex={0} role="region" aria-label={`${words.result}: ${words[`kind_${kind}`]}`}>
        <table>
          <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.task}</th><th scope="col">{words.what}</th></tr></thead>
          <tbody>{rows.map((row) => <Row key={row.line} row={row} />)}</tbody>
        </table>
        {rows.length === 0 && <p className="pad muted">{words.noRows}</p>}
        {rest > 0 && <p className="pad muted">{words.more(rest)}</p>}
      </div>
    </section>
  );
}

function Row({ row: { line, kind, title, target, changes, problems, notes } }: { readonly row: ImportRow }) {
  const words = useImportWords();
  const { language } = useLanguage();
  const { what } = useImportKind();
  const nameOf = useFieldName();
  return (
    <tr>
      <td className="muted">{line}</td>
      <th scope="row">
        {title}
        {target !== null && <> {what === 'tasks' ? <Link to="/tasks/$id" params={{ id: target.id }} className="nowrap">{target.code}</Link> : <Link to="/people" search={{ unitId: target.id }} className="nowrap">{target.code}</Link>}</>}
      </th>
      <td>
        <ul className={styles.said}>
          {problems.map((problem, at) => <li key={at} className={styles.why}>{problem.field !== null && <b>{nameOf(problem.field)}: </b>}{problem[language]}</li>)}
          {problems.length === 0 && changes.map(({ field, from, to }) => <li key={field}><b>{nameOf(field)}:</b> {kind === 'changed' && <><del>{words.from(from)}</del> → </>}<ins>{words.from(to)}</ins></li>)}
          {notes.map((note, at) => <li key={at} className="muted small">{note.field !== null && kind !== 'skipped' && `${nameOf(note.field)}: `}{note[language]}</li>)}
          {problems.length + changes.length + notes.length === 0 && <li className="muted">{words.sameTask}</li>}
        </ul>
      </td>
    </tr>
  );
}
