import { useState } from 'react';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { Button, buttonLook } from '../button.js';
import { TextField } from '../field.js';
import { FilePick, useFileDrop } from '../file-drop.js';
import { ICONS } from '../icons.js';
import { useLanguage, useWords } from '../../words/words.js';
import { COMMAND_WORDS } from './words.js';
import { DayField } from './day-field.js';
import styles from './commands.module.css';
import type { CommandDraft, StoredFile } from './draft.js';

interface EvidenceFieldsProps {
  readonly draft: CommandDraft;
  /** Whether the command is refused without any. */
  readonly needed: boolean;
  readonly change: (part: Partial<CommandDraft>) => void;
  /** Whether a file is on its way: sending the form now would leave it behind. */
  readonly onBusy: (busy: boolean) => void;
}

/** Files and a document number that prove what is told. A file goes to the server as soon as it is chosen. */
export function EvidenceFields({ draft, needed, change, onBusy }: EvidenceFieldsProps) {
  const say = useWords(COMMAND_WORDS);
  const { language } = useLanguage();
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    setProblem(null);
    onBusy(true);
    const stored: StoredFile[] = [...draft.files];
    for (const file of files) {
      setSending(file.name);
      try {
        const { id, name } = await call('uploadFile', {}, { file });
        stored.push({ id, name });
        change({ files: [...stored] });
      } catch (error) {
        setProblem(`${file.name}: ${errorSentence(error, language)}`);
      }
    }
    setSending(null);
    onBusy(false);
  };
  useFileDrop((files) => void take(files));
  return (
    <fieldset className={styles.evidence}>
      <legend>{say.evidence}</legend>
      {needed && <p className="muted small">{say.evidenceNeeded}</p>}
      <div className="row-gap">
        {draft.files.map((file) => (
          <span key={file.id} className={styles.file}>
            {file.name}
            <Button look="quiet" className={styles.remove} aria-label={say.removeFile(file.name)} onClick={() => change({ files: draft.files.filter((each) => each.id !== file.id) })}>{ICONS.cross}</Button>
          </span>
        ))}
        <FilePick label={say.addFile} multiple onFiles={(files) => void take(files)} className={buttonLook('plain')} />
        {sending !== null && <span role="status" className="muted">{say.uploading(sending)}</span>}
      </div>
      {problem !== null && <p role="alert" className={styles.problem}>{problem}</p>}
      <div className={styles.pair}>
        <TextField label={say.documentNumber} value={draft.documentNumber} maxLength={60} onChange={(event) => change({ documentNumber: event.currentTarget.value })} />
        <DayField label={say.documentDate} value={draft.documentDate} onChange={(documentDate) => change({ documentDate })} />
      </div>
    </fieldset>
  );
}
