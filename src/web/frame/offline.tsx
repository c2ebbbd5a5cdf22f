import { useLocation } from '@tanstack/react-router';
import { takeNewVersion, useNewVersion } from '../offline/register.js';
import { UnsentList } from '../offline/unsent-list.js';
import { useLine } from '../offline/use-line.js';
import { OFFLINE_WORDS } from '../offline/words.js';
import { Button } from '../parts/button.js';
import { printInstant } from '../parts/instant.js';
import { useWords } from '../words/words.js';
import styles from './offline.module.css';
import { FRAME_WORDS } from './words.js';

/** Pages that keep what is done on them, send it later, and say so themselves. */
const KEEPS_EDITS = /\/review$/;

/** What there is to say of the line: that there is none, of which moment that is what is shown, what waits to be sent, and that a new version is there. */
export function OfflineBanner() {
  const words = useWords(FRAME_WORDS);
  const say = useWords(OFFLINE_WORDS);
  const { isOnline, keptSince, unsent } = useLine();
  const isNew = useNewVersion();
  const keeps = KEEPS_EDITS.test(useLocation().pathname);
  const lines = [...(isOnline ? [] : [keeps ? words.offlineKept : say.lost]), ...(keptSince === null ? [] : [say.since(printInstant(new Date(keptSince).toISOString()))])];
  return (
    <>
      <div role="status">{lines.length > 0 && <p className={styles.banner}>{lines.join(' ')}</p>}</div>
      <UnsentList items={unsent} />
      {isNew && <div className={styles.banner} role="status">{say.newVersion} <Button look="quiet" onClick={takeNewVersion}>{say.reload}</Button></div>}
    </>
  );
}
