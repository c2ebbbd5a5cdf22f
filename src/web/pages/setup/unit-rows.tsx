import type { UnitRow } from '#contract/index.js';
import { UNIT_KINDS } from '#core/index.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';
import { SETUP_WORDS } from './words.js';

export type UnitEdit = Partial<Pick<UnitRow, 'name' | 'kind' | 'parentName'>>;

interface UnitRowsProps {
  readonly rows: readonly UnitRow[];
  readonly onRemove: (line: number) => void;
  readonly onEdit: (line: number, edit: UnitEdit) => void;
}

/** The rows as they were understood; what is wrong stands under its row, which can be corrected here. */
export function UnitRows({ rows, onRemove, onEdit }: UnitRowsProps) {
  const words = useWords(SETUP_WORDS);
  const wrong = rows.filter((row) => row.problems.length > 0).length;
  return (
    <div className={styles.preview} tabIndex={0} role="region" aria-label={words.preview}>
      <table>
        <caption>{words.preview}: {words.count(rows.length, wrong)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.unitName}</th>
            <th scope="col">{words.unitShort}</th>
            <th scope="col">{words.unitKind}</th>
            <th scope="col">{words.unitParent}</th>
            <th scope="col">{words.aliases}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <PreviewRow key={row.line} row={row} onRemove={() => onRemove(row.line)} onEdit={(edit) => onEdit(row.line, edit)} />)}</tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row, onRemove, onEdit }: { readonly row: UnitRow; readonly onRemove: () => void; readonly onEdit: (edit: UnitEdit) => void }) {
  const words = useWords(SETUP_WORDS);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  if (row.problems.length === 0) {
    return (
      <tr>
        <td className="muted">{row.line}</td>
        <th scope="row">{row.name}</th>
        <td>{row.shortName}</td>
        <td>{labelOf(field, 'kind', row.kind)}</td>
        <td>{row.parentName}</td>
        <td>{row.aliases.join('; ')}</td>
      </tr>
    );
  }
  return (
    <>
      <tr className={styles.wrong}>
        <td className="muted">{row.line}</td>
        <th scope="row"><TextField hideLabel label={`${words.unitName}, ${words.line} ${row.line}`} defaultValue={row.name} onBlur={(event) => event.currentTarget.value !== row.name && onEdit({ name: event.currentTarget.value })} /></th>
        <td>{row.shortName}</td>
        <td>
          <SelectField hideLabel label={`${words.unitKind}, ${words.line} ${row.line}`} value={row.kind} onChange={(event) => onEdit({ kind: event.currentTarget.value })}>
            {!UNIT_KINDS.some((kind) => kind === row.kind) && <option value={row.kind}>{row.kind}</option>}
            {UNIT_KINDS.map((kind) => <option key={kind} value={kind}>{labelOf(field, 'kind', kind)}</option>)}
          </SelectField>
        </td>
        <td><TextField hideLabel label={`${words.unitParent}, ${words.line} ${row.line}`} defaultValue={row.parentName} onBlur={(event) => event.currentTarget.value !== row.parentName && onEdit({ parentName: event.currentTarget.value })} /></td>
        <td>{row.aliases.join('; ')}</td>
      </tr>
      <tr className={styles.wrong}>
        <td />
        <td colSpan={5}>
          <span className={styles.why}>{row.problems.map((problem) => problem[language]).join(' ')}</span>{' '}
          <Button look="quiet" onClick={onRemove}>{words.removeLine(row.line)}</Button>
        </td>
      </tr>
    </>
  );
}
