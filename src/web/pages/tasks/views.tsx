import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { RouteAnswer, SavedView } from '#contract/index.js';
import { useAct, useMayDo } from '../../api/read.js';
import { errorSentence } from '../../api/problem.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { ICONS } from '../../parts/icons.js';
import { toast } from '../../parts/toast.js';
import { readSearch, writeSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './tasks.module.css';
import { words } from './words.js';

/** An address without its order of parts, so that the same list is the same list. */
export function sameAddress(one: string, other: string): boolean {
  const sorted = (query: string): string => writeSearch(Object.fromEntries(Object.entries(readSearch(query)).sort(([a], [b]) => (a < b ? -1 : 1))));
  return sorted(one) === sorted(other);
}

/** Ready for whoever gives work: what they gave and is open. */
const GIVEN = { givenByMe: 'true', state: 'open' } as const;

interface ViewsProps {
  readonly kept: RouteAnswer<'listViews'>;
  /** The list as it stands in the address, to be kept. */
  readonly query: string;
}

/** Lists kept under a name, as tabs; what is on the screen can be kept as one more. */
export function Views({ kept: { views, mayShare }, query }: ViewsProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const mayGive = useMayDo('task.create');
  const [naming, setNaming] = useState(false);
  const drop = useAct('dropView', ['listViews']);
  const current = views.find((view) => sameAddress(view.query, query));
  const forget = (view: SavedView): void => drop.mutate({ params: { id: view.id } }, { onSuccess: () => toast(say.viewDropped), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  return (
    <nav className={`${styles.views} no-print`} aria-label={say.views}>
      <Link to="/tasks" search={{}} className={styles.view} aria-current={sameAddress('state=open', query) ? 'page' : undefined} activeProps={{}} activeOptions={{ exact: true }}>{say.openView}</Link>
      {mayGive && <Link to="/tasks" search={GIVEN} className={styles.view} aria-current={sameAddress(writeSearch(GIVEN).slice(1), query) ? 'page' : undefined} activeProps={{}} activeOptions={{ exact: true }}>{say.givenByMe}</Link>}
      {views.map((view) => (
        <span key={view.id} className={styles.viewPlace}>
          <Link to="/tasks" search={readSearch(view.query)} className={styles.view} aria-current={view === current ? 'page' : undefined} activeProps={{}}>
            {view.name}
            {view.shared && <span className="muted small"> · {say.sharedView}</span>}
          </Link>
          {view === current && view.mine && <button type="button" className={styles.drop} aria-label={say.dropView(view.name)} title={say.dropView(view.name)} onClick={() => forget(view)}>{ICONS.cross}</button>}
        </span>
      ))}
      {current === undefined && !naming && <Button look="quiet" onClick={() => setNaming(true)}>{say.keepView}</Button>}
      {naming && <Naming mayShare={mayShare} query={query} onDone={() => setNaming(false)} />}
    </nav>
  );
}

function Naming({ mayShare, query, onDone }: { readonly mayShare: boolean; readonly query: string; readonly onDone: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [id] = useState(() => newId());
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useAct('saveView', ['listViews']);
  const send = (): void => {
    const wanted = name.normalize('NFC').trim();
    if (wanted === '' || save.isPending) return;
    save.mutate({ body: { id, name: wanted, query, shared } }, {
      onSuccess: () => {
        toast(say.viewKept(wanted));
        onDone();
      },
    });
  };
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField hideLabel label={say.viewName} placeholder={say.viewName} value={name} maxLength={60} autoFocus error={save.isError ? errorSentence(save.error, language) : null} onChange={(event) => setName(event.currentTarget.value)} />
      {mayShare && (
        <label className="row-gap">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
          {say.viewShared}
        </label>
      )}
      <Button type="submit" busy={save.isPending} disabled={name.trim() === ''}>{say.keep}</Button>
      <Button look="quiet" onClick={onDone}>{say.cancel}</Button>
    </form>
  );
}
