import { useState } from 'react';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { useLanguage, useWords } from '../../words/words.js';
import { buttonLook } from '../button.js';
import { FilePick } from '../file-drop.js';
import { ICONS } from '../icons.js';
import styles from './task-acts.module.css';
import type { StoredFile } from './commands.js';
import { ACT_WORDS } from './words.js';

/** Files that prove a report; each is stored as soon as it is chosen. */
export function Evidence({ files, onChange, onBusy }: { readonly files: readonly StoredFile[]; readonly onChange: (files: StoredFile[]) => void; readonly onBusy: (busy: boolean) => void }) {
  const words = useWords(ACT_WORDS);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const store = async (chosen: readonly File[]) => {
    const stored: StoredFile[] = [...files];
    for (const file of chosen) {
      stored.push(await call('uploadFile', {}, { file }));
      onChange([...stored]);
    }
  };
  return (
    <div className="stack">
      <div>
        <FilePick
          label={words.attach}
          multiple
          className={buttonLook('plain')}
          onFiles={(chosen) => {
            setBusy(true);
            onBusy(true);
            setError(null);
            store(chosen).catch(setError).finally(() => {
              setBusy(false);
              onBusy(false);
            });
          }}
        />
      </div>
      <div role="status">{busy && <span className="muted small">{words.uploading}</span>}</div>
      {error !== null && <p className={styles.missing} role="alert">{errorSentence(error, language)}</p>}
      {files.length > 0 && (
        <ul className={styles.files} aria-label={words.evidence}>
          {files.map((file) => (
            <li key={file.id}>
              <span className="grow">{file.name}</span>
              <button type="button" aria-label={words.remove(file.name)} onClick={() => onChange(files.filter((each) => each.id !== file.id))}>{ICONS.cross}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
