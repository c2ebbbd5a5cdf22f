import { expect, test } from 'vitest';
import { lexed } from '../recognise/tokens.js';
import { assignmentIn } from './assignment.js';

/** Units as letters of many years spell them: what a department has in charge, Party and Youth Union bodies of every place. */
const UNITS: readonly string[] = [
  'Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp & PTNT', 'Sở NN và PTNT', 'Sở Nông nghiệp', 'Sở Tài nguyên và MT', 'Sở Tài nguyên - Môi trường', 'Sở Giáo dục và ĐT', 'Sở GD và ĐT',
  'Sở Kế hoạch - Đầu tư', 'Sở Lao động - TB&XH', 'Sở LĐ-TBXH', 'Sở Văn hóa, TT&DL', 'Sở Văn hóa - Thông tin', 'Sở VH, TT và DL', 'Sở Thương mại và Du lịch', 'Sở Thủy sản', 'Sở Giao thông - Vận tải', 'Bộ Nông nghiệp và PTNT',
  'Xưởng Cơ khí', 'Huyện đoàn', 'Khối Dân vận Đảng ủy', 'các huyện ủy, thành ủy', 'các huyện, thị, thành ủy', 'các huyện, thành ủy, đảng ủy trực thuộc', 'các chi, đảng bộ trực thuộc', 'Ban Thường vụ các huyện ủy, thành ủy',
  'BCH các chi đoàn', 'Ban Chấp hành các đoàn khoa, liên chi đoàn', 'các huyện, thành đoàn', 'các cơ quan tham mưu, giúp việc Tỉnh ủy', 'các phòng chuyên môn, nghiệp vụ', 'Trưởng các đơn vị',
];

const leadOf = (unit: string): string | undefined => assignmentIn(lexed(`Giao ${unit} chủ trì, phối hợp với Công an xã rà soát hồ sơ.`))?.units.map(({ text }) => text).join('; ');

test.each(UNITS)('%s', (unit) => {
  expect(leadOf(unit)).toBe(unit);
});

test('people told by a kind', () => {
  expect(leadOf('các đồng chí Đảng ủy viên')).toBe('Đảng ủy viên');
});

test('a comma between two departments is not one department', () => {
  expect(leadOf('các Sở: Thương mại, Du lịch')).toBe('Sở Thương mại; Sở Du lịch');
});
