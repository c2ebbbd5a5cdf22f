import { expect, test } from 'vitest';
import { reportName } from './report-name.js';

test.each([
  ['Báo cáo tháng', 'Tháng 4 năm 2025', 'Báo cáo tháng 4 năm 2025'],
  ['Báo cáo quý về khoa học và công nghệ', 'Quý II năm 2025', 'Báo cáo quý về khoa học và công nghệ quý II năm 2025'],
  ['Báo cáo công tác', 'Tháng 4 năm 2025', 'Báo cáo công tác tháng 4 năm 2025'],
  ['Báo cáo định kỳ', '6 tháng đầu năm 2025', 'Báo cáo định kỳ 6 tháng đầu năm 2025'],
])('%s, %s: %s', (duty, label, name) => expect(reportName(duty, label)).toBe(name));
