import { parseArgs } from 'node:util';
import { describeSettings, readConfig } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT, type Words } from './terminal.js';

const SOURCES: Readonly<Record<'default' | 'environment' | 'file', Words>> = {
  default: { vi: 'mặc định', en: 'default' },
  environment: { vi: 'biến môi trường', en: 'environment' },
  file: { vi: 'tệp', en: 'file' },
};

/** `dondoc config`: every setting with its value and source, also when some are wrong; secrets are never printed. */
export const config: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const settings = describeSettings(terminal.environment);
  if (values.json) terminal.out(`${JSON.stringify(settings.map(({ name, value, source }) => ({ name, value, source })))}\n`);
  else for (const setting of settings) terminal.out(`${setting.name}=${setting.value}  (${SOURCES[setting.source][terminal.language]})\n    ${setting[terminal.language]}\n`);
  // Said last, where they are seen.
  if (!readConfig(terminal.environment).ok) settingsOf(terminal);
  return EXIT.done;
};
