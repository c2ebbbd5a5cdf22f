import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { v7 as newId } from 'uuid';
import { DUN_LEVELS } from '#core/index.js';
import type { FollowUp } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextArea } from '../../parts/field.js';
import { PageHead } from '../../parts/page-head.js';
import { toast } from '../../parts/toast.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import { letterTo } from './choice.js';
import type { LetterDraft, Unit } from './choice.js';
import styles from './page.module.css';
import { CHANGED, useTakeBack } from './take-back.js';
import { words } from './words.js';

interface ComposeProps {
  readonly page: FollowUp;
  readonly chosen: readonly Unit[];
  readonly onBack: () => void;
}

/** One letter for each unit, with words that are proposed and may be changed; all are sent, or none. */
export function Compose({ page, chosen, onBack }: ComposeProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [drafts, setDrafts] = useState<Readonly<Record<string, LetterDraft>>>({});
  // The ids are made once, so that a second try after a broken line is the same letters.
  const [ids] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(chosen.map(({ unit }) => [unit.id, newId()])));
  const send = useAct('sendLetters', CHANGED);
  const takeBack = useTakeBack();
  const letters = chosen.map((unit) => ({ unit, ...letterTo(unit, drafts[unit.unit.id] ?? {}, page) }));
  const isWhole = letters.every(({ body }) => body.trim() !== '');
  const taskCount = chosen.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const go = (): void => {
    if (!isWhole || send.isPending) return;
    const sent = letters.map(({ unit: { unit, tasks }, level, body }) => ({ id: ids[unit.id] ?? newId(), unitId: unit.id, level, body, tasks: tasks.map(({ id, version }) => ({ id, version })) }));
    send.mutate({ body: { letters: sent } }, {
      onSuccess: ({ letterIds }) => {
        toast(say.sent(chosen.length, taskCount), { undo: () => takeBack.mutate({ body: { letterIds } }) });
        onBack();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSend(event.nativeEvent)) return;
    event.preventDefault();
    go();
  };
  return (
    <form
      className={styles.page}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <PageHead title={say.write} detail={say.writeDetail} />
      {letters.map(({ unit, level, body }) => (
        <LetterForm key={unit.unit.id} unit={unit} level={level} body={body} draft={drafts[unit.unit.id] ?? {}} onChange={(draft) => setDrafts({ ...drafts, [unit.unit.id]: draft })} />
      ))}
      {send.isError && <p role="alert" className={styles.problem}>{errorSentence(send.error, language)}</p>}
      <div className={styles.bar}>
        <span className="grow" role="status">{say.chosen(taskCount, chosen.length)}</span>
        <Button onClick={onBack}>{say.back}</Button>
        <Button type="submit" look="main" keys="Ctrl+Enter" busy={send.isPending} disabled={!isWhole}>{say.send(chosen.length)}</Button>
      </div>
    </form>
  );
}

interface LetterFormProps {
  readonly unit: Unit;
  readonly level: 1 | 2 | 3;
  readonly body: string;
  readonly draft: LetterDraft;
  readonly onChange: (draft: LetterDraft) => void;
}

const LONGEST_FORM = 16;

function LetterForm({ unit: { unit, tasks }, level, body, draft, onChange }: LetterFormProps) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  return (
    <section className="card pad stack" aria-label={unit.name}>
      <div className={styles.letterHead}>
        <h2>{unit.name} <span className="muted">{say.unitTasks(tasks.length)}</span></h2>
        <div className={styles.level}>
          <SelectField label={say.level} value={String(level)} onChange={(event) => onChange({ ...draft, level: DUN_LEVELS.find((each) => String(each) === event.currentTarget.value) ?? level })}>
            {DUN_LEVELS.map((each) => <option key={each} value={each}>{labelOf(field, 'dun', String(each))}</option>)}
          </SelectField>
        </div>
      </div>
      <TextArea label={say.body(unit.name)} lang="vi" rows={Math.min(LONGEST_FORM, body.split('\n').length + 3)} value={body} error={body.trim() === '' ? say.bodyNeeded : null} onChange={(event) => onChange({ ...draft, body: event.currentTarget.value })} />
      {draft.body !== undefined && <div><Button look="quiet" onClick={() => onChange(draft.level === undefined ? {} : { level: draft.level })}>{say.proposed}</Button></div>}
    </section>
  );
}
