import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportView } from '#contract/index.js';
import { importWorkbookUrl } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { keyOf, useAct } from '../../api/read.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { useLanguage } from '../../words/words.js';
import type { ArrangeProps } from './arrange.js';
import styles from './import.module.css';
import { type ImportKind, useImportKind, useImportWords } from './kind.js';

// More names than these say less.
const NAMED = 8;

/** The one button of the page, or what it did. */
export function Finish({ table, busy }: Omit<ArrangeProps, 'onArrange'>) {
  if (table.state !== 'open') return <Done table={table} />;
  return table.refusal === null ? <Ready table={table} busy={busy} /> : null;
}

function useKeeping(id: string): (view: ImportView) => void {
  const client = useQueryClient();
  const { routes } = useImportKind();
  return (view) => void client.setQueryData(keyOf(routes.read, { params: { id } }), view);
}

function Ready({ table, busy }: Omit<ArrangeProps, 'onArrange'>) {
  const words = useImportWords();
  const { language } = useLanguage();
  const keep = useKeeping(table.id);
  const { what, routes, after } = useImportKind();
  const apply = useAct(routes.apply, after);
  const { counts } = table;
  const [reason, setReason] = useState(table.reason);
  const idle = counts.new + counts.changed === 0;
  const give = (): void => apply.mutate({ params: { id: table.id }, body: { digest: table.digest, reason: reason.trim() === '' ? table.reason : reason } }, { onSuccess: keep });
  return (
    <section className={styles.finish} aria-busy={busy}>
      {counts.error > 0 && <p className={styles.problem} role="status">{words.fixFirst(counts.error, table.unknown.length > 0)}</p>}
      {isReasoned(what, counts) && <div className={styles.reason}><TextField label={words.reason} value={reason} maxLength={what === 'units' ? 120 : 500} onChange={(event) => setReason(event.currentTarget.value)} /></div>}
      <div className="row-gap">
        {counts.error === 0 && <Button look="main" busy={apply.isPending || busy} disabled={idle} onClick={give}>{idle ? words.nothing : words.apply(counts.new, counts.changed)}</Button>}
        <a href={importWorkbookUrl(routes.workbook, table.id)} download className={buttonLook(counts.error > 0 ? 'main' : 'plain')}>{counts.error > 0 ? words.download : words.downloadChecked}</a>
        {counts.error === 0 && !idle && <span className="muted small">{words.allOrNothing}</span>}
      </div>
      <Missing missing={table.missing} />
      {apply.error !== null && <p className={styles.problem} role="alert">{errorSentence(apply.error, language)}</p>}
    </section>
  );
}

/** The log of a changed task tells why; of units it tells by which decision, new ones too. */
const isReasoned = (what: ImportKind['what'], counts: ImportView['counts']): boolean => counts.error === 0 && (counts.changed > 0 || (what === 'units' && counts.new > 0));

function Missing({ missing: { count, names } }: Pick<ImportView, 'missing'>) {
  const words = useImportWords();
  return count === 0 ? null : <p className="muted small">{words.missing(count, `${names.slice(0, NAMED).join('; ')}${count > NAMED ? '…' : ''}`)}</p>;
}

function Done({ table }: { readonly table: ImportView }) {
  const words = useImportWords();
  const { language } = useLanguage();
  const keep = useKeeping(table.id);
  const { what, routes, after, page } = useImportKind();
  const undo = useAct(routes.undo, after);
  const failed = (error: unknown): never => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  };
  return (
    <section className={['card', 'pad', styles.part].join(' ')}>
      <p role="status"><b>{table.state === 'undone' ? words.undone : words.done(table.done?.opened ?? 0, table.done?.changed ?? 0)}</b></p>
      {table.state === 'done' && <p className="muted small">{words.codesHint}</p>}
      <div className="row-gap">
        {table.state === 'done' && <a href={importWorkbookUrl(routes.workbook, table.id)} download className={buttonLook('main')}>{words.downloadCodes}</a>}
        {what === 'tasks' ? <Link to="/tasks" search={{ state: 'open', sort: 'newest' }} className={buttonLook('plain')}>{words.toList}</Link> : <Link to="/people" className={buttonLook('plain')}>{words.toList}</Link>}
        <Link to={page} className={buttonLook('plain')}>{words.another}</Link>
        {table.state === 'done' && <ConfirmInline look="quiet" label={words.undo} question={words.undoQuestion} busy={undo.isPending} onConfirm={() => undo.mutateAsync({ params: { id: table.id } }).then(keep, failed)} />}
      </div>
    </section>
  );
}
