import type { Band } from '#core/index.js';
import { useWords } from '../../../words/words.js';
import type { ReviewCounts } from '../summary.js';
import { choiceWords } from './choice-words.js';
import styles from './list.module.css';

const HALF = 'M6 1a5 5 0 0 1 0 10z';
const FILLED: Readonly<Record<Band, string>> = { accept: `${HALF}M6 1a5 5 0 0 0 0 10z`, look: HALF, decide: '' };

/** The shape that stands beside the word of a band, so that colour never says it alone: a full disc, a half one, a ring. */
export function BandShape({ band }: { readonly band: Band }) {
  return (
    <svg className={styles.shape} data-band={band} width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true" focusable="false">
      <circle cx="6" cy="6" r="5" />
      <path d={FILLED[band]} fill="currentColor" stroke="none" />
    </svg>
  );
}

const BANDS: readonly Band[] = ['accept', 'look', 'decide'];

/** How many drafts are in each band; each number leads to the next of them. */
export function Bands({ counts, onNext }: { readonly counts: ReviewCounts['bands']; readonly onNext: (band: Band) => void }) {
  const say = useWords(choiceWords);
  if (BANDS.every((band) => counts[band] === 0)) return null;
  return (
    <div className={styles.bands} role="group" aria-label={say.bands}>
      {BANDS.map((band) => (
        <button key={band} type="button" className={styles.band} data-band={band} title={say[`${band}Hint`]} disabled={counts[band] === 0} onClick={() => onNext(band)}>
          <BandShape band={band} /> {say.band(say[band], counts[band])}
        </button>
      ))}
    </div>
  );
}
