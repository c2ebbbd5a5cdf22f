import type { PaperBlock } from '#contract/index.js';
import { Button } from '../../parts/button.js';
import { useWords } from '../../words/words.js';
import { type File, withCell, withRows } from './file.js';
import styles from './paper.module.css';
import { words } from './words.js';

interface TableCellsProps {
  readonly block: Extract<PaperBlock, { kind: 'table' }>;
  readonly change: (change: (file: File) => File) => void;
}

/** A table of the paper as fields, its head first. */
export function TableCells({ block: { key, heads, rows }, change }: TableCellsProps) {
  const say = useWords(words);
  const cell = (row: number, column: number, text: string) => (
    <input lang="vi" aria-label={row < 0 ? say.headCell(column + 1) : say.cell(row + 1, column + 1)} value={text} onChange={(event) => change((before) => withCell(before, key, { row, column, text: event.currentTarget.value }))} />
  );
  return (
    <div className={styles.cells}>
      <table>
        <thead><tr>{heads.map((head, column) => <th key={column} scope="col">{cell(-1, column, head)}</th>)}</tr></thead>
        <tbody>{rows.map((cells, row) => <tr key={row}>{cells.map((text, column) => <td key={column}>{cell(row, column, text)}</td>)}</tr>)}</tbody>
      </table>
      <div className="row-gap">
        <Button look="quiet" onClick={() => change((before) => withRows(before, key, 1))}>{say.addRow}</Button>
        {rows.length > 0 && <Button look="quiet" onClick={() => change((before) => withRows(before, key, -1))}>{say.dropRow}</Button>}
      </div>
    </div>
  );
}
