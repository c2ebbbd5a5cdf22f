import { useEffect, useState } from 'react';
import type { OwnChannel, RouteAnswer } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { TextField } from '../../parts/field.js';
import { printInstant } from '../../parts/instant.js';
import { allowBrowser, ownMark } from '../../parts/push.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { CHOICE_WORDS } from './choice-words.js';
import styles from './page.module.css';

const AFTER = ['readNoticeChoices'] as const;

/** Where I am told beside the inbox and the mailbox: chats and browsers, each ended or connected here. */
export function Places({ own }: { readonly own: readonly OwnChannel[] }) {
  const say = useWords(CHOICE_WORDS);
  const shown = own.filter((channel) => channel.kind !== 'mail' && (channel.works || channel.contacts.length > 0));
  return (
    <section aria-label={say.places} className={styles.places}>
      <h3>{say.places}</h3>
      {shown.length === 0 && <p className="muted">{say.noPlaces}</p>}
      {shown.map((channel) => <Place key={channel.kind} channel={channel} />)}
    </section>
  );
}

function Place({ channel }: { readonly channel: OwnChannel }) {
  const say = useWords(CHOICE_WORDS);
  const here = useHere(channel);
  return (
    <div className={styles.place} role="group" aria-label={say[`way_${channel.kind}`]}>
      <b>{say[`way_${channel.kind}`]}</b>
      <div className="stack">
        {channel.contacts.length === 0 && <span className="muted">{say.none}</span>}
        {channel.contacts.map((contact) => <Contact key={contact.id} contact={contact} isHere={contact.mark === here} />)}
        {channel.works && (channel.kind === 'push' ? <ThisBrowser channel={channel} here={here} /> : <Connect channel={channel} />)}
      </div>
    </div>
  );
}

/** The mark of this browser's own subscription, once it is known. */
function useHere({ kind, contacts }: OwnChannel): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    if (kind === 'push') void ownMark().then(setHere);
  }, [kind, contacts.length]);
  return here;
}

function Contact({ contact: { id, label, since, off }, isHere }: { readonly contact: OwnChannel['contacts'][number]; readonly isHere: boolean }) {
  const say = useWords(CHOICE_WORDS);
  const { language } = useLanguage();
  const drop = useAct('dropContact', AFTER);
  const told = (error: unknown): never => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  };
  return (
    <div className={styles.contact}>
      <span>{label}{isHere && ` (${say.thisOne})`} <span className={off === null ? 'muted small' : styles.off}>{off === null ? say.since(printInstant(since)) : say.off(off)}</span></span>
      <ConfirmInline look="quiet" label={say.drop} question={say.dropQuestion(label)} busy={drop.isPending} onConfirm={() => drop.mutateAsync({ params: { id } }).then(() => void toast(say.dropped), told)} />
    </div>
  );
}

function Connect({ channel }: { readonly channel: OwnChannel }) {
  const say = useWords(CHOICE_WORDS);
  const { language } = useLanguage();
  const ask = useAct('askLink');
  const [asked, setAsked] = useState<{ readonly link: RouteAnswer<'askLink'>; readonly known: number } | null>(null);
  const kind = channel.kind === 'zalo' ? 'zalo' : 'telegram';
  if (asked !== null) return <Code channel={channel} asked={asked} onDone={() => setAsked(null)} />;
  return (
    <div>
      <Button busy={ask.isPending} onClick={() => ask.mutate({ body: { channel: kind } }, { onSuccess: (link) => setAsked({ link, known: channel.contacts.length }), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) })}>{say.connect(say[`way_${kind}`])}</Button>
    </div>
  );
}

const EVERY = 3000;

function Code({ channel, asked: { link, known }, onDone }: { readonly channel: OwnChannel; readonly asked: { readonly link: RouteAnswer<'askLink'>; readonly known: number }; readonly onDone: () => void }) {
  const say = useWords(CHOICE_WORDS);
  const { refetch } = useRead('readNoticeChoices', {});
  useEffect(() => {
    const timer = setInterval(() => void refetch(), EVERY);
    return () => clearInterval(timer);
  }, [refetch]);
  const isLinked = channel.contacts.length > known;
  useEffect(() => {
    if (!isLinked) return;
    toast(say.linked);
    onDone();
  }, [isLinked, onDone, say]);
  const name = channel.name ?? '';
  return (
    <div className={styles.code}>
      <p>{channel.kind === 'zalo' ? say.codeZalo(name) : say.codeTelegram(name)}</p>
      <TextField label={say.code} readOnly spellCheck={false} value={link.code} onFocus={(event) => event.currentTarget.select()} />
      <div className="row-gap">
        {link.url !== null && <a className={buttonLook('main')} href={link.url} target="_blank" rel="noreferrer">{say.openTelegram}</a>}
        <Button onClick={onDone}>{say.closeCode}</Button>
        <span role="status" className="muted small">{say.waiting}</span>
      </div>
    </div>
  );
}

function ThisBrowser({ channel: { publicKey, contacts }, here }: { readonly channel: OwnChannel; readonly here: string | null }) {
  const say = useWords(CHOICE_WORDS);
  const { language } = useLanguage();
  const add = useAct('addBrowser', AFTER);
  const [busy, setBusy] = useState(false);
  if (contacts.some((contact) => contact.mark === here && contact.off === null) || publicKey === null) return null;
  const allow = async (): Promise<void> => {
    setBusy(true);
    const got = await allowBrowser(publicKey);
    setBusy(false);
    if (typeof got === 'string') toast(got === 'refused' ? say.browserRefused : say.browserNot, { tone: 'problem' });
    else add.mutate({ body: got }, { onSuccess: () => toast(say.browserOn), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  };
  return <div><Button busy={busy || add.isPending} onClick={() => void allow()}>{say.thisBrowser}</Button></div>;
}
