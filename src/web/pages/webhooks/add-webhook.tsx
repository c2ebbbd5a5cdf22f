import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { TASK_EVENTS } from '#core/index.js';
import type { TaskEvent } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './webhooks.module.css';
import { WEBHOOK_WORDS } from './words.js';

/** Subscribes another program. */
export function AddWebhook({ onDone }: { readonly onDone: (made: { readonly name: string; readonly secret: string } | null) => void }) {
  const words = useWords(WEBHOOK_WORDS);
  const { language } = useLanguage();
  const add = useAct('addWebhook', ['listWebhooks']);
  const [draft, setDraft] = useState({ id: uuidv7(), name: '', url: '', events: [...TASK_EVENTS] as readonly TaskEvent[] });
  const [tried, setTried] = useState(false);
  const { name, url, events } = draft;
  const missing = (is: boolean, sentence: string) => (tried && is ? sentence : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || url.trim() === '' || events.length === 0) return;
    add.mutate({ body: { ...draft, events: [...events] } }, { onSuccess: ({ webhook, secret }) => onDone({ name: webhook.name, secret }) });
  };
  const choose = (event: TaskEvent, on: boolean) => setDraft({ ...draft, events: TASK_EVENTS.filter((each) => (each === event ? on : events.includes(each))) });
  return (
    <form className={['card', 'pad', styles.form].join(' ')} aria-label={words.add} onSubmit={submit} noValidate>
      <h2>{words.add}</h2>
      <div className={styles.grid}>
        <TextField label={words.name} placeholder={words.nameHint} maxLength={80} value={name} error={missing(name.trim() === '', words.nameNeeded)} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
        <TextField label={words.url} inputMode="url" spellCheck={false} maxLength={2000} value={url} error={missing(url.trim() === '', words.urlNeeded)} onChange={(event) => setDraft({ ...draft, url: event.currentTarget.value })} />
      </div>
      <fieldset className={styles.events}>
        <legend>{words.events}</legend>
        {TASK_EVENTS.map((event) => (
          <label key={event} className={styles.check}>
            <input type="checkbox" checked={events.includes(event)} onChange={(change) => choose(event, change.currentTarget.checked)} />
            {words.event(event)}
          </label>
        ))}
      </fieldset>
      <div className="row-gap">
        <Button look="quiet" onClick={() => setDraft({ ...draft, events: [...TASK_EVENTS] })}>{words.all}</Button>
        <Button look="quiet" onClick={() => setDraft({ ...draft, events: [] })}>{words.nothing}</Button>
      </div>
      {tried && events.length === 0 && <p className={styles.problem} role="alert">{words.eventsNeeded}</p>}
      {add.error !== null && <p className={styles.problem} role="alert">{errorSentence(add.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={add.isPending}>{words.save}</Button>
        <Button onClick={() => onDone(null)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
