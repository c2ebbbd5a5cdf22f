import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, keepCsrfToken } from '../api/call.js';
import { useAct, useSession } from '../api/read.js';
import { ICONS } from '../parts/icons.js';
import { ownSubscription } from '../parts/push.js';
import { forgetCaches } from '../parts/kept.js';
import { highContrast, switchHighContrast } from './contrast.js';
import { useLanguage, useWords } from '../words/words.js';
import { Disclosure } from './disclosure.js';
import { mayEnter } from './entrance.js';
import styles from './person-menu.module.css';
import { FRAME_WORDS } from './words.js';

/** Who is signed in, and what concerns the person rather than the work. */
export function PersonMenu({ onKeys }: { readonly onKeys: () => void }) {
  const words = useWords(FRAME_WORDS);
  const { language, choose } = useLanguage();
  const session = useSession();
  const navigate = useNavigate();
  const saveLanguage = useAct('setLanguage');
  const signOut = useSignOut();
  const [contrast, setContrast] = useState(highContrast);
  const other = language === 'vi' ? 'en' : 'vi';
  const may = (path: string): boolean => mayEnter(session, path);
  const item = (label: string, act: () => void, more: { readonly lang?: string; readonly pressed?: boolean; readonly keys?: string } = {}) => (
    <button type="button" className={styles.item} lang={more.lang} aria-pressed={more.pressed} onClick={act}>
      <span className="grow">{label}</span>
      {more.pressed === true && ICONS.tick}
      {more.keys !== undefined && <kbd>{more.keys}</kbd>}
    </button>
  );
  return (
    <Disclosure
      className={styles.person}
      panelClassName={styles.menu}
      closeLabel={words.close}
      button={(
        <>
          <span className={styles.initial} aria-hidden="true">{initialOf(session.person.name)}</span>
          <span className="visually-hidden">{words.account}</span>
          <span className={styles.name}>{session.person.name}</span>
        </>
      )}
    >
      {(close) => {
        const then = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <>
            <div className={styles.who}>
              <b>{session.person.name}</b>
              {session.posts.map((post) => <span key={post.id} className="muted small">{post.title}, {post.unitName}{post.actingFor !== null && ` (${words.actsFor(post.actingFor.personName)})`}</span>)}
            </div>
            {item(other === 'en' ? words.english : words.vietnamese, then(() => {
              choose(other);
              saveLanguage.mutate({ body: { language: other } });
            }), { lang: other })}
            {item(words.contrast, () => {
              switchHighContrast(!contrast);
              setContrast(!contrast);
            }, { pressed: contrast })}
            {session.acts.includes('people.manage') && <span className={styles.phoneOnly}>{item(words.people, then(() => void navigate({ to: '/people' })))}</span>}
            {may('/calendars') && item(words.calendars, then(() => void navigate({ to: '/calendars' })))}
            {may('/channels') && item(words.channels, then(() => void navigate({ to: '/channels' })))}
            {may('/neighbours') && item(words.neighbours, then(() => void navigate({ to: '/neighbours' })))}
            {may('/webhooks') && item(words.webhooks, then(() => void navigate({ to: '/webhooks' })))}
            {item(words.delegations, then(() => void navigate({ to: '/delegations' })))}
            {may('/reorganise') && item(words.reorganise, then(() => void navigate({ to: '/reorganise' })))}
            {may('/log') && item(words.log, then(() => void navigate({ to: '/log' })))}
            {item(words.keys, then(onKeys), { keys: '?' })}
            {item(words.password, then(() => void navigate({ to: '/password' })))}
            {item(words.signOut, signOut)}
          </>
        );
      }}
    </Disclosure>
  );
}

/** The given name stands last in Vietnamese. */
function initialOf(name: string): string {
  return name.trim().split(/\s+/).at(-1)?.charAt(0).toLocaleUpperCase('vi') ?? '';
}

/** Whoever sits here next must not read the notices of the one who left. */
async function leaveBrowser(): Promise<void> {
  const subscription = await ownSubscription().catch(() => null);
  if (subscription === null) return;
  await call('dropBrowser', { body: { endpoint: subscription.endpoint } }).catch(() => undefined);
  await subscription.unsubscribe().catch(() => false);
}

function useSignOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () => {
    const leave = () => {
      keepCsrfToken(null);
      forgetCaches();
      client.clear();
      void navigate({ to: '/sign-in' });
    };
    // A session that the server has ended already is signed out too.
    void leaveBrowser().then(() => call('signOut', {})).then(leave, leave);
  };
}
