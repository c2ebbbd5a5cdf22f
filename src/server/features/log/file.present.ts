import { escaped, printDay, STATE_WORDS, type TaskState } from '#core/index.js';

/** A line of a task's log as its file prints it. */
export interface PrintedEntry {
  readonly ordinal: number;
  readonly at: string;
  readonly by: string;
  readonly title: string;
  readonly onBehalfOf: string | null;
  readonly what: string;
  readonly facts: readonly string[];
  readonly body: string;
  readonly evidence: readonly string[];
  readonly undone: boolean;
}

/** A task as its file prints it. */
export interface PrintedTask {
  readonly code: string;
  readonly title: string;
  readonly state: TaskState;
  readonly lead: string;
  readonly dueOn: string | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  /** How deep below the task of the file. */
  readonly depth: number;
  readonly entryCount: number;
  readonly entryHead: string;
}

/** A document as the list of documents of a file names it (NĐ 30/2020/NĐ-CP, Phụ lục V: mục lục văn bản, tài liệu). */
export interface PrintedDocument {
  readonly symbol: string;
  readonly day: string;
  readonly subject: string;
  readonly issuer: string;
  readonly path: string;
}

export interface PrintedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

const lines = (text: string): string => escaped(text).replace(/\n/g, '<br>');
const day = (date: string | null): string => (date === null ? '' : printDay(date));

// Nothing is loaded and nothing runs: the page is read years later, without this product and without a network.
function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title>
<style>
body { max-width: 1000px; margin: 24px auto; padding: 0 16px; font: 16px/24px 'Times New Roman', Tinos, serif; color: #111; }
h1 { font-size: 20px; text-align: center; } h2 { font-size: 17px; margin-top: 28px; }
table { width: 100%; border-collapse: collapse; font-size: 15px; line-height: 21px; } th, td { padding: 4px 6px; border: 1px solid #777; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.hash { font: 12px/16px monospace; } .undone { text-decoration: line-through; color: #555; } dl { display: grid; grid-template-columns: 160px 1fr; gap: 2px 16px; } dd { margin: 0; }
</style></head><body>
${body}
</body></html>
`;
}

const row = (cells: readonly string[], tag: 'td' | 'th' = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => `<table><thead>${row(heads, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('\n')}</tbody></table>`;
const link = (path: string): string => `<a href="${path.split('/').map(encodeURIComponent).join('/')}">${escaped(path)}</a>`;

/** The log of a task on a page that needs nothing else. */
export function logPage(task: PrintedTask, entries: readonly PrintedEntry[]): string {
  const rows = entries.map((entry) => {
    const told = [`<b>${escaped(entry.what)}</b>`, entry.facts.map(escaped).join(' · '), lines(entry.body), entry.evidence.map((each) => `Minh chứng: ${escaped(each)}`).join('<br>')].filter((part) => part !== '').join('<br>');
    return [String(entry.ordinal), escaped(entry.at), [escaped(entry.by), escaped(entry.title), entry.onBehalfOf === null ? '' : `thay mặt ${escaped(entry.onBehalfOf)}`].filter((part) => part !== '').join('<br>'), entry.undone ? `<span class="undone">${told}</span><br>(đã hoàn tác)` : told];
  });
  return page(`Nhật ký ${task.code}`, `<h1>NHẬT KÝ NHIỆM VỤ ${escaped(task.code)}</h1>
<p>${escaped(task.title)}</p>
${table(['Dòng', 'Thời điểm', 'Người thực hiện', 'Việc đã làm'], rows)}
<p>Mã dòng cuối (SHA-256): <span class="hash">${task.entryHead}</span></p>`);
}

/** A letter that chased the task. */
export function letterPage(letter: { readonly level: string; readonly unit: string; readonly by: string; readonly at: string; readonly body: string }): string {
  return page('Đôn đốc', `<h1>${escaped(letter.level)}</h1>
<dl><dt>Gửi</dt><dd>${escaped(letter.unit)}</dd><dt>Người gửi</dt><dd>${escaped(letter.by)}</dd><dt>Lúc</dt><dd>${escaped(letter.at)}</dd></dl>
<p>${lines(letter.body)}</p>`);
}

/** What the first page of a file says. */
export interface FileIndex {
  readonly agency: string;
  readonly asOf: string;
  readonly tasks: readonly PrintedTask[];
  readonly leftOut: number;
  readonly documents: readonly PrintedDocument[];
  readonly files: readonly PrintedFile[];
}

/** MỤC LỤC: what the file is about, its documents, its tasks with the heads of their logs, and every file with its hash. */
export function indexPage({ agency, asOf, tasks, leftOut, documents, files }: FileIndex): string {
  const [root] = tasks;
  const facts = root === undefined ? [] : [['Mã', root.code], ['Nội dung', root.title], ['Chủ trì', root.lead], ['Trạng thái', STATE_WORDS[root.state].vi], ['Giao ngày', day(root.openedOn)], ['Thời hạn', day(root.dueOn)], ['Xong ngày', day(root.closedOn)], ['Theo nhật ký đến', asOf]];
  return page(`Hồ sơ ${root?.code ?? ''}`, `<p><b>${escaped(agency)}</b></p>
<h1>HỒ SƠ CÔNG VIỆC ${escaped(root?.code ?? '')}</h1>
<dl>${facts.filter(([, value]) => value !== '').map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<h2>Mục lục văn bản</h2>
${documents.length === 0 ? '<p>Giao trực tiếp, không có văn bản.</p>' : table(['STT', 'Số, ký hiệu', 'Ngày tháng', 'Tên loại và trích yếu', 'Tác giả', 'Tệp'], documents.map((each, index) => [String(index + 1), escaped(each.symbol), escaped(each.day), escaped(each.subject), escaped(each.issuer), link(each.path)]))}
<h2>Nhiệm vụ và nhật ký</h2>
${table(['Mã', 'Nhiệm vụ', 'Chủ trì', 'Trạng thái', 'Thời hạn', 'Nhật ký'], tasks.map((each) => [escaped(each.code), `${'&emsp;'.repeat(each.depth)}${escaped(each.title)}`, escaped(each.lead), STATE_WORDS[each.state].vi, day(each.dueOn), `${each.entryCount} dòng<br><span class="hash">${each.entryHead}</span>`]))}
${leftOut === 0 ? '' : `<p>${leftOut} việc con hạn chế người xem không kèm theo.</p>`}
<h2>Các tệp</h2>
${table(['Tệp', 'Cỡ (byte)', 'SHA-256'], files.map((each) => [link(each.path), String(each.size), `<span class="hash">${each.sha256}</span>`]))}
<p>Kiểm tra hồ sơ: <b>dondoc audit check-file TỆP.zip</b> (tính lại mọi mã SHA-256 và chuỗi nhật ký).</p>`);
}
