import type { PersonView } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { isHeldOn } from '../../parts/person-picker.js';
import { toast } from '../../parts/toast.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import type { Handover } from './first-password.js';
import styles from './page.module.css';
import { PostLine } from './post-line.js';
import { PEOPLE_WORDS } from './words.js';

interface PersonRowProps {
  readonly person: PersonView;
  readonly mayManage: boolean;
  readonly onPassword: (handover: Handover) => void;
}

/** A person with the posts they hold and the account they sign in with. */
export function PersonRow({ person, mayManage, onPassword }: PersonRowProps) {
  const words = useWords(PEOPLE_WORDS);
  const field = useWords(FIELD_WORDS);
  const { today } = useSession();
  const roles = [...new Set(person.posts.filter((post) => isHeldOn(post, today)).flatMap((post) => post.roles))];
  return (
    <li className={[styles.person, mayManage ? styles.kept : ''].join(' ')}>
      <div>
        <b>{person.name}</b>
        {person.posts.map((post) => <PostLine key={post.id} person={person} post={post} mayManage={mayManage} />)}
      </div>
      <p className="small">{roles.map((role) => labelOf(field, 'role', role)).join(', ')}</p>
      <p className="small">{person.login ?? <span className="muted">{words.noAccount}</span>}{person.disabled && <b> · {words.disabled}</b>}</p>
      {mayManage && person.login !== null && !person.disabled && <PersonActs person={person} onPassword={onPassword} />}
    </li>
  );
}

function PersonActs({ person, onPassword }: { readonly person: PersonView; readonly onPassword: (handover: Handover) => void }) {
  const words = useWords(PEOPLE_WORDS);
  const { language } = useLanguage();
  const reset = useAct('resetPassword');
  const disable = useAct('disablePerson', ['listPeople']);
  const about = { params: { id: person.id } };
  const failed = (error: unknown): never => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  };
  return (
    <div className={styles.acts} role="group" aria-label={words.actsOf(person.name)}>
      <ConfirmInline
        look="quiet"
        label={words.reset}
        question={words.resetQuestion(person.name)}
        busy={reset.isPending}
        onConfirm={() => reset.mutateAsync(about).then(({ firstPassword }) => onPassword({ name: person.name, login: person.login ?? '', firstPassword }), failed)}
      />
      <ConfirmInline
        look="quiet"
        label={words.disable}
        question={words.disableQuestion(person.name)}
        busy={disable.isPending}
        onConfirm={() => disable.mutateAsync(about).then(() => toast(words.wasDisabled(person.name)), failed)}
      />
    </div>
  );
}
