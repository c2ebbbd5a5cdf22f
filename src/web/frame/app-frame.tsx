import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { HeldSession, useHeldSession, useSession } from '../api/read.js';
import { Palette } from '../commands/palette.js';
import { useCommandKeys, useCommands } from '../commands/registry.js';
import { EmptyState } from '../parts/answer.js';
import { buttonLook } from '../parts/button.js';
import { ICONS } from '../parts/icons.js';
import { KeyCaps } from '../parts/key-caps.js';
import { Toasts } from '../parts/toast.js';
import { useWords } from '../words/words.js';
import { ActingStrip } from './acting.js';
import { useLiveUpdates } from '../live/live.js';
import styles from './app-frame.module.css';
import { Bell } from './bell.js';
import { mayEnter } from './entrance.js';
import { OfflineBanner } from './offline.js';
import { PersonMenu } from './person-menu.js';
import { liesIn, placesOf } from './places.js';
import { FRAME_WORDS } from './words.js';

const KeySheet = lazy(() => import('../commands/key-sheet.js'));

/** What stands around every page behind the sign-in. It holds the session for all of them. */
export function AppFrame() {
  return <HeldSession value={useHeldSession()}><Frame /></HeldSession>;
}

function Frame() {
  const words = useWords(FRAME_WORDS);
  const session = useSession();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useFrameCommands(setOpen);
  useCommandKeys();
  useLiveUpdates();
  const places = placesOf(session);
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">{words.skip}</a>
      <header className={styles.header}>
        <b className={styles.agency} title={session.agency.isSample ? `${session.agency.name}. ${words.sample}` : session.agency.name}>{session.agency.shortName || session.agency.name}</b>
        <nav className={styles.places} aria-label={words.main}>
          {places.map((place) => (
            <Link key={place.key} to={place.to} className={[styles.place, place.key === 'people' && places.length > 1 ? styles.rare : ''].join(' ')} aria-current={liesIn(path, place) ? 'page' : undefined} activeProps={NOT_TOLD}>
              <span className={styles.icon}>{ICONS[place.icon]}</span>
              <span className={styles.word}>{words[place.key]}</span>
              <span className={styles.short} aria-hidden="true">{place.key === 'mine' ? words.mineShort : words[place.key]}</span>
            </Link>
          ))}
        </nav>
        <span className="grow" />
        <button type="button" className={styles.search} onClick={() => setOpen('palette')}>
          {ICONS.search}
          <span className={styles.searchWord}>{words.search}</span>
          <span className={styles.searchKeys} aria-hidden="true"><KeyCaps chord="Ctrl+KeyK" /></span>
        </button>
        <Bell />
        <PersonMenu onKeys={() => setOpen('keys')} />
      </header>
      <OfflineBanner />
      <ActingStrip />
      <main id="content" className={styles.content} tabIndex={-1}>
        {mayEnter(session, path) ? <Outlet /> : <EmptyState title={words.notYours}><Link to="/" className={buttonLook('plain')}>{words.home}</Link></EmptyState>}
      </main>
      {/* Never fetched when it is asked for: what is typed before the field is there would be lost. */}
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
      <Suspense>
        {open === 'keys' && <KeySheet onClose={() => setOpen(null)} />}
      </Suspense>
      <Toasts />
    </div>
  );
}

// What lies in a place is told above; the link itself knows only what lies below its address.
const NOT_TOLD = {} as const;

function useFrameCommands(open: (what: 'palette' | 'keys') => void): void {
  const words = useWords(FRAME_WORDS);
  const navigate = useNavigate();
  const session = useSession();
  const places = placesOf(session);
  useCommands([
    { id: 'frame.palette', label: words.search, group: words.general, keys: 'Ctrl+KeyK', scope: 'everywhere', inPalette: false, run: () => open('palette') },
    { id: 'frame.keys', label: words.keys, group: words.general, keys: 'Shift+Slash', run: () => open('keys') },
    ...(mayEnter(session, '/tasks/new') ? [{ id: 'frame.order', label: words.order, group: words.tasks, run: () => void navigate({ to: '/tasks/new' }) }] : []),
    ...places.map((place, index) => ({
      id: `frame.${place.key}`, label: words[place.key], group: words.places, keys: `Alt+Digit${index + 1}`, run: () => void navigate({ to: place.to }),
    })),
    ...(mayEnter(session, '/calendars') ? [{ id: 'frame.calendars', label: words.calendars, group: words.places, run: () => void navigate({ to: '/calendars' }) }] : []),
    { id: 'frame.delegations', label: words.delegations, group: words.places, run: () => void navigate({ to: '/delegations' }) },
  ]);
}
