import { SelectField, TextArea, TextField } from '../../parts/field.js';
import { FilePick } from '../../parts/file-drop.js';
import { buttonLook } from '../../parts/button.js';
import { useWords } from '../../words/words.js';
import styles from './neighbours.module.css';
import { NEIGHBOUR_WORDS } from './words.js';

export interface Way {
  readonly channel: 'file' | 'api';
  readonly address: string;
}

/** By files or over the network, and then where. */
export function WayFields({ way, onChange, hint }: { readonly way: Way; readonly onChange: (way: Way) => void; readonly hint?: string }) {
  const words = useWords(NEIGHBOUR_WORDS);
  return (
    <div className={styles.grid}>
      <SelectField label={words.way} value={way.channel} onChange={(event) => onChange({ ...way, channel: event.currentTarget.value === 'api' ? 'api' : 'file' })}>
        <option value="file">{words.way_file}</option>
        <option value="api">{words.way_api}</option>
      </SelectField>
      {way.channel === 'api' && <TextField label={words.address} {...(hint === undefined ? {} : { hint })} inputMode="url" spellCheck={false} maxLength={2000} value={way.address} onChange={(event) => onChange({ ...way, address: event.currentTarget.value })} />}
    </div>
  );
}

/** An invitation as it came: pasted, or out of its file. */
export function InvitationField({ value, onChange, error }: { readonly value: string; readonly onChange: (text: string) => void; readonly error: string | null }) {
  const words = useWords(NEIGHBOUR_WORDS);
  return (
    <div className={styles.form}>
      <TextArea label={words.pasted} rows={5} maxLength={10_000} spellCheck={false} value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />
      <div><FilePick label={words.pick} accept=".json,.txt" className={buttonLook('quiet')} onFiles={([file]) => void file?.text().then((text) => onChange(text.slice(0, 10_000)))} /></div>
    </div>
  );
}
