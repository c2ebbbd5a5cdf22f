import { downloadUrl } from '../../api/call.js';
import { useMayDo, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { useWords } from '../../words/words.js';
import styles from './neighbours.module.css';
import { NEIGHBOUR_WORDS } from './words.js';

/** The files that went to and fro, newest first; what was sent may be downloaded again. */
export function CarriedFiles({ neighbourId }: { readonly neighbourId: string }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const mayCarry = useMayDo('document.receive');
  const read = useRead('listBorderFiles', { params: { id: neighbourId } });
  return (
    <div className={styles.inner} role="group" aria-label={words.files}>
      <Answer of={read} rows={2}>
        {({ files }) => (files.length === 0 ? <p className="muted">{words.noFiles}</p> : (
          <ul className={styles.list}>
            {files.map(({ id, direction, number, at, by, events, acks }) => (
              <li key={id} className={styles.file}>
                <span>
                  {direction === 'out' ? words.fileOut(number) : words.fileIn(number)}
                  <span className="muted small"> · {[printInstant(at), by, words.events(events), acks === 0 ? '' : words.ackCount(acks)].filter((fact) => fact !== '').join(' · ')}</span>
                </span>
                {direction === 'out' && mayCarry && <a className={buttonLook('quiet')} href={downloadUrl('downloadBorderFile', id)} download>{words.again}</a>}
              </li>
            ))}
          </ul>
        ))}
      </Answer>
    </div>
  );
}
