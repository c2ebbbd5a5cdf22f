import { type Config, readConfig, type Remark } from '#server/index.js';
import { type Terminal, UsageFault, type Words } from './terminal.js';

/** The settings of this environment; warnings are said, mistakes end the command with all of them named. */
export function settingsOf(terminal: Terminal): Config {
  const reading = readConfig(terminal.environment);
  for (const warning of reading.warnings) terminal.say(sentenceOf(warning));
  if (reading.ok) return reading.config;
  const lines = reading.mistakes.map(sentenceOf);
  throw new UsageFault({ vi: `Cấu hình chưa đúng:\n${list(lines, 'vi')}`, en: `The configuration is not right:\n${list(lines, 'en')}` });
}

function sentenceOf(remark: Remark): Words {
  return { vi: `${remark.name}: ${remark.vi}`, en: `${remark.name}: ${remark.en}` };
}

function list(lines: readonly Words[], language: keyof Words): string {
  return lines.map((line) => `  - ${line[language]}`).join('\n');
}
