import { useState } from 'react';
import { NOTICE_GROUPS } from '#core/index.js';
import type { NoticeChoices } from '#core/index.js';
import type { RouteAnswer } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';
import { words } from './words.js';

/** What I want to hear of, by which way, and when not. */
export function Choices() {
  const say = useWords(words);
  const query = useRead('readNoticeChoices', {});
  return (
    <details className="card pad">
      <summary><h2 className={styles.summary}>{say.choices}</h2></summary>
      <Answer of={query} rows={4}>{(kept) => <ChoicesForm key={JSON.stringify(kept)} kept={kept} />}</Answer>
    </details>
  );
}

const MAIL = ['none', 'digest', 'at_once'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function ChoicesForm({ kept }: { readonly kept: RouteAnswer<'readNoticeChoices'> }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [choices, setChoices] = useState<NoticeChoices>(kept.choices);
  const [address, setAddress] = useState(kept.address);
  const save = useAct('saveNoticeChoices', ['readNoticeChoices', 'readInbox', 'countInbox']);
  const setGroup = (group: (typeof NOTICE_GROUPS)[number], part: Partial<NoticeChoices['groups']['work']>): void => setChoices({ ...choices, groups: { ...choices.groups, [group]: { ...choices.groups[group], ...part } } });
  const hours = (key: 'quietFrom' | 'quietUntil', label: string) => (
    <SelectField label={label} value={String(choices[key])} onChange={(event) => setChoices({ ...choices, [key]: Number(event.currentTarget.value) })}>
      {HOURS.map((hour) => <option key={hour} value={hour}>{say.hour(hour)}</option>)}
    </SelectField>
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ body: { choices, address: address.trim() } }, { onSuccess: () => toast(say.saved), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
      }}
    >
      {!kept.mailWorks && <p className="muted">{say.noMail}</p>}
      {NOTICE_GROUPS.map((group) => (
        <fieldset key={group} className={styles.choice}>
          <legend className="visually-hidden">{say[`group_${group}`]}</legend>
          <b>{say[`group_${group}`]}</b>
          <label className={styles.check}><input type="checkbox" checked={choices.groups[group].inbox} onChange={(event) => setGroup(group, { inbox: event.currentTarget.checked })} /> {say.inApp}</label>
          <SelectField label={say.mail} value={choices.groups[group].mail} onChange={(event) => setGroup(group, { mail: MAIL.find((mail) => mail === event.currentTarget.value) ?? 'none' })}>
            {MAIL.map((mail) => <option key={mail} value={mail}>{say[`mail_${mail}`]}</option>)}
          </SelectField>
        </fieldset>
      ))}
      <label className={styles.check}><input type="checkbox" checked={choices.digest} onChange={(event) => setChoices({ ...choices, digest: event.currentTarget.checked })} /> {say.digest}</label>
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{say.quiet}</legend>
        <b>{say.quiet}</b>
        {hours('quietFrom', say.from)}
        {hours('quietUntil', say.until)}
      </fieldset>
      <TextField label={say.address} type="email" autoComplete="email" value={address} onChange={(event) => setAddress(event.currentTarget.value)} />
      <div><Button type="submit" look="main" busy={save.isPending}>{say.save}</Button></div>
    </form>
  );
}
