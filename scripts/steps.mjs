import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What works at this priority takes only what the rest of the machine leaves. */
const LEISURE = 5;

/** Runs a program and answers its exit code and all it said; nothing is shown meanwhile. One that has time gives way to whatever else works. */
export function run(program, args, { env = process.env, cwd = ROOT, hasTime = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    if (hasTime && child.pid !== undefined) setPriority(child.pid, LEISURE);
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a tool of node_modules by its file, without a shell and without npx, and with flags of Node where it needs any. */
export function runTool(file, args, { flags = [], ...options } = {}) {
  return run(process.execPath, [...flags, join(ROOT, 'node_modules', file), ...args], options);
}

/** Shows one line for a step: its name while it works, its seconds when it is done. */
export async function step(name, work) {
  const begin = performance.now();
  const seconds = () => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
  const terminal = process.stderr.isTTY === true;
  process.stderr.write(terminal ? `  … ${name}` : `  … ${name}\n`);
  const ticking = terminal ? setInterval(() => process.stderr.write(`\r  … ${name} ${seconds()}`), 500) : undefined;
  try {
    const value = await work();
    process.stderr.write(`${terminal ? '\r\x1b[K' : ''}  ✓ ${name} ${seconds()}\n`);
    return value;
  } catch (error) {
    process.stderr.write(`${terminal ? '\r\x1b[K' : ''}  ✗ ${name} ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** Throws what the program said when it failed. */
export function must(name, result) {
  if (result.code !== 0) throw new Error(`${name}:\n${result.output.trim()}`);
  return result.output;
}
