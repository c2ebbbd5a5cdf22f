import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RouteAnswer, Unregistered } from '#contract/index.js';
import { printArrival, printDay } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead, useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { typedDay } from '../../parts/typed-day.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './registers.module.css';
import { REGISTER_WORDS } from './words.js';

/** What came in and has no number yet; the registrar gives them, in this order. */
export function Waiting() {
  const words = useWords(REGISTER_WORDS);
  const waiting = useRead('listUnregistered', {});
  if (waiting.data === undefined || waiting.data.total === 0) return null;
  return (
    <details className={['card', 'pad', 'no-print', styles.waiting].join(' ')} open={waiting.data.mayRegister}>
      <summary>{words.waiting(waiting.data.total)}</summary>
      {waiting.data.mayRegister ? <Registering key={waiting.data.documents.map(({ id }) => id).join()} answer={waiting.data} /> : <p className="muted small">{words.nobody}</p>}
    </details>
  );
}

function Registering({ answer: { documents, total } }: { readonly answer: RouteAnswer<'listUnregistered'> }) {
  const words = useWords(REGISTER_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const register = useAct('registerArrivals', ['listUnregistered', 'readRegister']);
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  // A number that is given stays: what could not be read gets none but by a hand that chose it.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(documents.filter(({ isUnread }) => isUnread).map(({ id }) => id)));
  const textOf = ({ id, cameOn }: Unregistered): string => days[id] ?? printDay(cameOn);
  const chosen = documents.filter(({ id }) => !left.has(id));
  const read = chosen.map((document) => ({ id: document.id, arrivedOn: typedDay(textOf(document), today) }));
  const ready = read.filter((each): each is { id: string; arrivedOn: string } => typeof each.arrivedOn === 'string');
  // The list is drawn anew by what was given, hence not by the callbacks of this call, which end with it.
  const give = (): void => void register.mutateAsync({ body: { documents: ready } }).then(
    ({ numbers }) => toast(words.registered(numbers.length, printArrival(numbers[0]?.number ?? null), printArrival(numbers.at(-1)?.number ?? null))),
    (error: unknown) => toast(errorSentence(error, language), { tone: 'problem' }),
  );
  return (
    <>
      <p className="muted small">{words.waitingHint}</p>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <label><input type="checkbox" checked={!left.has(document.id)} aria-label={words.choose(document.label)} onChange={() => setLeft(toggled(left, document.id))} /></label>
            <div className="grow">
              <Link to="/documents/$id" params={{ id: document.id }}>{document.label}</Link> <span className="muted small">{[document.author, document.subject].filter((part) => part !== '').join(': ')}</span>
              {document.isUnread && <p className={styles.twin}>{words.unread}</p>}
              {document.twin !== null && <p className={styles.twin}>{words.twin(document.twin)}</p>}
            </div>
            <div className={styles.day}><TextField hideLabel label={words.arrivedOnOf(document.label)} value={textOf(document)} error={typeof typedDay(textOf(document), today) === 'string' ? null : words.dayWrong} onChange={(event) => setDays({ ...days, [document.id]: event.currentTarget.value })} /></div>
          </li>
        ))}
      </ul>
      {total > documents.length && <p className="muted small">{words.more(total - documents.length)}</p>}
      <div><Button busy={register.isPending} disabled={chosen.length === 0 || ready.length < chosen.length} onClick={give}>{words.register(chosen.length)}</Button></div>
    </>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
