import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchUnit } from './names.js';
import { ancestorIds, descendantIds, inDirectoryOrder, isValidOn, unitPath, unitsOn } from './tree.js';
import type { Unit } from './tree.js';

function unit(id: string, name: string, part: Partial<Unit> = {}): Unit {
  return { id, agencyId: 'agency', name, shortName: '', symbol: '', kind: 'division', parentId: 'root', aliases: [], validFrom: '2025-01-01', validTo: null, position: 0, ...part };
}

const UNITS: readonly Unit[] = [
  unit('tech', 'Phòng Quản lý Công nghệ', { position: 3 }),
  unit('root', 'Sở Khoa học và Công nghệ', { kind: 'department', parentId: null, symbol: 'SKHCN', shortName: 'Sở KH&CN' }),
  unit('office', 'Văn phòng', { kind: 'office', position: 1 }),
  unit('science', 'Phòng Quản lý Khoa học', { position: 2 }),
  unit('digital', 'Phòng Chuyển đổi số', { position: 4, aliases: ['P. CĐS và BCVT'] }),
  unit('it', 'Trung tâm Công nghệ thông tin và Truyền thông', { kind: 'service_unit', position: 5 }),
  unit('admin', 'Tổ Hành chính - Tổng hợp', { parentId: 'office', position: 1 }),
  unit('old', 'Phòng Bưu chính', { validTo: '2025-03-01', position: 9 }),
];

describe('the tree of units', () => {
  test('a unit exists from its first to its last day', () => {
    const [old] = UNITS.filter((each) => each.id === 'old');
    expect(['2024-12-31', '2025-01-01', '2025-03-01', '2025-03-02'].map((day) => old !== undefined && isValidOn(old, day))).toEqual([false, true, true, false]);
  });

  test('the directory lists each unit before those below it', () => {
    expect(unitsOn(UNITS, '2025-04-18').map((each) => each.id)).toEqual(['root', 'office', 'admin', 'science', 'tech', 'digital', 'it']);
    expect(unitsOn(UNITS, '2025-02-01').at(-1)?.id).toBe('old');
  });

  test('above, below and the path', () => {
    expect(ancestorIds(UNITS, 'admin')).toEqual(['office', 'root']);
    expect(descendantIds(UNITS, 'office')).toEqual(['admin']);
    expect(descendantIds(UNITS, 'root')).toHaveLength(7);
    expect(unitPath(UNITS, 'admin')).toEqual(['Sở Khoa học và Công nghệ', 'Văn phòng', 'Tổ Hành chính - Tổng hợp']);
    expect(unitPath(UNITS, 'nowhere')).toEqual([]);
  });

  test('a broken directory, even a ring, loses no unit and ends', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'missing');
    fc.assert(fc.property(fc.array(fc.option(ids), { minLength: 4, maxLength: 4 }), (parents) => {
      const units = ['a', 'b', 'c', 'd'].map((id, index) => unit(id, id, { parentId: parents[index] ?? null }));
      expect(inDirectoryOrder(units).map((each) => each.id).sort()).toEqual(['a', 'b', 'c', 'd']);
      for (const each of units) {
        expect(ancestorIds(units, each.id)).not.toContain(each.id);
        expect(descendantIds(units, each.id)).not.toContain(each.id);
      }
    }));
  });
});

describe('names of units', () => {
  test.each([
    ['Phòng Quản lý Khoa học', 'science', 1], ['phòng quản lý khoa học', 'science', 0.95], ['PHONG QUAN LY KHOA HOC', 'science', 0.95],
    ['Sở KH&CN', 'root', 0.9], ['SKHCN', 'root', 0.9], ['P. CĐS và BCVT', 'digital', 0.9],
    ['P. QLKH', 'science', 0.8], ['Phòng QLKH', 'science', 0.8], ['phòng QLCN', 'tech', 0.8], ['Phòng QL Công nghệ', 'tech', 0.8], ['P.CĐS', 'digital', 0.8], ['TT CNTT&TT', 'it', 0.8],
    ['Trung tâm CNTT và Truyền thông', 'it', 0.8], ['VP', 'office', 0.8], ['Văn phòng Sở', 'office', 0.8], ['Phòng QLKH thuộc Sở', 'science', 0.8], ['Tổ HC-TH', 'admin', 0.8],
    ['Phòng CĐS & BCVT', 'digital', 0.8],
  ])('“%s” is %s', (text, unitId, score) => expect(matchUnit(text, UNITS)).toEqual({ unitId, candidates: [{ unitId, score }] }));

  test('between two nobody guesses', () => {
    const twins = [unit('a', 'Phòng Kế hoạch'), unit('b', 'Phòng Khuyến học'), unit('c', 'Phòng Kế hoạch')];
    expect(matchUnit('Phòng Kế hoạch', twins)).toMatchObject({ unitId: null, candidates: [{ unitId: 'a' }, { unitId: 'c' }] });
    expect(matchUnit('P. KH', twins)).toMatchObject({ unitId: null, candidates: [{ score: 0.8 }, { score: 0.8 }, { score: 0.8 }] });
  });

  test('part of a name is a proposal, never a match', () => {
    expect(matchUnit('Quản lý Khoa học', UNITS)).toEqual({ unitId: null, candidates: [{ unitId: 'science', score: 0.5 }] });
    expect(matchUnit('Phòng khoa học', UNITS)).toEqual({ unitId: null, candidates: [{ unitId: 'science', score: 0.5 }] });
    expect(matchUnit('đồng chí Trưởng Phòng Chuyển đổi số', UNITS)).toEqual({ unitId: null, candidates: [{ unitId: 'digital', score: 0.5 }] });
  });

  test.each(['', '   ', '—', 'Sở Xây dựng', 'x'.repeat(400)])('“%s” is nobody', (text) => expect(matchUnit(text, UNITS)).toEqual({ unitId: null, candidates: [] }));

  test('no text breaks it, and a match is always the only candidate', () => {
    const word = fc.constantFrom('phòng', 'P.', 'qlkh', 'quản', 'lý', 'khoa', 'học', 'và', 'sở', 'TT', 'số');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))), (text) => {
      const { unitId, candidates } = matchUnit(text, UNITS);
      expect(unitId === null || (candidates.length === 1 && candidates[0]?.unitId === unitId)).toBe(true);
    }));
  });
});
