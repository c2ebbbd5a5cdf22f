import { TextField } from '../../parts/field.js';
import { readWords, useTyped } from '../../parts/use-settled.js';
import { useWords } from '../../words/words.js';
import styles from './documents.module.css';
import { words } from './words.js';

export interface DocumentSearch {
  readonly q?: string;
  readonly state?: (typeof STATES)[number];
}

const STATES = ['to_review', 'assigned', 'refused'] as const;

/** The filter that an address asks for; what is not known counts as not said. */
export function documentSearch(q: string | undefined, state: string | undefined): DocumentSearch {
  const known = STATES.find((each) => each === state);
  const words = q?.normalize('NFC').trim() ?? '';
  return { ...(words === '' ? {} : { q: words }), ...(known === undefined ? {} : { state: known }) };
}

/** The filters of the list, kept in the address of the page. */
export function Filters({ search, onChange }: { readonly search: DocumentSearch; readonly onChange: (search: DocumentSearch) => void }) {
  const say = useWords(words);
  const { wrong: _, ...typed } = useTyped({ value: search.q ?? '', onChange: (q) => onChange(documentSearch(q, search.state)) }, { read: readWords, pause: 300 });
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <TextField hideLabel label={say.search} placeholder={say.search} type="search" {...typed} />
      </div>
      <div className={styles.chips} role="group" aria-label={say.filter}>
        <button type="button" aria-pressed={search.state === undefined} onClick={() => onChange(documentSearch(search.q, undefined))}>{say.all}</button>
        {STATES.map((state) => (
          <button key={state} type="button" aria-pressed={search.state === state} onClick={() => onChange({ ...search, state })}>{say[state]}</button>
        ))}
      </div>
    </div>
  );
}
