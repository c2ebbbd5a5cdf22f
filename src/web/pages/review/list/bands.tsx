import type { Band } from '#core/index.js';
import { useWords } from '../../../words/words.js';
import type { ReviewCounts } from '../summary.js';
import { choiceWords } from './choice-words.js';
import styles from './list.module.css';

/** The shape that stands beside the word of a band, so that colour never says it alone. */
export const BAND_SHAPES: Readonly<Record<Band, string>> = { accept: '●', look: '◐', decide: '○' };

const BANDS: readonly Band[] = ['accept', 'look', 'decide'];

/** How many drafts are in each band; each number leads to the next of them. */
export function Bands({ counts, onNext }: { readonly counts: ReviewCounts['bands']; readonly onNext: (band: Band) => void }) {
  const say = useWords(choiceWords);
  if (BANDS.every((band) => counts[band] === 0)) return null;
  return (
    <div className={styles.bands} role="group" aria-label={say.bands}>
      {BANDS.map((band) => (
        <button key={band} type="button" className={styles.band} data-band={band} title={say[`${band}Hint`]} disabled={counts[band] === 0} onClick={() => onNext(band)}>
          <span aria-hidden="true">{BAND_SHAPES[band]}</span> {say.band(say[band], counts[band])}
        </button>
      ))}
    </div>
  );
}
