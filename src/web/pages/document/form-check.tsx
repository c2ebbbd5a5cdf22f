import { FORM_RULE_WORDS, printFormFinding } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormFinding } from '#contract/index.js';
import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './document.module.css';
import { words } from './words.js';

/** Soát thể thức: asked for by a press, since it concerns whoever drafts or registers the paper. Each finding leads to its place in the text. */
export function FormCheck({ documentId }: { readonly documentId: string }) {
  const say = useWords(words);
  const [asked, setAsked] = useState(false);
  return (
    <section className={[styles.form, 'card'].join(' ')} aria-label={say.form}>
      {asked ? <Findings documentId={documentId} /> : <p className={styles.ask}><Button onClick={() => setAsked(true)}>{say.form}</Button><span className="muted small">{say.formWhat}</span></p>}
    </section>
  );
}

function Findings({ documentId }: { readonly documentId: string }) {
  const say = useWords(words);
  const form = useRead('checkForm', { params: { id: documentId } });
  return (
    <Answer of={form} rows={3}>
      {({ findings }) => (
        <>
          <h2 role="status">{findings.length === 0 ? say.formNone : say.formFound(findings.filter(isWrong).length, findings.filter((found) => !isWrong(found)).length)}</h2>
          {findings.length > 0 && <ul className={styles.findings}>{findings.map((found, index) => <Finding key={index} found={found} documentId={documentId} />)}</ul>}
        </>
      )}
    </Answer>
  );
}

const isWrong = ({ rule }: FormFinding): boolean => FORM_RULE_WORDS[rule].weight === 'wrong';

function Finding({ found, documentId }: { readonly found: FormFinding; readonly documentId: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { span, rule } = found;
  return (
    <li>
      <span className={isWrong(found) ? styles.wrong : styles.look}>{isWrong(found) ? say.formWrong : say.formLook}</span>
      <span>
        {printFormFinding(found, language)} {span !== null && span.end > span.start && <Link to="/documents/$id" params={{ id: documentId }} search={{ at: `${span.start}-${span.end}` }} replace>{say.formPlace}</Link>}
        <span className="muted tiny"> {FORM_RULE_WORDS[rule].citation}</span>
      </span>
    </li>
  );
}
