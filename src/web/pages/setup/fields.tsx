import { SelectField, TextField } from '../../parts/field.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import type { SetupBody } from './page.js';
import styles from './page.module.css';
import { SETUP_WORDS } from './words.js';

interface PartProps<T> {
  readonly value: T;
  /** Whether sending was tried: before that nothing is called missing. */
  readonly tried: boolean;
  readonly onChange: (value: T) => void;
}

const KINDS = ['department', 'executive', 'commune', 'party', 'assembly', 'other'] as const;

/** What stands at the head of the agency's documents. */
export function AgencyFields({ value, tried, onChange }: PartProps<SetupBody['agency']>) {
  const words = useWords(SETUP_WORDS);
  const field = useWords(FIELD_WORDS);
  const set = (key: 'name' | 'shortName' | 'symbol' | 'place' | 'parentName') => (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...value, [key]: event.currentTarget.value });
  return (
    <fieldset className={['card', 'pad', styles.part].join(' ')}>
      <legend><h2>{words.agency}</h2></legend>
      <div className={styles.grid}>
        <TextField label={words.agencyName} hint={words.agencyNameHint} maxLength={200} required value={value.name} error={tried && value.name.trim() === '' ? words.needed : null} onChange={set('name')} />
        <TextField label={words.parentName} hint={words.parentHint} maxLength={200} value={value.parentName} onChange={set('parentName')} />
        <TextField label={words.shortName} maxLength={60} value={value.shortName} onChange={set('shortName')} />
        <TextField label={words.symbol} hint={words.symbolHint} maxLength={20} value={value.symbol} onChange={set('symbol')} />
        <TextField label={words.place} hint={words.placeHint} maxLength={60} value={value.place} onChange={set('place')} />
        <SelectField label={words.kind} value={value.kind} onChange={(event) => onChange({ ...value, kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? 'other' })}>
          {KINDS.map((kind) => <option key={kind} value={kind}>{labelOf(field, 'kind', kind)}</option>)}
        </SelectField>
      </div>
    </fieldset>
  );
}

/** The first account. */
export function AdministratorFields({ value, tried, onChange }: PartProps<SetupBody['administrator']>) {
  const words = useWords(SETUP_WORDS);
  const set = (key: keyof SetupBody['administrator']) => (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...value, [key]: event.currentTarget.value });
  const told = (text: string): string | null => (tried && text.trim() === '' ? words.needed : null);
  return (
    <fieldset className={['card', 'pad', styles.part].join(' ')}>
      <legend><h2>{words.administrator}</h2></legend>
      <div className={styles.grid}>
        <TextField label={words.name} autoComplete="name" maxLength={120} required value={value.name} error={told(value.name)} onChange={set('name')} />
        <TextField label={words.login} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} required value={value.login} error={told(value.login)} onChange={set('login')} />
        <TextField label={words.password} name="password" type="password" autoComplete="new-password" maxLength={128} required hint={words.passwordHint} value={value.password} error={told(value.password)} onChange={set('password')} />
      </div>
    </fieldset>
  );
}
