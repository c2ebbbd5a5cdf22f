import { Link } from '@tanstack/react-router';
import type { HeldFileRow } from '#contract/index.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { useWords } from '../../words/words.js';
import styles from './review.module.css';
import { words } from './words.js';

const KILOBYTE = 1024;

/** The files inside a mail or a zip, each to be read as a document of its own. */
export function HeldFiles({ documentId, mayReceive }: { readonly documentId: string; readonly mayReceive: boolean }) {
  const answer = useRead('listHeldFiles', { params: { id: documentId } });
  return (
    <Answer of={answer} rows={4}>
      {({ files }) => (
        <ul className={styles.held}>
          {files.map((file) => (
            <HeldFile key={file.place} documentId={documentId} file={file} mayReceive={mayReceive} />
          ))}
        </ul>
      )}
    </Answer>
  );
}

function HeldFile({ documentId, file, mayReceive }: { readonly documentId: string; readonly file: HeldFileRow; readonly mayReceive: boolean }) {
  const say = useWords(words);
  const take = useAct('receiveHeldFile', ['listDocuments']);
  return (
    <li>
      <span>{file.name}</span>
      <span className="muted">{file.readable ? `${Math.max(1, Math.round(file.size / KILOBYTE))} kB` : say.notReadable}</span>
      {file.readable && mayReceive && take.data === undefined && (
        <Button look="quiet" aria-label={`${say.readHeld}: ${file.name}`} busy={take.isPending} onClick={() => take.mutate({ params: { id: documentId, place: file.place } })}>{say.readHeld}</Button>
      )}
      {take.data !== undefined && <Link to="/documents/$id/review" params={{ id: take.data.id }}>{say.openHeld}</Link>}
    </li>
  );
}
