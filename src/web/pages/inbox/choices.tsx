import { useState } from 'react';
import { CHANNELS, NOTICE_GROUPS } from '#core/index.js';
import type { Channel, GroupChoice, NoticeChoices } from '#core/index.js';
import type { RouteAnswer } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { CHOICE_WORDS } from './choice-words.js';
import styles from './page.module.css';
import { Places } from './places.js';

/** What I want to hear of, by which ways, where they reach me, and when not. */
export function Choices() {
  const say = useWords(CHOICE_WORDS);
  const query = useRead('readNoticeChoices', {});
  return (
    <details className="card pad">
      <summary><h2 className={styles.summary}>{say.choices}</h2></summary>
      <Answer of={query} rows={4}>
        {(kept) => (
          <div className="stack">
            <Places own={kept.channels} />
            <ChoicesForm kept={kept} />
          </div>
        )}
      </Answer>
    </details>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function ChoicesForm({ kept }: { readonly kept: RouteAnswer<'readNoticeChoices'> }) {
  const say = useWords(CHOICE_WORDS);
  const { language } = useLanguage();
  const [choices, setChoices] = useState<NoticeChoices>(kept.choices);
  const [address, setAddress] = useState(kept.address);
  const save = useAct('saveNoticeChoices', ['readNoticeChoices', 'readInbox', 'countInbox']);
  const ways = kept.channels.filter((channel) => channel.works).map((channel) => channel.kind);
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
      {NOTICE_GROUPS.map((group) => (
        <GroupChoices key={group} label={say[`group_${group}`]} ways={ways} choice={choices.groups[group]} onChange={(part) => setChoices({ ...choices, groups: { ...choices.groups, [group]: { ...choices.groups[group], ...part } } })} />
      ))}
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{say.quiet}</legend>
        <b>{say.quiet}</b>
        {hours('quietFrom', say.from)}
        {hours('quietUntil', say.until)}
      </fieldset>
      <SelectField label={say.digestBy} value={choices.digestBy} onChange={(event) => setChoices({ ...choices, digestBy: CHANNELS.find((each) => each === event.currentTarget.value) ?? 'none' })}>
        {CHANNELS.filter((each) => ways.includes(each) || each === choices.digestBy).map((each) => <option key={each} value={each}>{say[`way_${each}`]}</option>)}
        <option value="none">{say.digest_none}</option>
      </SelectField>
      <TextField label={say.address} type="email" autoComplete="email" value={address} error={kept.addressOff === null ? null : say.addressOff} {...(kept.mailWorks ? {} : { hint: say.noMail })} onChange={(event) => setAddress(event.currentTarget.value)} />
      <div><Button type="submit" look="main" busy={save.isPending}>{say.save}</Button></div>
    </form>
  );
}

interface GroupChoicesProps {
  readonly label: string;
  readonly ways: readonly Channel[];
  readonly choice: GroupChoice;
  readonly onChange: (part: Partial<GroupChoice>) => void;
}

function GroupChoices({ label, ways, choice, onChange }: GroupChoicesProps) {
  const say = useWords(CHOICE_WORDS);
  const check = (name: string, checked: boolean, set: (on: boolean) => void) => (
    <label key={name} className={styles.check}><input type="checkbox" checked={checked} onChange={(event) => set(event.currentTarget.checked)} /> {name}</label>
  );
  return (
    <fieldset className={styles.group1}>
      <legend className="visually-hidden">{label}</legend>
      <b>{label}</b>
      <div className={styles.checks}>
        {check(say.inApp, choice.inbox, (inbox) => onChange({ inbox }))}
        {check(say.inDigest, choice.digest, (digest) => onChange({ digest }))}
        {ways.map((way) => check(say.atOnce(say[`way_${way}`]), choice.atOnce.includes(way), (on) => onChange({ atOnce: CHANNELS.filter((each) => (each === way ? on : choice.atOnce.includes(each))) })))}
      </div>
    </fieldset>
  );
}
