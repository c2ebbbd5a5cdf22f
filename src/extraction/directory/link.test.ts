import { describe, expect, test } from 'vitest';
import type { DirectoryUnit } from '../reading.js';
import { read } from '../read.js';
import { linked } from './link.js';

const unit = (id: string, name: string, more: Partial<DirectoryUnit> = {}): DirectoryUnit => ({ id, name, shortName: null, aliases: [], parentId: null, ...more });

const UNITS: readonly DirectoryUnit[] = [
  unit('industry', 'Sở Công Thương'),
  unit('industry-office', 'Văn phòng', { parentId: 'industry' }),
  unit('health', 'Sở Y tế'),
  unit('health-office', 'Văn phòng', { parentId: 'health' }),
  unit('post', 'Phòng Bưu chính', { validTo: '2025-02-28', successorIds: ['digital'] }),
  unit('digital', 'Phòng Chuyển đổi số', { validFrom: '2025-03-01' }),
];

const mention = (text: string, group = false): Parameters<typeof linked>[0] => ({ text, span: null, basis: 'explicit', group });

describe('linking a name to the directory', () => {
  test.each<readonly [text: string, issuer: string | null, issued: string | null, unitId: string | null, candidates: readonly string[]]>([
    ['Sở Y tế', null, '2026-01-05', 'health', ['health']],
    ['Văn phòng', 'Sở Y tế', '2026-01-05', 'health-office', ['health-office', 'industry-office']],
    ['Văn phòng', null, '2026-01-05', null, ['industry-office', 'health-office']],
    ['Phòng Bưu chính', null, '2025-02-10', 'post', ['post']],
    ['Phòng Bưu chính', null, '2026-01-05', null, ['digital']],
    ['Phòng Bưu chính', null, '2025-02', 'post', ['post']],
    ['Phòng Chuyển đổi số', null, '2025-02-10', null, []],
    ['Sở Ngoại vụ', null, '2026-01-05', null, []],
  ])('%s issued by %s on %s', (text, issuer, issued, unitId, candidates) => {
    const found = linked(mention(text), { units: UNITS, issued, issuer });
    expect([found.unitId, found.candidates.map((each) => each.unitId)]).toEqual([unitId, candidates]);
  });

  test('a group is no unit', () => {
    expect(linked(mention('các sở, ban, ngành', true), { units: UNITS, issued: null, issuer: null }).candidates).toEqual([]);
  });

  test('a unit that is not there on the day of the document is flagged', () => {
    const text = 'UBND TỈNH LAM HỒNG\nSỞ CÔNG THƯƠNG\n\nSố: 12/TB-SCT\n\nLam Hồng, ngày 05 tháng 01 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban\n\nGiám đốc Sở kết luận:\n\n1. Phòng Bưu chính rà soát hồ sơ tồn đọng.\n';
    const [task] = read(text, { units: UNITS }).tasks;
    expect(task?.lead[0]).toMatchObject({ unitId: null, candidates: [{ unitId: 'digital' }] });
    expect(task?.flags.map((flag) => flag.code)).toContain('unit_unknown');
  });
});
