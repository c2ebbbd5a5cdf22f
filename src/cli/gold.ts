import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { eachGoldCandidate, withDatabase } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT, UsageFault } from './terminal.js';

/**
 * `dondoc gold FOLDER [--agency SYMBOL]`: what people made of the agency's documents, as labels in FOLDER/gold beside the texts in
 * FOLDER/documents, so that `dondoc evaluate` measures the reader on the agency's own work. The texts are the agency's: the folder is for
 * nobody else, and is written so that only its owner reads it.
 */
export const goldCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { agency: { type: 'string' } } });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageFault({ vi: 'Cần: dondoc gold THƯ_MỤC [--agency KÝ_HIỆU]', en: 'Write: dondoc gold FOLDER [--agency SYMBOL]' });
  const [gold, documents] = [join(folder, 'gold'), join(folder, 'documents')];
  for (const each of [gold, documents]) mkdirSync(each, { recursive: true, mode: 0o700 });
  const count = await withDatabase(settingsOf(terminal), (database) => eachGoldCandidate(database, values.agency ?? null, ({ text, ...labels }) => {
    writeFileSync(join(documents, `${labels.id}.txt`), text, { mode: 0o600 });
    writeFileSync(join(gold, `${labels.id}.json`), `${JSON.stringify({ ...labels, textFile: `${labels.id}.txt` }, null, 1)}\n`, { mode: 0o600 });
  }));
  terminal.say({ vi: `Đã ghi ${count} văn bản vào ${folder}. Chấm điểm: dondoc evaluate ${gold} ${documents}`, en: `${count} ${count === 1 ? 'document' : 'documents'} written to ${folder}. To score: dondoc evaluate ${gold} ${documents}` });
  return EXIT.done;
};
