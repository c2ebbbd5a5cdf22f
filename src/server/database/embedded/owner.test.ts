import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseOwner, mayReach } from './owner.js';

const nobody = { uid: 65534, gid: 65534 };

test.each([
  ['root with an account postgres', 'root:x:0:0::/root:/bin/sh\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\n', 0, { uid: 101, gid: 104 }],
  ['root without one', 'root:x:0:0::/root:/bin/sh\n', 0, nobody],
  ['an account postgres that is root in disguise', 'postgres:x:0:0::/root:/bin/sh\n', 0, nobody],
  ['an ordinary person', 'postgres:x:101:104::/:/bin/sh\n', 1000, null],
])('%s', (_who, passwd, uid, owner) => {
  expect(databaseOwner(passwd, uid)).toEqual(owner);
});

test.runIf(process.getuid?.() === 0)('a closed folder anywhere above stops the database account', () => {
  const top = mkdtempSync(join(tmpdir(), 'dondoc-owner-'));
  const inner = join(top, 'a', 'b');
  mkdirSync(inner, { recursive: true });
  chmodSync(top, 0o711);
  expect(mayReach(inner, nobody)).toBe(true);
  chmodSync(join(top, 'a'), 0o700);
  expect(mayReach(inner, nobody)).toBe(false);
  rmSync(top, { recursive: true });
});
