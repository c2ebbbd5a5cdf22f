// Recognition of pages drawn by us: seconds for a page, character and word error rates.
//   node scripts/benchmark/ocr.mjs [--json] [--pages N]
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const load = (path) => import(pathToFileURL(join(ROOT, 'dist', 'documents', path)).href);
const argument = (name, otherwise) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise);

const WIDTH = 595;
const HEAD = [
  { text: 'UBND TỈNH LAM HỒNG', x: 75, y: 60, size: 13 },
  { text: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', x: 60, y: 76, size: 13, bold: true },
  { text: 'Số: 148/TB-SKHCN', x: 85, y: 100, size: 13 },
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 295, y: 60, size: 12, bold: true },
  { text: 'Độc lập - Tự do - Hạnh phúc', x: 345, y: 76, size: 13, bold: true },
  { text: 'Lam Hồng, ngày 14 tháng 4 năm 2025', x: 320, y: 100, size: 13 },
  { text: 'THÔNG BÁO', x: 260, y: 140, size: 14, bold: true },
  { text: 'Kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025', x: 100, y: 158, size: 14, bold: true },
];
const SENTENCES = [
  'Ngày 14/4/2025, Sở Khoa học và Công nghệ tổ chức Hội nghị trực báo tuần 15 năm 2025 do đồng chí Giám đốc Sở chủ trì. Sau khi nghe báo cáo và ý kiến thảo luận, Giám đốc Sở kết luận như sau:',
  '1. Giao Văn phòng Sở chủ trì, phối hợp với các phòng, đơn vị liên quan rà soát Quy chế làm việc, hoàn thành trước ngày 18/4/2025.',
  '2. Phòng Kế hoạch - Tài chính tổng hợp số liệu giải ngân quý I, tham mưu văn bản gửi Ủy ban nhân dân tỉnh chậm nhất ngày 25 tháng 4 năm 2025; định kỳ báo cáo vào thứ Sáu hằng tuần.',
  '3. Thanh tra Sở kiểm tra việc thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Quyết định số 1234/QĐ-UBND ngày 05/3/2025 của Chủ tịch UBND tỉnh về đẩy mạnh chuyển đổi số.',
  '4. Trung tâm Ứng dụng tiến bộ khoa học khẩn trương nghiệm thu đề tài cấp tỉnh, kịp thời tháo gỡ khó khăn, vướng mắc; tiếp tục đôn đốc các đơn vị nộp sản phẩm đúng hạn, không để chậm trễ.',
  '5. Yêu cầu Trưởng các phòng quán triệt, nghiêm túc triển khai; những nhiệm vụ vượt thẩm quyền báo cáo Giám đốc Sở xem xét, quyết định trong tháng 5/2025.',
];
// Letters of the used font are about 0.46 of its size wide.
const LETTERS_A_LINE = 76;

function wrapped(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length + 1 > LETTERS_A_LINE) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) === '' ? '' : ' ') + word;
  }
  return lines;
}

/** A page of an invented notice; `turn` begins the sentences elsewhere, so that pages differ. */
function page(turn) {
  const texts = [...HEAD];
  let y = 190;
  for (const sentence of [...SENTENCES.slice(turn), ...SENTENCES.slice(0, turn), ...SENTENCES.slice(1)]) {
    for (const [index, text] of wrapped(sentence).entries()) {
      if (y > 800) return texts;
      texts.push({ text, x: index === 0 ? 105 : 75, y, size: 14 });
      y += 19;
    }
    y += 6;
  }
  return texts;
}

/** Least number of insertions, deletions and exchanges that make one list the other. */
function distance(one, other) {
  let row = Uint32Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let left = 1; left <= one.length; left += 1) {
    const next = new Uint32Array(other.length + 1);
    next[0] = left;
    for (let right = 1; right <= other.length; right += 1) next[right] = Math.min(row[right] + 1, next[right - 1] + 1, row[right - 1] + (one[left - 1] === other[right - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length];
}

const plain = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const FORMS = { clean: {}, 'noise 0.1 %': { noise: 0.001 }, 'skew 0.6°, noise 0.1 %': { skew: 0.6, noise: 0.001 }, 'skew 1.5°': { skew: 1.5 } };

const { startRecogniser } = await load('read/ocr/engine.js');
const { readScan } = await load('read/ocr/read-scan.js');
const { scanOf } = await load('testing/scan-of.js');
// The engine talks to itself on standard error.
console.error = () => undefined;
const recogniser = await startRecogniser();
const rows = [];
for (const dots of [150, 200, 300]) {
  for (const [form, options] of Object.entries(FORMS)) {
    const sum = { dots, form, pages: 0, characters: 0, wrongCharacters: 0, words: 0, wrongWords: 0, cpuSeconds: 0, seconds: 0, confidence: 0 };
    for (let turn = 0; turn < argument('--pages', 3); turn += 1) {
      const texts = page(turn);
      const { width, height, gray } = scanOf(texts, { dots, ...options });
      const data = new Uint8ClampedArray(4 * gray.length);
      for (const [index, value] of gray.entries()) data.set([value, value, value, 255], 4 * index);
      const [cpu, clock] = [process.cpuUsage(), performance.now()];
      const written = readScan(recogniser, { picture: { width, height, data }, unit: WIDTH / width, left: 0, top: 0 });
      const used = process.cpuUsage(cpu);
      sum.seconds += (performance.now() - clock) / 1000;
      sum.cpuSeconds += (used.user + used.system) / 1e6;
      const [right, got] = [plain(texts.map(({ text }) => text).join(' ')), plain(written.text)];
      sum.pages += 1;
      sum.characters += right.length;
      sum.wrongCharacters += distance([...right], [...got]);
      sum.words += right.split(' ').length;
      sum.wrongWords += distance(right.split(' '), got.split(' '));
      sum.confidence += written.words.reduce((total, word) => total + (word.confidence ?? 0), 0) / Math.max(1, written.words.length);
    }
    rows.push({ dots, form, cpuSeconds: sum.cpuSeconds / sum.pages, seconds: sum.seconds / sum.pages, characterErrors: sum.wrongCharacters / sum.characters, wordErrors: sum.wrongWords / sum.words, confidence: sum.confidence / sum.pages, characters: Math.round(sum.characters / sum.pages) });
  }
}
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 1));
else {
  console.log('dots  form                      CPU s/page  wall s/page  CER %   WER %   confidence');
  for (const row of rows) console.log(`${String(row.dots).padEnd(6)}${row.form.padEnd(26)}${row.cpuSeconds.toFixed(2).padStart(10)}${row.seconds.toFixed(2).padStart(13)}${(100 * row.characterErrors).toFixed(2).padStart(7)}${(100 * row.wordErrors).toFixed(2).padStart(8)}${row.confidence.toFixed(2).padStart(13)}`);
  console.log(`${rows[0].characters} characters a page, ${argument('--pages', 3)} pages each`);
}
process.exit(0);
