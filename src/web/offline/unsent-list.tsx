import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { errorSentence } from '../api/problem.js';
import { reading } from '../api/read.js';
import { Button } from '../parts/button.js';
import { ConfirmInline } from '../parts/confirm-inline.js';
import { printInstant } from '../parts/instant.js';
import { toast } from '../parts/toast.js';
import { useLanguage, useWords } from '../words/words.js';
import styles from './offline.module.css';
import { dropUnsent, keepUnsent } from './outbox-store.js';
import type { Unsent } from './outbox-store.js';
import { OFFLINE_WORDS } from './words.js';

/** What was written here and waits, or was not taken: the words stay until they are sent or somebody discards them. */
export function UnsentList({ items }: { readonly items: readonly Unsent[] }) {
  const say = useWords(OFFLINE_WORDS);
  const refused = items.filter((item) => item.refused !== null).length;
  const waiting = items.length - refused;
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  return (
    <section className={styles.unsent} aria-label={say.unsent(waiting)} data-refused={refused > 0}>
      <div className={styles.line}>
        <b role="status">{[...(waiting > 0 ? [say.unsent(waiting)] : []), ...(refused > 0 ? [say.refused(refused)] : [])].join('; ')}</b>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{say.show}</Button>
      </div>
      {isOpen && <ul className={styles.list}>{items.map((item) => <Item key={item.id} item={item} />)}</ul>}
    </section>
  );
}

function Item({ item }: { readonly item: Unsent }) {
  const say = useWords(OFFLINE_WORDS);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { body } = item.input;
  const percent = 'percent' in body && typeof body.percent === 'number' ? say.percent(body.percent) : null;
  // About the task as it is now, and so a new command under a new key.
  const again = async (): Promise<void> => {
    setBusy(true);
    try {
      const { version } = await client.fetchQuery({ ...reading('readTask', { params: { id: item.taskId } }), staleTime: 0 });
      await keepUnsent({ ...item, id: uuidv7(), input: { ...item.input, body: { ...body, version } } as Unsent['input'], heldUntil: 0, refused: null });
      await dropUnsent(item.id);
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
      setBusy(false);
    }
  };
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <Link to="/tasks/$id" params={{ id: item.taskId }}>{item.title}</Link>
        <span className="muted small">{[say[item.route], percent, say.written(printInstant(new Date(item.at).toISOString())), item.refused === null ? say.waits : null].filter(Boolean).join(' · ')}</span>
        <p className={styles.text}>{body.body}</p>
        {item.refused !== null && <p className={styles.refused}>{item.refused[language]}</p>}
      </div>
      <div className="row-gap">
        {item.refused !== null && <Button busy={busy} onClick={() => void again()}>{say.again}</Button>}
        <ConfirmInline look="quiet" label={say.drop} question={say.dropQuestion} busy={false} onConfirm={() => dropUnsent(item.id).then(() => void toast(say.dropped))} />
      </div>
    </li>
  );
}
