import { parseArgs } from 'node:util';
import { type Check, checkInstallation } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT } from './terminal.js';

const MARKS: Readonly<Record<Check['state'], string>> = { ok: '✓', warning: '!', fault: '✗' };

/** `dondoc doctor`: one line for each thing looked at, with the command that mends it; exits with 3 on a fault. */
export const doctor: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const checks = await checkInstallation(settingsOf(terminal));
  if (values.json) terminal.out(`${JSON.stringify(checks)}\n`);
  else for (const check of checks) terminal.out(`${MARKS[check.state]} ${check[terminal.language]}${check.mend === null ? '' : `\n    ${check.mend}`}\n`);
  return checks.some((check) => check.state === 'fault') ? EXIT.unhealthy : EXIT.done;
};
