import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, describe, it } from 'vitest';
import { childEntry } from './child-place.js';
import { readDocument } from './read-document.js';

const run = promisify(execFile);

async function inChild(module: string, script: string): Promise<string> {
  const url = pathToFileURL(resolve(dirname(await childEntry()), module)).href;
  const done = await run(process.execPath, ['--input-type=module', '-e', script.replace('MODULE', url)], { timeout: 10_000, killSignal: 'SIGTERM' }).catch((error: unknown) => error as { stdout: string; signal: string });
  return `${done.stdout}${'signal' in done ? done.signal : ''}`.trim();
}

describe('the reading process', () => {
  it.each([
    ['fetch', "await fetch('http://127.0.0.1:8099/')"],
    ['a socket', "(await import('node:net')).connect(9, '127.0.0.1')"],
    ['https', "(await import('node:https')).get('https://127.0.0.1:8099/')"],
    ['a datagram', "(await import('node:dgram')).createSocket('udp4').send('a', 9, '127.0.0.1')"],
    ['a server', "(await import('node:net')).createServer().listen(0)"],
  ])('has no network: %s', async (_, call) => {
    const script = `import { cutNetwork } from 'MODULE'; cutNetwork(); try { ${call}; console.log('reached') } catch (e) { console.log(e.cause?.message ?? e.message) } process.exit()`;
    expect(await inChild('no-network.js', script)).toBe('the reading process has no network');
  });

  it('ends itself even when its main thread never yields', async () => {
    expect(await inChild('watchdog.js', "import { endAfter } from 'MODULE'; endAfter(0.3); for (;;);")).toBe('SIGKILL');
  });

  it('is not begun for who stops while its place is looked for', async () => {
    const stop = new AbortController();
    const reading = readDocument(Buffer.from('Giao Văn phòng.'), 'a.txt', { signal: stop.signal });
    stop.abort();
    expect(await reading).toEqual({ ok: false, refusal: { code: 'document.stopped', data: {} } });
  });
});
