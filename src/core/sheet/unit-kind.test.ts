import { describe, expect, test } from 'vitest';
import { kindOfName, kindOfWord } from './unit-kind.js';

describe('the kind of a unit', () => {
  test.each([
    ['Văn phòng UBND tỉnh', 'office'], ['Phòng Kế hoạch - Tài chính', 'division'], ['Thanh tra Sở', 'inspectorate'], ['TRUNG TÂM Công nghệ thông tin', 'service_unit'], ['UBND xã Suối Mây', 'commune'],
    ['Ủy ban nhân dân phường Bến Sậy', 'commune'], ['UBND tỉnh Lam Hồng', 'executive'], ['Sở Tài chính', 'department'], ['Ban Chỉ đạo chuyển đổi số', 'body'], ['Ban Quản lý khu công nghiệp', 'service_unit'], ['Ban Dân tộc', 'department'],
    ['Hội đồng nhân dân tỉnh', 'assembly'], ['Hội Nông dân', 'mass_org'], ['Chi đoàn Thanh niên', 'mass_org'], ['Tỉnh ủy', 'party'], ['Chi cục Tiêu chuẩn Đo lường', 'division'], ['Phòngx', null], ['Điện lực', null],
  ])('%s is told by its name', (name, kind) => expect(kindOfName(name)).toBe(kind));
  test.each([['Phòng', 'division'], ['Cơ quan ngoài', 'external'], ['Public-service unit', 'service_unit'], ['Đơn vị sự nghiệp', 'service_unit'], ['division', 'division'], ['gì đó', null]])('%s is told by the column', (word, kind) => expect(kindOfWord(word)).toBe(kind));
});
