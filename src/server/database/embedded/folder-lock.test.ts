import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.js';
import { startMark } from './processes.js';

let folder: string;
let other: ChildProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
  other = spawn('sleep', ['60']);
});

afterEach(() => {
  other.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function writeLock(pid: number, mark: string): void {
  writeFileSync(join(folder, 'dondoc.lock'), JSON.stringify({ pid, mark }));
}

describe('the lock of a data folder', () => {
  test('refuses while the process that holds it lives, naming it', () => {
    const pid = other.pid ?? 0;
    writeLock(pid, startMark(pid));
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ refusal: { code: 'start.folder_taken', data: { folder, pid } } }));
  });

  test('refuses this process too, until it lets go', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow('start.folder_taken');
    lock.release();
    lock.release();
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('takes over from a process that is gone', () => {
    writeLock(2 ** 22 + 1, 'boot:1');
    lockFolder(folder).release();
  });

  test('takes over when the number was given to another process since', () => {
    writeLock(other.pid ?? 0, 'boot:1');
    lockFolder(folder).release();
  });

  test('takes over from a torn file', () => {
    writeFileSync(join(folder, 'dondoc.lock'), '{"pid":');
    lockFolder(folder).release();
  });
});
