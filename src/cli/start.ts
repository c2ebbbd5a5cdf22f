import { parseArgs } from 'node:util';
import { type Moment, loadParts, runServer } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, type Words } from './terminal.js';

const MOMENTS: Readonly<Record<Moment, Words>> = {
  database: { vi: '  … Mở cơ sở dữ liệu', en: '  … Opening the database' },
  structure: { vi: '  … Đã cập nhật cấu trúc dữ liệu', en: '  … The structure of the database was brought up to date' },
  sample: { vi: '  … Dựng cơ quan mẫu (DONDOC_SAMPLE=none để bắt đầu trống)', en: '  … Laying out the sample agency (DONDOC_SAMPLE=none begins empty)' },
  site: { vi: '  … Mở trang web', en: '  … Opening the site' },
  port_taken: { vi: '  … Cổng đã có chương trình khác dùng, lấy cổng kế tiếp', en: '  … The port is in use by another program, taking the next' },
};

/** `dondoc start`: runs until it is stopped; the one line on standard output is the address. */
export const start: Command = async (args, terminal) => {
  // A word that would be passed over is a setting that somebody believes to be in force.
  parseArgs({ args: [...args], options: {} });
  const config = settingsOf(terminal);
  return runServer(config, await loadParts(), {
    tell: (moment) => terminal.say(MOMENTS[moment]),
    ready: (url) => terminal.out(`${{ vi: `Đôn Đốc đã sẵn sàng: hãy mở ${config.publicUrl ?? url} (dừng: Ctrl-C)`, en: `Dondoc is ready: open ${config.publicUrl ?? url} (stop: Ctrl-C)` }[terminal.language]}\n`),
    stopping: () => terminal.say({ vi: '  … Đang dừng', en: '  … Stopping' }),
  });
};
