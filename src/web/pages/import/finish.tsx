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
import { useLanguage, useWords } from '../../words/words.js';
import type { ArrangeProps } from './arrange.js';
import styles from './import.module.css';
import { IMPORT_WORDS } from './words.js';

/** The one button of the page, or what it did. */
export function Finish({ table, busy }: Omit<ArrangeProps, 'onArrange'>) {
  if (table.state !== 'open') return <Done table={table} />;
  return table.refusal === null ? <Ready table={table} busy={busy} /> : null;
}

function useKeeping(id: string): (view: ImportView) => void {
  const client = useQueryClient();
  return (view) => void client.setQueryData(keyOf('readImport', { params: { id } }), view);
}

function Ready({ table, busy }: Omit<ArrangeProps, 'onArrange'>) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const keep = useKeeping(table.id);
  const apply = useAct('applyImport', ['listTasks', 'groupTasks', 'readMine', 'readOverview']);
  const { counts } = table;
  const [reason, setReason] = useState(table.reason);
  const idle = counts.new + counts.changed === 0;
  const give = (): void => apply.mutate({ params: { id: table.id }, body: { digest: table.digest, reason: reason.trim() === '' ? table.reason : reason } }, { onSuccess: keep });
  return (
    <section className={styles.finish} aria-busy={busy}>
      {counts.error > 0 && <p className={styles.problem} role="status">{words.fixFirst(counts.error, table.unknown.length > 0)}</p>}
      {counts.error === 0 && counts.changed > 0 && <div className={styles.reason}><TextField label={words.reason} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} /></div>}
      <div className="row-gap">
        {counts.error === 0 && <Button look="main" busy={apply.isPending || busy} disabled={idle} onClick={give}>{idle ? words.nothing : words.apply(counts.new, counts.changed)}</Button>}
        <a href={importWorkbookUrl(table.id)} download className={buttonLook(counts.error > 0 ? 'main' : 'plain')}>{counts.error > 0 ? words.download : words.downloadChecked}</a>
        {counts.error === 0 && !idle && <span className="muted small">{words.allOrNothing}</span>}
      </div>
      {apply.error !== null && <p className={styles.problem} role="alert">{errorSentence(apply.error, language)}</p>}
    </section>
  );
}

function Done({ table }: { readonly table: ImportView }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const keep = useKeeping(table.id);
  const undo = useAct('undoImport', ['listTasks', 'groupTasks', 'readMine', 'readOverview']);
  const failed = (error: unknown): never => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  };
  return (
    <section className={['card', 'pad', styles.part].join(' ')}>
      <p role="status"><b>{table.state === 'undone' ? words.undone : words.done(table.done?.opened ?? 0, table.done?.changed ?? 0)}</b></p>
      {table.state === 'done' && <p className="muted small">{words.codesHint}</p>}
      <div className="row-gap">
        {table.state === 'done' && <a href={importWorkbookUrl(table.id)} download className={buttonLook('main')}>{words.downloadCodes}</a>}
        <Link to="/tasks" search={{ state: 'open', sort: 'newest' }} className={buttonLook('plain')}>{words.toTasks}</Link>
        <Link to="/tasks/import" className={buttonLook('plain')}>{words.another}</Link>
        {table.state === 'done' && <ConfirmInline look="quiet" label={words.undo} question={words.undoQuestion} busy={undo.isPending} onConfirm={() => undo.mutateAsync({ params: { id: table.id } }).then(keep, failed)} />}
      </div>
    </section>
  );
}
