import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = resolve(dirname(here), '../../..');
const fromSource = here.endsWith('.ts');

let built: Promise<void> | undefined;

/** Set where a run of all tests has built the sources before. */
const BUILT = 'BUILT_FOR_TESTS';

// Compiles this layer, which takes a moment when nothing changed. Type errors elsewhere do not stop the output.
function build(): Promise<void> {
  return new Promise((done, failed) => {
    spawn(process.execPath, [resolve(root, 'node_modules/tsc-native/bin/tsc'), '-b', 'src/server'], { cwd: root, stdio: 'ignore' })
      .on('error', failed)
      .on('exit', () => done());
  });
}

/** The compiled entry of the reading thread: Node 20 runs no TypeScript, so from source (under vitest) the layer is compiled once per process first. */
export async function workerEntry(): Promise<string> {
  const entry = fromSource ? resolve(root, 'dist/server/reading/worker.js') : resolve(dirname(here), 'worker.js');
  if (fromSource && process.env[BUILT] === undefined) await (built ??= build());
  await access(entry);
  return entry;
}
