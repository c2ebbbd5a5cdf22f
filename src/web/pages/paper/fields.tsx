import type { PaperView } from '#contract/index.js';
import { SelectField, TextArea, TextField } from '../../parts/field.js';
import { URGENCIES } from '../../parts/task-commands/amendment.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import type { File } from './file.js';
import styles from './paper.module.css';
import { words } from './words.js';

interface FieldsProps {
  readonly file: File;
  readonly change: (change: (file: File) => File) => void;
}

type Sheet = File['paper'];
const lines = (text: string): string[] => text.split('\n');

const putting = (change: FieldsProps['change']) => (by: Partial<Sheet>): void => change((before) => ({ ...before, paper: { ...before.paper, ...by } }));

/** What every paper begins with: what it is about, to whom it goes, who signs. */
export function HeadFields({ file: { paper, signerPostId }, signers, change }: FieldsProps & { readonly signers: PaperView['signers'] }) {
  const say = useWords(words);
  const put = putting(change);
  const sign = (postId: string): void => change((before) => ({ ...before, signerPostId: postId === '' ? null : postId, paper: { ...before.paper, signing: signers.find((signer) => signer.postId === postId)?.signing ?? { capacity: [], title: '', name: '' } } }));
  const nameOf = ({ signing }: PaperView['signers'][number]): string => [...signing.capacity, signing.title, signing.name].join(' · ');
  return (
    <section className={['card', styles.fields].join(' ')} aria-label={say.about}>
      <TextArea label={say.subject} hint={say.subjectHint} rows={2} maxLength={2000} lang="vi" value={paper.form.subject} onChange={(event) => put({ form: { ...paper.form, subject: event.currentTarget.value } })} />
      <TextArea label={say.addressees} hint={say.oneALine} rows={Math.max(1, paper.addressees.length)} lang="vi" value={paper.addressees.join('\n')} onChange={(event) => put({ addressees: lines(event.currentTarget.value) })} />
      <SelectField label={say.signer} value={signerPostId ?? ''} onChange={(event) => sign(event.currentTarget.value)}>
        <option value="">{say.noSigner}</option>
        {signers.map((signer) => <option key={signer.postId} value={signer.postId}>{nameOf(signer)}</option>)}
      </SelectField>
    </section>
  );
}

/** What stands around the text, and is right as it is on most papers. */
export function FootFields({ file, change }: FieldsProps) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const { paper } = file;
  const put = putting(change);
  return (
    <section className={['card', styles.fields].join(' ')} aria-label={say.around}>
      <h2>{say.around}</h2>
      <TextArea label={say.closing} hint={say.closingHint} rows={2} lang="vi" value={paper.closing} onChange={(event) => put({ closing: event.currentTarget.value })} />
      <TextArea label={say.recipients} hint={say.oneALine} rows={Math.max(2, paper.recipients.length)} lang="vi" value={paper.recipients.join('\n')} onChange={(event) => put({ recipients: lines(event.currentTarget.value) })} />
      <TextArea label={say.bases} hint={say.basesHint} rows={Math.max(1, paper.bases.length)} lang="vi" value={paper.bases.join('\n')} onChange={(event) => put({ bases: lines(event.currentTarget.value) })} />
      <div className={styles.pair}>
        <SelectField label={say.urgency} value={paper.urgency} onChange={(event) => put({ urgency: URGENCIES.find((each) => each === event.currentTarget.value) ?? 'none' })}>
          {URGENCIES.map((each) => <option key={each} value={each}>{labelOf(field, 'urgency', each)}</option>)}
        </SelectField>
        <TextField label={say.copies} inputMode="numeric" value={String(file.copies)} onChange={(event) => change((before) => ({ ...before, copies: Math.min(9999, Math.max(1, Number(event.currentTarget.value.replace(/\D/g, '')) || 1)) }))} />
      </div>
      <TextField label={say.symbol} maxLength={60} value={paper.symbol} onChange={(event) => put({ symbol: event.currentTarget.value })} />
    </section>
  );
}
