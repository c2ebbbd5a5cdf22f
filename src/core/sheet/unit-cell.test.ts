import { describe, expect, test } from 'vitest';
import type { Unit } from '../agency/tree.js';
import { readLeadCell, readUnitsCell } from './unit-cell.js';

const unit = (id: string, name: string, shortName = ''): Unit => ({ id, agencyId: 'a', name, shortName, symbol: '', kind: 'division', parentId: 'so', aliases: [], validFrom: '2020-01-01', validTo: null, position: 0 });
const units = [{ ...unit('so', 'Sở Khoa học và Công nghệ'), kind: 'department' as const, parentId: null }, unit('khtc', 'Phòng Kế hoạch - Tài chính', 'KHTC'), unit('qlkh', 'Phòng Quản lý khoa học', 'QLKH'), unit('vp', 'Văn phòng Sở'), unit('qlcn', 'Phòng Quản lý Công nghệ, Chuyển đổi số')];
const known = { units, chosen: new Map<string, string | null>([['phong chuyen quan', 'qlkh'], ['lien nganh', null]]) };

describe('coordinating units in a cell', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['Phòng Kế hoạch - Tài chính; Văn phòng Sở', ['khtc', 'vp'], []], ['- KHTC\n- QLKH', ['khtc', 'qlkh'], []], ['KHTC, QLKH', ['khtc', 'qlkh'], []], ['Phòng QLKH và Văn phòng', ['qlkh', 'vp'], []], ['KHTC/QLKH', ['khtc', 'qlkh'], []],
    ['Phòng Quản lý Công nghệ, Chuyển đổi số', ['qlcn'], []], ['Phòng chuyên quản; liên ngành', ['qlkh'], []], ['KHTC, các đơn vị liên quan', ['khtc'], ['các đơn vị liên quan']], ['Phòng Vũ trụ', [], ['Phòng Vũ trụ']],
    ['', [], []], ['-', [], []], ['Không', [], []], ['KHTC; KHTC', ['khtc'], []],
  ])('“%s”', (text, ids, unknown) => expect(readUnitsCell(text, known)).toEqual({ ids, unknown }));
});

test.each<[string, readonly string[], readonly string[]]>([
  ['Phòng KHTC', ['khtc'], []], ['PHÒNG  CHUYÊN QUẢN', ['qlkh'], []], ['Phòng KHTC, Phòng QLKH', [], ['Phòng KHTC, Phòng QLKH']], ['liên ngành', [], ['liên ngành']],
])('one lead: “%s”', (text, ids, unknown) => expect(readLeadCell(text, known)).toEqual({ ids, unknown }));
