import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The generated agency: units, users, tasks, notes, and `meta` with the right answers of what is measured. */
export function readData({ generator, folder, tasks, into }) {
  const place = folder ?? make(generator, tasks, into);
  const lines = (name) => readFileSync(join(place, name), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  return {
    meta: JSON.parse(readFileSync(join(place, 'meta.json'), 'utf8')),
    units: lines('units.jsonl'), users: lines('users.jsonl'), tasks: lines('tasks.jsonl'), notes: lines('notes.jsonl'),
  };
}

/** Why there is no data to be had; null where there is. */
export function whyNoData({ generator, folder }) {
  if (folder !== undefined) return existsSync(join(folder, 'meta.json')) ? null : `there is no meta.json in ${folder}: --data names a folder that the generator wrote`;
  if (existsSync(generator)) return null;
  return `the generator of the data is not at ${generator}; name it with --generator PATH, or a folder that it wrote with --data DIR`;
}

function make(generator, tasks, into) {
  const made = spawnSync(process.execPath, [generator, '--out', into, '--tasks', String(tasks)], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`the generator failed:\n${made.stderr}`);
  return into;
}
