import { COMMANDS } from './commands.js';
import { type Command, EXIT, type Words } from './terminal.js';
import { printUsage } from './usage.js';

const HEAD: Words = { vi: 'Đôn Đốc: đọc văn bản chỉ đạo, theo dõi nhiệm vụ, làm báo cáo.', en: 'Dondoc: reads directives, tracks tasks, writes reports.' };
const TAIL: Words = {
  vi: `Ví dụ:
  dondoc start                                  chạy với cơ sở dữ liệu kèm sẵn
  dondoc read thong-bao.docx                    in nhiệm vụ trong một văn bản
  dondoc read thong-bao.pdf --json | jq .tasks  dùng kết quả ở chương trình khác
Mã thoát: 0 xong, 1 không thành, 2 viết sai lệnh, 3 hệ thống chưa ổn. Thêm --lang en để dùng tiếng Anh.`,
  en: `Examples:
  dondoc start                              run with the bundled database
  dondoc read notice.docx                   print the tasks in a document
  dondoc read notice.pdf --json | jq .tasks use the result elsewhere
Exit codes: 0 done, 1 failed, 2 wrong words, 3 not healthy. Add --lang vi for Vietnamese.`,
};

/** `dondoc help`: all commands. */
export const help: Command = async (_args, terminal) => {
  // The words below the command: beside the longest of them no line fits into a window of eighty columns.
  const lines = Object.values(COMMANDS).map((entry) => `  dondoc ${printUsage(entry.usage, terminal.language)}\n      ${entry.words[terminal.language]}`);
  terminal.out(`${HEAD[terminal.language]}\n\n${lines.join('\n')}\n\n${TAIL[terminal.language]}\n`);
  return EXIT.done;
};
