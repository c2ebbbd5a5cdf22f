import { expect, test } from 'vitest';
import { TaskFilter } from '#contract/index.js';
import { USUAL_COLUMNS } from '#core/index.js';
import { taskExportUrl } from '../../api/call.js';
import { FIELD_WORDS } from '../../parts/words.js';
import { readSearch, writeSearch } from '../../search.js';
import type { TaskSearch } from '../../search.js';
import { filterWords } from './filter-line.js';
import { FILTER_KEYS, keptQuery, knownFilters, queryOf } from './filter-url.js';
import { words } from './words.js';

const ID = '0b5f1c1e-52a3-4c0b-9d0e-3f1f5e2a7b11';
const UNITS = [{ id: ID, name: 'Phòng Quản lý khoa học' }];

/** Every filter of the contract with a value and the words by which a paper, a sheet and a copied table tell of it. A new one has to be told here. */
const TOLD: { readonly [K in keyof TaskSearch]-?: readonly [value: string, told: string] } = {
  q: ['đất đai', '“đất đai”'], unitId: [ID, 'Phòng Quản lý khoa học'], below: ['true', 'và đơn vị trực thuộc'], former: ['true', 'Theo đơn vị hiện nay'], state: ['submitted', 'Chờ xác nhận'], timeliness: ['overdue', 'Quá hạn'], documentId: [ID, '42/TB-SKHCN'],
  officerPostId: [ID, 'Người làm: Ngô Minh Quân'], mine: ['true', 'Việc của tôi'], givenByMe: ['true', 'Tôi giao'], border: ['above', 'Cấp trên giao'], waiting: ['extension', 'Xin gia hạn'], dueFrom: ['2025-04-01', 'Hạn từ 01/04/2025'], dueTo: ['2025-04-30', 'Hạn đến 30/04/2025'],
  closedFrom: ['2025-01-01', 'Xong từ 01/01/2025'], closedTo: ['2025-03-31', 'Xong đến 31/03/2025'], attention: ['stale', 'Lâu chưa cập nhật'], openedFrom: ['2025-02-01', 'Giao từ 01/02/2025'], openedTo: ['2025-02-28', 'Giao đến 28/02/2025'], undated: ['true', 'Không hạn'], direct: ['false', 'không giao trực tiếp'],
  assigner: ['Giám đốc Sở', 'Người giao: Giám đốc Sở'], programme: ['47/KH-UBND (2025)', 'Chương trình: 47/KH-UBND (2025)'], official: ['late', 'Hoàn thành quá hạn'], key: ['true', 'Trọng tâm'], dunned: ['true', 'Đã đôn đốc'], dormant: ['true', 'Chờ điều kiện'], restricted: ['true', 'Hạn chế'],
};

test('the page knows every filter of the contract, and no other', () => {
  expect([...FILTER_KEYS].sort()).toEqual(Object.keys(TaskFilter.shape).sort());
});

test.each(FILTER_KEYS)('%s stands in the address, survives a reload, goes into a kept list, a file and a calendar, and is told in words', (key) => {
  const [value, told] = TOLD[key];
  const search = { [key]: value };
  const reloaded = readSearch(writeSearch({ ...search, peek: ID }));
  expect(knownFilters(reloaded)).toEqual(search);
  expect(queryOf(reloaded)).toMatchObject(search);
  expect(knownFilters(readSearch(keptQuery(reloaded, USUAL_COLUMNS)))).toEqual(search);
  const file = new URL(taskExportUrl({ ...queryOf(reloaded), format: 'xlsx' }), 'http://dondoc.example');
  expect(file.searchParams.get(key)).toBe(value);
  // What a calendar is made of is the same object; the server takes it as it takes a list.
  expect(TaskFilter.safeParse(knownFilters(reloaded)).success).toBe(true);
  expect(filterWords(search, { say: words.vi, field: FIELD_WORDS.vi, units: UNITS, called: { document: '42/TB-SKHCN', officer: 'Ngô Minh Quân' } })).toEqual([told]);
});
