#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from './commands.js';
import { faultOf } from './faults.js';
import { wantsInk } from './ink.js';
import { EXIT, languageOf, type Terminal } from './terminal.js';
import { printUsage } from './usage.js';

/**
 * Runs one command line and answers its exit code: 0 done, 1 failed, 2 wrong words, 3 not healthy.
 * @param args the words after the program's name
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first = 'help', ...rest] = args;
  const name = asksHelp(rest) ? 'help' : (ALIASES.get(first) ?? first);
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) return unknownCommand(name, terminal);
  try {
    const command = await entry.load();
    return await command(rest, terminal);
  } catch (error) {
    const { code, words } = faultOf(error);
    terminal.say(words);
    if (code === EXIT.usage) terminal.say({ vi: `Cách dùng: dondoc ${printUsage(entry.usage, 'vi')}`, en: `Usage: dondoc ${printUsage(entry.usage, 'en')}` });
    return code;
  }
}

/** `dondoc read --help` asks for help as well. */
const asksHelp = (rest: readonly string[]): boolean => rest.includes('--help') || rest.includes('-h');

const ALIASES: ReadonlyMap<string, string> = new Map([['--help', 'help'], ['-h', 'help'], ['--version', 'version'], ['-v', 'version']]);

async function unknownCommand(name: string, terminal: Terminal): Promise<number> {
  const { nearestWord } = await import('#server/index.js');
  const meant = nearestWord(name, Object.keys(COMMANDS));
  const ask = meant === null ? { vi: 'Xem: dondoc help', en: 'See: dondoc help' } : { vi: `Có phải là: dondoc ${meant}?`, en: `Did you mean: dondoc ${meant}?` };
  terminal.say({ vi: `Không có lệnh “${name}”. ${ask.vi}`, en: `There is no command “${name}”. ${ask.en}` });
  return EXIT.usage;
}

/** Takes `--lang vi` or `--lang=en` out of the words, wherever it stands. */
export function takeLanguage(words: readonly string[]): { readonly args: readonly string[]; readonly asked: string | undefined } {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const found = words[at];
  if (found === undefined) return { args: words, asked: undefined };
  const joined = found.includes('=');
  return { args: words.filter((_word, index) => index !== at && (joined || index !== at + 1)), asked: joined ? found.slice('--lang='.length) : words[at + 1] };
}

async function main(): Promise<void> {
  const { args, asked } = takeLanguage(process.argv.slice(2));
  const language = languageOf(asked, process.env);
  // A reader such as `head` may close the pipe early; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed));
  process.exitCode = await runCommandLine(args, {
    language,
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    colours: wantsInk(process.stdout.isTTY, process.env),
    say: (words) => void process.stderr.write(`${words[language]}\n`),
    ...(process.stderr.isTTY ? { live: (line: string): void => void process.stderr.write(`\r\u001b[2K${line}`) } : {}),
  });
}

// Installed as a link, the program's own name differs from its file.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
