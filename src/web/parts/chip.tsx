import { useWords } from '../words/words.js';
import { ICONS } from './icons.js';
import styles from './picker.module.css';
import { PART_WORDS } from './words.js';

/** Something that was picked among several, with a cross to take it out again. */
export function Chip({ name, inWords = false, onRemove }: { readonly name: string; readonly inWords?: boolean; readonly onRemove?: () => void }) {
  const words = useWords(PART_WORDS);
  return (
    <span className={styles.chip} data-in-words={inWords || undefined} title={inWords ? words.notInDirectory : undefined}>
      {inWords ? `“${name}”` : name}
      {onRemove !== undefined && <button type="button" aria-label={words.remove(name)} onClick={onRemove}>{ICONS.cross}</button>}
    </span>
  );
}
