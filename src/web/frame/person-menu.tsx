import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, keepCsrfToken } from '../api/call.js';
import { useAct, useSession } from '../api/read.js';
import { ICONS } from '../parts/icons.js';
import { forgetCaches } from '../parts/kept.js';
import { highContrast, switchHighContrast } from './contrast.js';
import { useLanguage, useWords } from '../words/words.js';
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
  return (
    <Menu position="bottom-end" width={280} keepMounted={false} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.person} aria-label={words.account(session.person.name)}>
          <span className={styles.initial} aria-hidden="true">{initialOf(session.person.name)}</span>
          <span className={styles.name}>{session.person.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <div className={styles.who}>
          <b>{session.person.name}</b>
          {session.posts.map((post) => <span key={post.id} className="muted small">{post.title}, {post.unitName}</span>)}
        </div>
        <Menu.Item
          className={styles.item ?? ''}
          lang={other}
          onClick={() => {
            choose(other);
            saveLanguage.mutate({ body: { language: other } });
          }}
        >
          {other === 'en' ? words.english : words.vietnamese}
        </Menu.Item>
        <Menu.Item
          className={styles.item ?? ''}
          role="menuitemcheckbox"
          aria-checked={contrast}
          onClick={() => {
            switchHighContrast(!contrast);
            setContrast(!contrast);
          }}
          rightSection={contrast ? ICONS.tick : null}
        >
          {words.contrast}
        </Menu.Item>
        <Menu.Item className={styles.item ?? ''} onClick={onKeys} rightSection={<kbd>?</kbd>}>{words.keys}</Menu.Item>
        <Menu.Item className={styles.item ?? ''} onClick={() => void navigate({ to: '/password' })}>{words.password}</Menu.Item>
        <Menu.Item className={styles.item ?? ''} onClick={signOut}>{words.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The given name stands last in Vietnamese. */
function initialOf(name: string): string {
  return name.trim().split(/\s+/).at(-1)?.charAt(0).toLocaleUpperCase('vi') ?? '';
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
    void call('signOut', {}).then(leave, leave);
  };
}
