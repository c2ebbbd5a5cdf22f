import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const fromSource = here.endsWith('.ts');
const builtHere = fromSource ? resolve(dirname(here), '../../../dist/documents/read') : dirname(here);

let built: Promise<void> | undefined;

// Compiles this layer, which takes a moment when nothing changed. Type errors elsewhere do not stop the output.
function build(): Promise<void> {
  const root = resolve(dirname(here), '../../..');
  const compiler = resolve(root, 'node_modules/tsc-native/bin/tsc');
  return new Promise((done, failed) => {
    spawn(process.execPath, [compiler, '-b', 'src/documents'], { cwd: root, stdio: 'ignore' })
      .on('error', failed)
      .on('exit', () => done());
  });
}

/**
 * The compiled entry of the reading process. Node 20 runs no TypeScript, so when this module itself runs from
 * source (under vitest) the layer is compiled once per process first; a built product never does.
 */
export async function childEntry(): Promise<string> {
  const entry = resolve(builtHere, 'child/main.js');
  if (fromSource) await (built ??= build());
  await access(entry);
  return entry;
}
