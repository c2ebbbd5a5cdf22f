import { expect, it } from 'vitest';
import { read } from '../read.js';

const REPORT = `SỞ NỘI VỤ
Số: 12/BC-SNV

BÁO CÁO
Kết quả công tác năm 2025 và phương hướng nhiệm vụ năm 2026

I. Kết quả công tác năm 2025

1. Công tác đào tạo

Thuận lợi:

- Được sự quan tâm của lãnh đạo tỉnh.

1.1. Xây dựng kế hoạch đào tạo năm 2026:

Trong năm 2025, Sở Nội vụ đã xây dựng Kế hoạch số 21/KH-SNV về việc đào tạo, bồi dưỡng, trong đó:

- Bồi dưỡng kỹ năng lãnh đạo: 27 người.

2. Công tác tổ chức, biên chế

- Ban hành Quyết định giao biên chế năm 2025.

II. Phương hướng nhiệm vụ năm 2026

- Xây dựng Kế hoạch luân chuyển công chức, hoàn thành trước ngày 30/6/2026.
`;

it('a part that speaks of a plan does not turn the results around it into work', () => {
  expect(read(REPORT).tasks.map((task) => task.text)).toEqual(['Xây dựng Kế hoạch luân chuyển công chức, hoàn thành trước ngày 30/6/2026']);
});
