import { parseArgs } from 'node:util';
import { migrate, migrationStatus, withDatabaseUrl } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT, UsageFault } from './terminal.js';

/** `dondoc migrate [status]`: names go to standard output; `status` exits with 3 while something is missing. */
export const migrateCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const [what] = positionals;
  if (positionals.length > 1 || (what !== undefined && what !== 'status')) throw new UsageFault({ vi: `Không rõ “${positionals.join(' ')}”`, en: `“${positionals.join(' ')}” is not known` });
  const config = settingsOf(terminal);
  if (what === 'status') {
    const status = await withDatabaseUrl(config, (url) => migrationStatus(url));
    const lines = [...status.applied.map((name) => `✓ ${name}`), ...status.pending.map((name) => `… ${name}`)];
    terminal.out(values.json ? `${JSON.stringify(status)}\n` : `${lines.join('\n')}\n`);
    return status.pending.length === 0 ? EXIT.done : EXIT.unhealthy;
  }
  const applied = await withDatabaseUrl(config, (url) => migrate(url));
  if (values.json) terminal.out(`${JSON.stringify({ applied })}\n`);
  else if (applied.length === 0) terminal.say({ vi: 'Cấu trúc dữ liệu đã đúng bản này.', en: 'The structure of the database is up to date.' });
  else terminal.out(`${applied.map((name) => `✓ ${name}`).join('\n')}\n`);
  return EXIT.done;
};
