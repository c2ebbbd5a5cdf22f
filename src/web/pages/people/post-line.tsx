import { useState } from 'react';
import type { PersonView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useSession } from '../../api/read.js';
import { isHeldOn } from '../../parts/person-picker.js';
import { useWords } from '../../words/words.js';
import { ChangePost } from './change-post.js';
import styles from './page.module.css';
import { PEOPLE_WORDS } from './words.js';

export type PostView = PersonView['posts'][number];

/** A post of a person: held, over or to come; who keeps the register ends it or changes it here. */
export function PostLine({ person, post, mayManage }: { readonly person: PersonView; readonly post: PostView; readonly mayManage: boolean }) {
  const words = useWords(PEOPLE_WORDS);
  const { today, person: me } = useSession();
  const [open, setOpen] = useState(false);
  const held = isHeldOn(post, today);
  const days = post.validTo !== null ? words.past(printDay(post.validTo)) : held ? '' : words.coming(printDay(post.validFrom));
  return (
    <div>
      <p className={['small', held ? 'muted' : styles.past].join(' ')}>
        <span>{post.title}, {post.unitName}{days !== '' && ` (${days})`}</span>
        {mayManage && held && !open && <button type="button" className={styles.edit} aria-label={`${words.change}: ${person.name}, ${post.title}`} onClick={() => setOpen(true)}>{words.changeShort}</button>}
      </p>
      {open && <ChangePost person={person} post={post} mayLeave={person.id !== me.id} onDone={() => setOpen(false)} />}
    </div>
  );
}
