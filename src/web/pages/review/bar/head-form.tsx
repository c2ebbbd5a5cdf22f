import { printDay } from '#core/index.js';
import { useId, useState } from 'react';
import type { DocumentView } from '#contract/index.js';
import { errorSentence } from '../../../api/problem.js';
import { useAct, useSession } from '../../../api/read.js';
import { Button } from '../../../parts/button.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { typedDay } from '../../../parts/typed-day.js';
import { words } from '../words.js';
import styles from './bar.module.css';
import { symbolParts } from './symbol.js';

/** Number, symbol, date and subject of the document, corrected in place where the reader found none or a wrong one. */
export function HeadForm({ document, onClose }: { readonly document: DocumentView; readonly onClose: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const id = useId();
  const parts = symbolParts(document.symbol);
  const [values, setValues] = useState({ ...parts, issuedOn: document.issuedOn === null ? '' : printDay(document.issuedOn), issuer: document.issuer, subject: document.subject });
  const correct = useAct('correctHead', ['readReview', 'readDocument', 'listDocuments']);
  const issuedOn = typedDay(values.issuedOn, today);
  const field = (name: keyof typeof values, hint?: string) => (
    <div className={name === 'subject' || name === 'issuer' ? styles.wide : undefined}>
      <label htmlFor={`${id}${name}`}>{say[name]}</label>
      <input id={`${id}${name}`} value={values[name]} aria-describedby={hint === undefined ? undefined : `${id}${name}hint`} autoComplete="off" onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })} />
      {hint !== undefined && <span id={`${id}${name}hint`} className="tiny muted">{hint}</span>}
    </div>
  );
  return (
    <form
      className={styles.head}
      aria-label={say.headTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (issuedOn === undefined) return;
        const body = { version: document.version, number: values.number.trim() || null, notation: values.notation.trim() || null, issuedOn, subject: values.subject.trim(), issuer: values.issuer.trim() };
        correct.mutate({ params: { id: document.id }, body }, { onSuccess: onClose });
      }}
    >
      {field('number')}
      {field('notation')}
      {field('issuedOn', issuedOn === undefined ? say.dayWrong : say.dayHint)}
      {field('issuer')}
      {field('subject')}
      <div className="row-gap">
        <Button type="submit" look="main" busy={correct.isPending} disabled={issuedOn === undefined}>{say.save}</Button>
        <Button look="quiet" onClick={onClose}>{say.cancel}</Button>
        {correct.isError && <span role="alert">{errorSentence(correct.error, language)}</span>}
      </div>
    </form>
  );
}
