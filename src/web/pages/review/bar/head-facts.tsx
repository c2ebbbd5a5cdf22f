import { printDay } from '#core/index.js';
import type { ReactNode } from 'react';
import type { DocumentView } from '#contract/index.js';
import { useWords } from '../../../words/words.js';
import { words } from '../words.js';
import styles from './bar.module.css';
import { headWords } from './head-words.js';
import { printSymbol } from './symbol.js';

/** What was read of the document's head and foot, beside the form that corrects it: who signed for whom, and to whom it goes for what. */
export function HeadFacts({ document }: { readonly document: DocumentView }) {
  const say = useWords(words);
  const head = useWords(headWords);
  const signer = document.signing.map((each) => [each.position, each.name].filter(Boolean).join(' ')).filter(Boolean).join('; ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say.notation, printSymbol(document.symbol)],
    [say.issuedOn, document.issuedOn === null ? '' : printDay(document.issuedOn)],
    [say.issuer, document.issuer],
    [head.place, document.place],
    [say.urgency, document.urgency === 'none' ? '' : say[document.urgency]],
    [head.signing, document.signingChain.length > 0 ? document.signingChain.map((line) => <span key={line} className={styles.line}>{line}</span>) : document.signing.map((each) => each.mode).filter(Boolean).join(', ')],
    [head.signer, signer],
    [head.sentTo, document.sentTo.length > 0 ? document.sentTo.map(({ name, purpose }) => <span key={name} className={styles.line}>{name}{purpose !== null && <span className="muted">{` – ${purpose}`}</span>}</span>) : document.recipients.join('; ')],
  ];
  const told = facts.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== ''));
  return (
    <dl className={styles.facts}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
