import { readFileSync } from 'node:fs';
import { type Command, EXIT } from './terminal.js';

/** `dondoc version`: of the product and of Node. */
export const version: Command = async (_args, terminal) => {
  // The same two steps up from `src/cli` and from `dist/cli`.
  const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  terminal.out(`dondoc ${about.version} (Node.js ${process.versions.node})\n`);
  return EXIT.done;
};
