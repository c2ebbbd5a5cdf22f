import { expect, test } from 'vitest';
import { readDeadlinePhrase } from '../read-deadline-phrase.js';

// A Monday.
const said = (text: string): string[] => readDeadlinePhrase(text, '2026-11-23').map(({ text: printed, bound, from, to }) => `${printed}: ${bound} ${from ?? ''} ${to ?? ''}`);

test.each([
  ['Rà soát lại hồ sơ, thứ Sáu tuần sau báo cáo.', ['thứ Sáu tuần sau: by  2026-12-04']],
  ['Rà soát lại hồ sơ. Thứ sáu tuần này báo cáo Giám đốc.', ['Thứ sáu tuần này: by  2026-11-27']],
  ['Liên hệ với Sở Tài chính về kinh phí, thứ Sáu báo cáo lại.', ['thứ Sáu: by  2026-11-27']],
  ['Soạn thảo công văn, cuối tuần này trình Giám đốc.', ['cuối tuần này: within 2026-11-27 2026-11-29']],
  ['Trình Giám đốc đầu tuần sau.', ['đầu tuần sau: within 2026-11-30 2026-12-01']],
  ['Đôn đốc các đơn vị, tuần sau báo cáo kết quả.', ['tuần sau: within 2026-11-30 2026-12-06']],
  ['Làm rõ nguyên nhân, tháng sau báo cáo.', ['tháng sau: within 2026-12-01 2026-12-31']],
  ['Liên hệ lại với Sở Tài chính, thứ Hai báo cáo.', ['thứ Hai: by  2026-11-30']],
  ['Phòng Quản lý khoa học báo cáo thứ sáu tuần sau.', ['thứ sáu tuần sau: by  2026-12-04']],
  ['Gửi danh sách về Văn phòng thứ Tư tuần tới.', ['thứ Tư tuần tới: by  2026-12-02']],
])('a time to come: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  'Thứ Sáu họp giao ban tại phòng họp số 1.',
  'Văn phòng đã gửi báo cáo tuần này.',
  'Tổng hợp báo cáo tuần này.',
  'Chuẩn bị nội dung họp thứ Hai tuần sau.',
  'Các phòng đã hoàn thành thứ Sáu tuần này.',
])('none: %s', (text) => expect(said(text)).toEqual([]));
