import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { type Variable, type VariableKey, VARIABLES } from './config-variables.js';
import { nearestWord } from './nearest.js';

/** In bytes. */
export const MEGABYTE = 1024 * 1024;

/** The settings of one running server, checked. `dataFolder` is absolute; `databaseUrl` null means the bundled database. */
export type Config = { readonly [K in VariableKey]: z.output<(typeof VARIABLES)[K]['schema']> };

/** A sentence about a setting, in both languages. */
export interface Remark {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly Remark[] }
  | { readonly ok: false; readonly mistakes: readonly Remark[]; readonly warnings: readonly Remark[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Names that only the tools of development read. */
const TOOLS = ['DONDOC_TEST_DATABASE_URL', 'DONDOC_TEST_RUN_FOLDER', 'DONDOC_LANG'];

/**
 * Reads all settings from the environment. A variable `NAME_FILE` names a file that holds the value of NAME, as secrets are
 * handed to containers. Every mistake is found, not only the first; unknown DONDOC_ names are warned about.
 */
export function readConfig(environment: Environment = process.env): ConfigReading {
  const values: Record<string, unknown> = {};
  const mistakes: Remark[] = [];
  for (const [key, variable] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const found = textOf(variable, environment);
    if (typeof found !== 'string') {
      mistakes.push(found);
      continue;
    }
    const read = variable.schema.safeParse(found);
    if (read.success) values[key] = read.data;
    else mistakes.push(wrongValue(variable, found));
  }
  const warnings = unknownNames(environment);
  if (mistakes.length > 0) return { ok: false, mistakes, warnings };
  const config = values as Config;
  return { ok: true, config: { ...config, dataFolder: resolve(config.dataFolder) }, warnings };
}

/** Where the value of a setting came from and how it may be shown: secrets never are. */
export function describeSettings(environment: Environment = process.env): readonly { readonly name: string; readonly value: string; readonly source: 'default' | 'environment' | 'file'; readonly vi: string; readonly en: string }[] {
  return Object.values<Variable<unknown>>(VARIABLES).map((variable) => {
    const found = textOf(variable, environment);
    const text = typeof found === 'string' ? found : '';
    const source = environment[`${variable.name}_FILE`] !== undefined ? 'file' : environment[variable.name] === undefined ? 'default' : 'environment';
    return { name: variable.name, value: variable.secret === true && text !== '' ? '***' : text, source, vi: variable.vi, en: variable.en };
  });
}

function textOf(variable: Variable<unknown>, environment: Environment): string | Remark {
  const direct = environment[variable.name];
  const file = environment[`${variable.name}_FILE`];
  if (direct !== undefined && file !== undefined) {
    return { name: variable.name, vi: `chỉ đặt một trong hai: ${variable.name} hoặc ${variable.name}_FILE`, en: `set only one of ${variable.name} and ${variable.name}_FILE` };
  }
  if (file === undefined) return direct === undefined || direct === '' ? variable.fallback : direct.trim();
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'error';
    return { name: `${variable.name}_FILE`, vi: `không đọc được tệp ${file} (${why})`, en: `the file ${file} cannot be read (${why})` };
  }
}

function wrongValue(variable: Variable<unknown>, found: string): Remark {
  const shown = variable.secret === true ? '' : `: “${found}”`;
  return { name: variable.name, vi: `giá trị không hợp lệ${shown}; cần ${variable.expects.vi}`, en: `the value is not valid${shown}; expected ${variable.expects.en}` };
}

function unknownNames(environment: Environment): readonly Remark[] {
  const names = Object.values<Variable<unknown>>(VARIABLES).map((variable) => variable.name);
  const known = new Set([...names, ...names.map((name) => `${name}_FILE`), ...TOOLS]);
  return Object.keys(environment)
    .filter((name) => name.startsWith('DONDOC_') && !known.has(name))
    .map((name) => {
      const meant = nearestWord(name, [...known]);
      return {
        name,
        vi: meant === null ? 'biến này không có tác dụng' : `biến này không có tác dụng; có phải là ${meant}?`,
        en: meant === null ? 'this variable has no effect' : `this variable has no effect; did you mean ${meant}?`,
      };
    });
}
