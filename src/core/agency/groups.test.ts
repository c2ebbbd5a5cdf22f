import { describe, expect, test } from 'vitest';
import { unitsOfGroup } from './groups.js';
import type { Unit } from './tree.js';

const unit = (id: string, name: string, part: Partial<Unit> = {}): Unit => ({
  id, agencyId: 'agency', name, shortName: '', symbol: '', kind: 'division', parentId: 'root', aliases: [], validFrom: '2025-01-01', validTo: null, position: 0, ...part,
});
const HOUSE: readonly Unit[] = [
  unit('root', 'Sở Khoa học và Công nghệ', { kind: 'department', parentId: null, shortName: 'Sở KH&CN' }), unit('office', 'Văn phòng', { kind: 'office', position: 1 }), unit('plan', 'Phòng Kế hoạch', { position: 2 }),
  unit('tech', 'Phòng Công nghệ', { position: 3 }), unit('branch', 'Chi cục Tiêu chuẩn', { position: 4 }), unit('centre', 'Trung tâm Thông tin', { kind: 'service_unit', position: 5 }),
  unit('desk', 'Phòng Thử nghiệm', { parentId: 'branch', position: 1 }), unit('desk2', 'Phòng Đo lường', { parentId: 'branch', position: 2 }), unit('council', 'Hội đồng Khoa học', { kind: 'body', position: 9 }),
];
const PROVINCE: readonly Unit[] = [
  unit('root', 'Ủy ban nhân dân tỉnh Lam Hồng', { kind: 'executive', parentId: null }), unit('health', 'Sở Y tế', { kind: 'department', position: 1 }), unit('home', 'Sở Nội vụ', { kind: 'department', position: 2 }),
  unit('zone', 'Ban Quản lý khu công nghiệp', { kind: 'department', position: 3 }), unit('nata', 'Ủy ban nhân dân xã Nà Tạ', { kind: 'commune', position: 4 }), unit('mai', 'UBND phường Mai Sơn', { kind: 'commune', position: 5 }),
  unit('khe', 'Xã Khe Vàng', { kind: 'commune', position: 6 }),
];

describe('the units that the name of a group means', () => {
  test.each<readonly [string, readonly string[]]>([
    ['các phòng thuộc Sở', ['plan', 'tech']],
    ['Các phòng chuyên môn thuộc Sở', ['plan', 'tech']],
    ['các phòng, đơn vị thuộc Sở', ['office', 'plan', 'tech', 'branch', 'centre']],
    ['Thủ trưởng các đơn vị trực thuộc Sở', ['office', 'plan', 'tech', 'branch', 'centre']],
    ['các đơn vị trực thuộc', ['office', 'plan', 'tech', 'branch', 'centre']],
    ['các phòng, chi cục, trung tâm', ['plan', 'tech', 'branch', 'centre']],
    ['các phòng của Chi cục Tiêu chuẩn', ['desk', 'desk2']],
    // Who is meant is not said, or is not of the agency.
    ['các phòng, đơn vị liên quan', []],
    ['các đơn vị có liên quan', []],
    ['các doanh nghiệp', []],
    ['các phòng thuộc UBND tỉnh', []],
    ['các phòng thuộc Sở Y tế', []],
    ['các trung tâm thuộc Sở', []],
    ['', []],
    ['các '.repeat(80), []],
  ])('in a department: %s', (text, expected) => expect(unitsOfGroup(text, HOUSE)).toEqual(expected));

  test.each<readonly [string, readonly string[]]>([
    ['UBND các xã, phường', ['nata', 'mai', 'khe']],
    ['Ủy ban nhân dân các xã, phường trên địa bàn tỉnh', ['nata', 'mai', 'khe']],
    ['Chủ tịch UBND các xã', ['nata', 'khe']],
    ['UBND cấp xã', ['nata', 'mai', 'khe']],
    ['các địa phương', ['nata', 'mai', 'khe']],
    ['các sở, ban, ngành', ['health', 'home', 'zone']],
    ['các sở, ban, ngành tỉnh', ['health', 'home', 'zone']],
    ['các sở, ban, ngành thuộc tỉnh', ['health', 'home', 'zone']],
    ['các sở, ban, ngành và UBND các xã, phường', ['health', 'home', 'zone', 'nata', 'mai', 'khe']],
    ['các phường', []],
  ])('in a province: %s', (text, expected) => expect(unitsOfGroup(text, PROVINCE)).toEqual(expected));
});
