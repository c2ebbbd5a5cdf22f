import type { AnySheetField, ImportView } from '#contract/index.js';
import { SelectField } from '../../parts/field.js';
import styles from './import.module.css';
import { useFieldName, useImportKind, useImportWords } from './kind.js';
import type { Arranged } from './use-arranging.js';

export interface ArrangeProps {
  readonly table: ImportView;
  readonly busy: boolean;
  readonly onArrange: (change: Arranged) => void;
}

/** Which sheet, where its heads are, and what each column is. Open where something is not clear. */
export function Arrange({ table, busy, onArrange }: ArrangeProps) {
  const words = useImportWords();
  const taken = table.columns.filter(({ field }) => field !== null).length;
  const isClear = table.headLine !== null && table.refusal === null;
  return (
    <section className={['card', 'pad', styles.part].join(' ')} aria-busy={busy}>
      <div className={styles.source}>
        <p><b>{words.file(table.fileName)}</b></p>
        {table.sheets.length > 1 && (
          <SelectField label={words.sheet} value={table.sheet} onChange={(event) => onArrange({ sheet: Number(event.currentTarget.value), headLine: null, columns: null })}>
            {table.sheets.map(({ name, rows }, at) => <option key={at} value={at}>{words.sheetRows(name, rows)}</option>)}
          </SelectField>
        )}
        <SelectField label={words.headLine} value={table.headLine ?? ''} onChange={(event) => onArrange({ headLine: event.currentTarget.value === '' ? null : Number(event.currentTarget.value), columns: null })}>
          <option value="">{words.noHead}</option>
          {table.firstLines.map(({ line, text }) => <option key={line} value={line}>{words.lineAt(line, text)}</option>)}
        </SelectField>
      </div>
      {table.remembered && <p className="muted small">{words.remembered}</p>}
      <details className={styles.columns} open={!isClear || undefined}>
        <summary>{words.columns(taken, table.columns.length)}</summary>
        <Columns table={table} onArrange={onArrange} />
      </details>
    </section>
  );
}

function Columns({ table, onArrange }: Pick<ArrangeProps, 'table' | 'onArrange'>) {
  const words = useImportWords();
  const { fields } = useImportKind();
  const nameOf = useFieldName();
  const choose = (at: number, field: AnySheetField | null): void =>
    onArrange({ columns: table.columns.map((column, index) => (index === at ? field : column.field === field ? null : column.field)), headLine: table.headLine });
  return (
    <ul className={styles.columnList} aria-label={words.column}>
      {table.columns.map(({ head, field, samples }, at) => {
        const name = head === '' ? words.unnamed(at + 1) : head;
        return (
          <li key={at} data-left-out={field === null || undefined}>
            <b className="clamp2">{name}</b>
            <span className="muted small clamp2">{samples.join(' · ')}</span>
            <SelectField hideLabel label={words.fieldOf(name)} value={field ?? ''} onChange={(event) => choose(at, fields.find((each) => each === event.currentTarget.value) ?? null)}>
              <option value="">{words.leftOut}</option>
              {fields.map((each) => <option key={each} value={each}>{nameOf(each)}</option>)}
            </SelectField>
          </li>
        );
      })}
    </ul>
  );
}
