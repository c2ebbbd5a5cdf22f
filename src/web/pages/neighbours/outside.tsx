import type { RouteAnswer } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { TextArea } from '../../parts/field.js';
import { saveFile } from '../../parts/save-file.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { LinkOutside } from './link-outside.js';
import styles from './neighbours.module.css';
import { NEIGHBOUR_WORDS } from './words.js';

type Opened = 'import' | 'key' | null;

/** Agencies of other installations: this agency's key and invitation, and importing theirs. For the administrator. */
export function Outside({ own }: { readonly own: RouteAnswer<'listNeighbours'>['own'] }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const invite = useAct('makeInvitation', ['listNeighbours']);
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  // One thing at a time: a long page hides what is asked.
  const open = (what: Exclude<Opened, null>) => (): void => {
    invite.reset();
    setOpened(what);
  };
  return (
    <section className={['card', 'pad', styles.form].join(' ')} aria-label={words.manage}>
      <h2>{words.manage}</h2>
      <p className="muted small">{words.manageHow}</p>
      <div>
        <p className="muted small">{words.ownNumber}{own.changingUntil !== null && ` · ${words.changing(printDay(own.changingUntil))}`}</p>
        {own.fingerprint === null ? <p className="muted">{words.noKey}</p> : <p className={styles.number}>{own.fingerprint}</p>}
      </div>
      <div className="row-gap">
        <Button busy={invite.isPending} onClick={() => invite.mutate({ body: {} }, { onSuccess: close, onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) })}>{words.invite}</Button>
        {opened !== 'import' && <Button onClick={open('import')}>{words.importInvitation}</Button>}
        {own.fingerprint !== null && opened !== 'key' && <Button look="quiet" onClick={open('key')}>{words.changeKey}</Button>}
      </div>
      {invite.data !== undefined && <Invitation invitation={invite.data} onDone={() => invite.reset()} />}
      {opened === 'import' && <LinkOutside onDone={close} />}
      {opened === 'key' && <ChangeKey isChanging={own.changingUntil !== null} onDone={close} />}
    </section>
  );
}

function Invitation({ invitation: { text, fileName }, onDone }: { readonly invitation: RouteAnswer<'makeInvitation'>; readonly onDone: () => void }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => toast(words.copied));
  return (
    <div className={styles.inner}>
      <TextArea label={words.invitation} hint={words.invitationHow} rows={9} readOnly spellCheck={false} value={text} onFocus={(event) => event.currentTarget.select()} />
      <div className="row-gap">
        <Button look="main" onClick={() => saveFile({ name: fileName, text })}>{words.save}</Button>
        {globalThis.isSecureContext && <Button onClick={copy}>{words.copy}</Button>}
        <Button look="quiet" onClick={onDone}>{words.done}</Button>
      </div>
    </div>
  );
}

function ChangeKey({ isChanging, onDone }: { readonly isChanging: boolean; readonly onDone: () => void }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const change = useAct('changeOwnKey', ['listNeighbours']);
  const to = (days: number): Promise<void> => change.mutateAsync({ body: { days } }).then(() => {
    toast(words.keyChanged);
    onDone();
  }, (error: unknown) => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  });
  return (
    <div className={styles.inner} role="group" aria-label={words.changeKey}>
      <p>{words.changeKeyHow}</p>
      <div className="row-gap">
        {!isChanging && <Button busy={change.isPending} onClick={() => void to(30).catch(() => undefined)}>{words.changeSlow}</Button>}
        <ConfirmInline look="danger" label={words.changeNow} question={words.changeNowQuestion} busy={change.isPending} onConfirm={() => to(0)} />
        <Button look="quiet" onClick={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
}
