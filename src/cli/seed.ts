import { parseArgs } from 'node:util';
import { clearSample, loadParts, seedSample } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT, UsageFault } from './terminal.js';

/** `dondoc seed sample` into an empty database; `dondoc seed none --yes` takes the sample away again. */
export const seed: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { yes: { type: 'boolean', short: 'y', default: false } } });
  const [what] = positionals;
  if (positionals.length !== 1 || (what !== 'sample' && what !== 'none')) throw new UsageFault({ vi: 'Cần sample hoặc none', en: 'Write sample or none' });
  const config = settingsOf(terminal);
  if (what === 'sample') {
    await seedSample(config, await loadParts());
    terminal.say({ vi: 'Đã dựng cơ quan mẫu.', en: 'The sample agency is laid out.' });
    return EXIT.done;
  }
  if (!values.yes) throw new UsageFault({ vi: 'Lệnh này xóa mọi thứ đã ghi vào cơ quan mẫu; thêm --yes để đồng ý', en: 'This removes all that was written into the sample agency; add --yes to agree' });
  await clearSample(config);
  terminal.say({ vi: 'Đã xóa cơ quan mẫu. Hãy chạy DONDOC_SAMPLE=none dondoc start để thiết lập cơ quan thật.', en: 'The sample agency is gone. Run DONDOC_SAMPLE=none dondoc start to set up the real one.' });
  return EXIT.done;
};
