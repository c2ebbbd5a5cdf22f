import { useRead } from '../../api/read.js';
import { exportUrl } from '../../api/call.js';
import { useWords } from '../../words/words.js';
import { bilingual } from '../../words/words.js';
import styles from './documents.module.css';

const rateWords = bilingual({
  vi: {
    title: 'Bộ đọc đúng đến đâu', summary: (kept: number, decided: number, percent: number) => `Bộ đọc: ${kept}/${decided} nhiệm vụ đã giao trong 90 ngày không phải sửa (${percent}%)`, byField: 'Theo trường', byType: 'Theo loại văn bản', field: 'Trường', type: 'Loại văn bản', right: 'Không phải sửa', noType: 'Chưa rõ loại',
    others: (dropped: number, added: number, split: number, merged: number) => `Bỏ vì không phải nhiệm vụ: ${dropped}; thêm vì bộ đọc sót: ${added}; tách: ${split}; gộp: ${merged}.`, gold: 'Tải bản đối chiếu (JSON)', goldHint: 'Mỗi nhiệm vụ gồm bản máy đọc và bản người duyệt; dùng để đo và chỉnh bộ đọc. Tệp chứa nội dung văn bản, chỉ dùng trong cơ quan.',
    words: 'Câu, phạm vi', title_: 'Tên việc', lead: 'Chủ trì', coordinators: 'Phối hợp', deadline: 'Thời hạn', class: 'Loại việc', deliverable: 'Sản phẩm', approval: 'Cấp trình', urgency: 'Độ khẩn',
  },
  en: {
    title: 'How right the reader is', summary: (kept: number, decided: number, percent: number) => `The reader: ${kept} of ${decided} tasks given out in 90 days needed no correction (${percent}%)`, byField: 'By field', byType: 'By type of document', field: 'Field', type: 'Type of document', right: 'Needed no correction', noType: 'Type unknown',
    others: (dropped: number, added: number, split: number, merged: number) => `Dropped as no task: ${dropped}; added where the reader missed one: ${added}; split: ${split}; merged: ${merged}.`, gold: 'Download for comparison (JSON)', goldHint: 'Each task as it was read and as people made it, to measure and improve the reader. The file holds the text of documents: for use inside the agency only.',
    words: 'Words, bounds', title_: 'Title', lead: 'Lead', coordinators: 'Coordinators', deadline: 'Deadline', class: 'Kind of work', deliverable: 'Deliverable', approval: 'Approval', urgency: 'Urgency',
  },
});

const percentOf = ({ kept, decided }: { readonly kept: number; readonly decided: number }): number => (decided === 0 ? 0 : Math.round((100 * kept) / decided));

interface RateTableProps {
  readonly caption: string;
  readonly head: string;
  readonly right: string;
  readonly rows: readonly { readonly name: string; readonly kept: number; readonly decided: number }[];
}

function RateTable({ caption, head, right, rows }: RateTableProps) {
  return (
    <table className={styles.rates}>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{head}</th><th scope="col">{right}</th></tr></thead>
      <tbody>{rows.map((row) => <tr key={row.name}><th scope="row">{row.name}</th><td>{`${percentOf(row)}% (${row.kept}/${row.decided})`}</td></tr>)}</tbody>
    </table>
  );
}

/** The agency's own correction rate over 90 days, folded to a line; nothing while no task was given out. For who reviews documents. */
export function CorrectionRate() {
  const say = useWords(rateWords);
  const { data } = useRead('readCorrections', {});
  if (data === undefined || data.all.decided === 0) return null;
  const { all, kinds, fields, types } = data;
  return (
    <details className={styles.rate}>
      <summary>{say.summary(all.kept, all.decided, percentOf(all))}</summary>
      <div className={styles.rateTables}>
        <RateTable caption={say.byField} head={say.field} right={say.right} rows={fields.map((each) => ({ ...each, name: each.field === 'title' ? say.title_ : say[each.field] }))} />
        <RateTable caption={say.byType} head={say.type} right={say.right} rows={types.map((each) => ({ ...each, name: each.typeName ?? each.type ?? say.noType }))} />
      </div>
      <p>{say.others(kinds.dropped, kinds.added, kinds.split, kinds.merged)}</p>
      <p><a href={exportUrl('exportGold')} download>{say.gold}</a> <span className="muted small">{say.goldHint}</span></p>
    </details>
  );
}
