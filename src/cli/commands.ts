import type { Command, Words } from './terminal.js';

/** One command: how it is written, what it does, and its code, loaded only when it is called. */
export interface CommandEntry {
  readonly usage: string;
  readonly words: Words;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  start: {
    usage: 'start',
    words: { vi: 'Chạy hệ thống và in địa chỉ để mở', en: 'Run the system and print the address to open' },
    load: async () => (await import('./start.js')).start,
  },
  migrate: {
    usage: 'migrate [status] [--json]',
    words: { vi: 'Cập nhật cấu trúc dữ liệu, hoặc xem còn thiếu bước nào', en: 'Bring the structure of the database up to date, or show what is missing' },
    load: async () => (await import('./migrate.js')).migrateCommand,
  },
  doctor: {
    usage: 'doctor [--json]',
    words: { vi: 'Kiểm tra máy và dữ liệu, nêu lệnh để sửa', en: 'Check the machine and the data, and name the command that mends' },
    load: async () => (await import('./doctor.js')).doctor,
  },
  user: {
    usage: 'user list|add|password|disable …',
    words: { vi: 'Liệt kê, thêm, cấp lại mật khẩu, khóa tài khoản', en: 'List, add, renew the password of, close accounts' },
    load: async () => (await import('./user.js')).user,
  },
  rule: {
    usage: 'rule list [--agency SYMBOL] [--json] | set KEY VALUE --source WORDS [--from DAY] [--agency SYMBOL]',
    words: { vi: 'Xem và đổi quy tắc của cơ quan (gia hạn, nhắc hạn, trả lại…), từ một ngày, theo căn cứ', en: 'Show and change the rules of an agency (extensions, warnings, returns …), from a day on, by a source' },
    load: async () => (await import('./rule.js')).rule,
  },
  seed: {
    usage: 'seed sample|none [--yes]',
    words: { vi: 'Dựng cơ quan mẫu, hoặc xóa nó để bắt đầu với dữ liệu thật', en: 'Lay out the sample agency, or remove it to begin with real data' },
    load: async () => (await import('./seed.js')).seed,
  },
  audit: {
    usage: 'audit verify [--agency SYMBOL] [--against FILE|SHA256] [--write FILE] [--json] | check-file FILE.zip [--json]',
    words: { vi: 'Kiểm tra chuỗi nhật ký, đối chiếu với mã neo; kiểm tra một tệp hồ sơ', en: 'Check the chains of the logs, against an anchor; check the file of a task' },
    load: async () => (await import('./audit.js')).audit,
  },
  gold: {
    usage: 'gold FOLDER [--agency SYMBOL]',
    words: { vi: 'Xuất bản đối chiếu: máy đọc và người duyệt, để chấm điểm bộ đọc trên chính văn bản của cơ quan', en: 'Write what people made of what was read, to score the reader on the documents of the agency' },
    load: async () => (await import('./gold.js')).goldCommand,
  },
  read: {
    usage: 'read FILE|FOLDER … [--json] [--units FILE] [--out FOLDER]',
    words: { vi: 'Đọc văn bản và in nhiệm vụ tìm được; không cần máy chủ', en: 'Read documents and print the tasks found; needs no server' },
    load: async () => (await import('./read.js')).readCommand,
  },
  explain: {
    usage: 'explain FILE OFFSET|WORDS [--json] [--units FILE]',
    words: { vi: 'Nói vì sao một chỗ trong văn bản được hiểu như vậy', en: 'Say why one place of a document was read as it was' },
    load: async () => (await import('./explain.js')).explainCommand,
  },
  lint: {
    usage: 'lint FILE [--symbol SKHCN] [--units FILE] [--json]',
    words: { vi: 'Soát thể thức một văn bản theo Nghị định 30/2020/NĐ-CP', en: 'Hold a document against the rules of form of Decree 30/2020/NĐ-CP' },
    load: async () => (await import('./lint.js')).lintCommand,
  },
  evaluate: {
    usage: 'evaluate GOLD_FOLDER DOCS_FOLDER [--against FILE] [--write FILE] [--mistakes] [--json]',
    words: { vi: 'Chấm điểm bộ đọc theo các văn bản đã gán nhãn, so với điểm đã ghi', en: 'Score the reader on labelled documents, against the scores on record' },
    load: async () => (await import('./evaluate.js')).evaluateCommand,
  },
  config: {
    usage: 'config [--json]',
    words: { vi: 'In các biến cấu hình, giá trị và nguồn', en: 'Print the settings, their values and where they come from' },
    load: async () => (await import('./config.js')).config,
  },
  openapi: {
    usage: 'openapi',
    words: { vi: 'In mô tả giao diện lập trình (OpenAPI 3.1)', en: 'Print the description of the interface (OpenAPI 3.1)' },
    load: async () => (await import('./openapi.js')).openapi,
  },
  version: {
    usage: 'version',
    words: { vi: 'In phiên bản', en: 'Print the version' },
    load: async () => (await import('./version.js')).version,
  },
  help: {
    usage: 'help',
    words: { vi: 'In trang này', en: 'Print this page' },
    load: async () => (await import('./help.js')).help,
  },
};
