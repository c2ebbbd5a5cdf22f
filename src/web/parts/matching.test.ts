import { describe, expect, it } from 'vitest';
import { matching } from './matching.js';

const option = (label: string, detail = '', also = '') => ({ id: label, label, detail, also });
const UNITS = [
  option('Trung tâm Nghiên cứu, Chuyển giao công nghệ', 'Sở KH&CN', 'TT NC'),
  option('Phòng Chuyển đổi số', 'Sở KH&CN', 'P. CĐS; PCDS'),
  option('Phòng Quản lý khoa học', 'Sở KH&CN', 'P. QLKH'),
  option('Văn phòng', 'Sở KH&CN', 'VP Sở'),
  option('Văn phòng', 'UBND xã Suối Ngần'),
];
const found = (text: string) => matching(UNITS, text).map((each) => `${each.label} (${each.detail})`);

describe('matching', () => {
  it('finds without marks and ranks the beginning of the name first', () => {
    expect(found('chuyen')).toEqual(['Trung tâm Nghiên cứu, Chuyển giao công nghệ (Sở KH&CN)', 'Phòng Chuyển đổi số (Sở KH&CN)']);
    expect(found('phong c')[0]).toBe('Phòng Chuyển đổi số (Sở KH&CN)');
  });
  it('finds by alias and by what stands above', () => {
    expect(found('qlkh')).toEqual(['Phòng Quản lý khoa học (Sở KH&CN)']);
    expect(found('van phong suoi ngan')).toEqual(['Văn phòng (UBND xã Suối Ngần)']);
  });
  it('gives the same for both ways of placing a tone', () => {
    expect(matching([option('Hoà Bình')], 'Hòa')).toHaveLength(1);
  });
  it('finds nothing rather than anything', () => {
    expect(found('xyz')).toEqual([]);
  });
  it('shows all while nothing is typed', () => {
    expect(found('  ')).toHaveLength(UNITS.length);
  });
});
