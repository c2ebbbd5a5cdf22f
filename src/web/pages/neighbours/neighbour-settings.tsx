import type { NeighbourView } from '#contract/index.js';
import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { InvitationField, WayFields } from './fields.js';
import type { Way } from './fields.js';
import styles from './neighbours.module.css';
import { NEIGHBOUR_WORDS } from './words.js';

/** What the administrator changes of a link: the way, the key, its end. */
export function NeighbourSettings({ neighbour }: { readonly neighbour: NeighbourView }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const { id, name, channel, fingerprint } = neighbour;
  const revoke = useAct('revokeNeighbour', ['listNeighbours']);
  const failed = (error: unknown): never => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  };
  return (
    <div className={styles.inner}>
      {fingerprint !== null && <div><p className="muted small">{words.key}</p><p className={styles.number}>{fingerprint}</p></div>}
      {channel !== 'here' && <ChangeWay key={`${channel} ${neighbour.address ?? ''}`} neighbour={neighbour} channel={channel} />}
      {channel !== 'here' && <Renew id={id} />}
      <div><ConfirmInline look="quiet" label={words.revoke} question={words.revokeQuestion(name)} busy={revoke.isPending} onConfirm={() => revoke.mutateAsync({ params: { id } }).then(() => toast(words.revoked), failed)} /></div>
    </div>
  );
}

function ChangeWay({ neighbour: { id, address }, channel }: { readonly neighbour: NeighbourView; readonly channel: Way['channel'] }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const change = useAct('changeChannel', ['listNeighbours']);
  const [way, setWay] = useState<Way>({ channel, address: address ?? '' });
  return (
    <div className={styles.form}>
      <WayFields way={way} onChange={setWay} />
      {change.error !== null && <p className={styles.problem} role="alert">{errorSentence(change.error, language)}</p>}
      <div><Button busy={change.isPending} onClick={() => change.mutate({ params: { id }, body: way }, { onSuccess: () => toast(words.changed) })}>{words.change}</Button></div>
    </div>
  );
}

function Renew({ id }: { readonly id: string }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const renew = useAct('renewNeighbour', ['listNeighbours']);
  const [text, setText] = useState<string | null>(null);
  if (text === null) return <div><Button look="quiet" onClick={() => setText('')}>{words.renew}</Button></div>;
  const done = ({ offered, confirmed }: NeighbourView): void => {
    toast(offered === null && confirmed ? words.sameKey : words.renewed);
    setText(null);
  };
  return (
    <div className={styles.form} role="group" aria-label={words.renew}>
      <InvitationField value={text} onChange={setText} error={null} />
      {renew.error !== null && <p className={styles.problem} role="alert">{errorSentence(renew.error, language)}</p>}
      <div className="row-gap">
        <Button busy={renew.isPending} disabled={text.trim() === ''} onClick={() => renew.mutate({ params: { id }, body: { invitation: text } }, { onSuccess: done })}>{words.link}</Button>
        <Button look="quiet" onClick={() => setText(null)}>{words.cancel}</Button>
      </div>
    </div>
  );
}
