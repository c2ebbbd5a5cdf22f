import type { RouteAnswer, TaskView } from '#contract/index.js';
import { bilingual, ENTRY_KINDS, FIELD_WORDS, headingOf, labelOf, LOG_WORDS, type Telling } from '#core/index.js';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { SelectField } from '../field.js';
import { printInstant } from '../instant.js';
import styles from './log.module.css';
import { TaskLog } from './task-log.js';

const words = bilingual({
  vi: {
    title: 'Nhật ký', kind: 'Loại diễn biến', all: 'Mọi diễn biến', check: 'Kiểm tra nhật ký', 
    whole: (count: number, at: string) => `Nhật ký nguyên vẹn: ${count} dòng, đúng như lúc ghi (kiểm tra lúc ${at}).`, head: (head: string) => `Mã dòng cuối: ${head}`,
    missing: (ordinal: number) => `Nhật ký đứt ở dòng ${ordinal}: dòng này không còn.`, altered: (ordinal: number) => `Nhật ký sai từ dòng ${ordinal}: nội dung không còn như lúc ghi.`, truncated: (ordinal: number) => `Nhật ký sai ở phần cuối, từ dòng ${ordinal}: đã bị cắt hoặc bị thêm.`,
    first: (what: string, by: string, at: string) => `Dòng sai đầu tiên: ${what}, ${by}, ${at}.`,
  },
  en: {
    title: 'Log', kind: 'Kind', all: 'Everything', check: 'Check the chain', 
    whole: (count: number, at: string) => `The chain is whole: ${count} lines, as they were written (checked ${at}).`, head: (head: string) => `Hash of the last line: ${head}`,
    missing: (ordinal: number) => `The chain breaks at line ${ordinal}: it is no longer there.`, altered: (ordinal: number) => `The chain is wrong from line ${ordinal}: it no longer says what was written.`, truncated: (ordinal: number) => `The end of the chain is wrong from line ${ordinal}: cut off or added to.`,
    first: (what: string, by: string, at: string) => `First wrong line: ${what}, ${by}, ${at}.`,
  },
});

/** Nhật ký of a task: all of it or one kind, and whether it still is what was written. */
export function LogSection({ task }: { readonly task: TaskView }) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const [kind, setKind] = useState('');
  const kinds = ENTRY_KINDS.filter((each) => task.entries.some((entry) => entry.kind === each));
  // What was checked is no longer what is shown once something was added.
  const check = useMutation({ mutationFn: () => call('checkTaskLog', { params: { id: task.id } }) });
  const checked = check.data?.entryCount === task.entries.length || (check.data !== undefined && check.data.breach !== null) ? check.data : undefined;
  return (
    <>
      <div className={styles.head}>
        <h2 className="grow">{say.title}</h2>
        {kinds.length > 1 && (
          <SelectField hideLabel label={say.kind} value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="">{say.all}</option>
            {kinds.map((each) => <option key={each} value={each}>{labelOf(field, 'entry', each)}</option>)}
          </SelectField>
        )}
        <Button look="quiet" busy={check.isPending} onClick={() => check.mutate()}>{say.check}</Button>
      </div>
      <Verdict task={task} checked={checked} error={check.error} />
      <TaskLog task={task} {...(kind === '' ? {} : { kind })} />
    </>
  );
}

interface VerdictProps {
  readonly task: TaskView;
  readonly checked: RouteAnswer<'checkTaskLog'> | undefined;
  readonly error: unknown;
}

function Verdict({ task, checked, error }: VerdictProps) {
  const say = useWords(words);
  const telling: Telling = { say: useWords(LOG_WORDS), field: useWords(FIELD_WORDS), names: task.names, language: useLanguage().language };
  if (error !== null && error !== undefined) return <p role="alert" className={styles.broken}>{errorSentence(error, telling.language)}</p>;
  if (checked === undefined) return null;
  if (checked.breach === null) return <p role="status" className={styles.whole}>{say.whole(checked.entryCount, printInstant(checked.checkedAt))}<span className={styles.hash}>{say.head(checked.head)}</span></p>;
  const { ordinal, reason } = checked.breach;
  const first = task.entries.find((entry) => entry.ordinal === ordinal);
  return <p role="alert" className={styles.broken}>{say[reason === 'missing' || reason === 'altered' ? reason : 'truncated'](ordinal)} {first !== undefined && say.first(headingOf(first, telling), first.by, printInstant(first.at))}</p>;
}
