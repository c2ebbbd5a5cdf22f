import { expect, test } from 'vitest';
import { read } from '../read.js';

const UNITS = ['Phòng Bưu chính, viễn thông', 'Phòng Quản lý công nghệ và đổi mới sáng tạo', 'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ', 'Văn phòng', 'Thanh tra Sở'].map((name, index) => ({ id: String(index), name, shortName: null, aliases: [], parentId: null }));

const notice = (order: string): string =>
  `SỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 15/TB-SKHCN\n\nTHÔNG BÁO\nKết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15\n\nGiám đốc Sở yêu cầu các đơn vị thực hiện các nhiệm vụ sau:\n\n1. Công đoàn Sở\n\n- ${order}`;

test.each([
  ['Rà soát quy chế, phối hợp với Phòng Bưu chính, viễn thông, Thanh tra Sở, hoàn thành trước ngày 15/6/2025.', ['Phòng Bưu chính, viễn thông', 'Thanh tra Sở']],
  ['Rà soát quy chế, phối hợp với Phòng Quản lý công nghệ và đổi mới sáng tạo, Văn phòng, hoàn thành trước ngày 15/6/2025.', ['Phòng Quản lý công nghệ và đổi mới sáng tạo', 'Văn phòng']],
  ['Rà soát quy chế, phối hợp với Trung tâm Ứng dụng tiến bộ khoa học và công nghệ, hoàn thành trước ngày 15/6/2025.', ['Trung tâm Ứng dụng tiến bộ khoa học và công nghệ']],
  // What a longer name goes on with is not cut off by a shorter one of the directory.
  ['Rà soát quy chế, phối hợp với Văn phòng Đoàn đại biểu Quốc hội, hoàn thành trước ngày 15/6/2025.', ['Văn phòng Đoàn đại biểu Quốc hội']],
])('%s', (order, names) => {
  const [task] = read(notice(order), { units: UNITS }).tasks;
  expect(task?.coordinators.map(({ text }) => text)).toEqual(names);
  expect(task?.deadlines.map(({ anchor }) => anchor)).toEqual(['2025-06-15']);
});
