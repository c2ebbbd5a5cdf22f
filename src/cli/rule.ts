import { parseArgs } from 'node:util';
import { listRules, type RuleLine, setRule, withDatabase } from '#server/index.js';
import { RULE_WORDS } from './rule-words.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT, type Terminal, UsageFault } from './terminal.js';

/** `dondoc rule list | set KEY VALUE --source … [--from DAY]`: what holds in an agency, on what it rests, and how that is changed from a day on. */
export const rule: Command = async (args, terminal) => {
  const [name = '', ...words] = args;
  if (name === 'list') return list(words, terminal);
  if (name === 'set') return set(words, terminal);
  throw new UsageFault({ vi: `Không rõ “${name}”; cần list hoặc set`, en: `“${name}” is not known; write list or set` });
};

async function list(words: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { agency: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const lines = await withDatabase(settingsOf(terminal), (database) => listRules(database, values.agency ?? null));
  if (values.json) terminal.out(`${JSON.stringify(lines)}\n`);
  else for (const line of lines) terminal.out(`${printed(line, terminal)}\n`);
  return EXIT.done;
}

function printed({ agency, key, field, value, source, from, coming }: RuleLine, { language }: Terminal): string {
  const since = from === null ? '' : `, ${{ vi: 'từ', en: 'from' }[language]} ${from}`;
  const later = coming.map((each) => `\n    → ${String(each.value)} ${{ vi: 'từ', en: 'from' }[language]} ${each.from}  (${each.source})`);
  return `${agency}  ${key} = ${String(value)}  ${RULE_WORDS[field][language]}  (${source}${since})${later.join('')}`;
}

async function set(words: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { source: { type: 'string' }, from: { type: 'string' }, agency: { type: 'string' } } });
  const [key, value, ...others] = positionals;
  if (key === undefined || value === undefined || others.length > 0 || values.source === undefined) {
    throw new UsageFault({
      vi: 'Cần: dondoc rule set QUY_TẮC GIÁ_TRỊ --source "Căn cứ" [--from 1/1/2027] [--agency KÝ_HIỆU]',
      en: 'Write: dondoc rule set KEY VALUE --source "What it rests on" [--from 1/1/2027] [--agency SYMBOL]',
    });
  }
  const { source, from = null, agency = null } = values;
  const line = await withDatabase(settingsOf(terminal), (database) => setRule(database, { key, value, source, from, agency }));
  terminal.out(`${printed(line, terminal).trim()}\n`);
  return EXIT.done;
}
