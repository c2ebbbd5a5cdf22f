import type { Excerpt } from './letterheads.js';
import { plan } from './letterheads.js';

/** Programmes: work that a section of its own gives out. */
export const PROGRAMMES: readonly Excerpt[] = [
  {
    name: 'sections of their own for what is to be done, by whom and when',
    text: plan(`
B. NỘI DUNG THỰC HIỆN
I. CÔNG TÁC TUYÊN TRUYỀN
1. Nội dung, biện pháp
a) Tổ chức hội nghị quán triệt Đề án đến các xã, phường;
b) Xây dựng chuyên mục về nghề đan lưới trên Đài Phát thanh.
2. Cơ quan chủ trì, phối hợp
a) Cơ quan chủ trì
- Ban Chỉ đạo quốc gia.
- Sở Công Thương.
- Sở Du lịch; Hội Nông dân tỉnh.
b) Cơ quan phối hợp
- Các sở, ngành liên quan.
3. Thời gian thực hiện: Tháng 6/2026.
II. ĐÀO TẠO NGHỀ
1. Mục tiêu: 200 lao động được cấp chứng chỉ.
2. Nhiệm vụ
- Mở 05 lớp đan lưới cho lao động các xã ven biển.
- Hỗ trợ lao động mua sắm công cụ.
3. Phân công thực hiện
- Đơn vị chủ trì: Trường Cao đẳng nghề Lam Hồng.
- Đơn vị phối hợp: UBND các xã ven biển.`),
    tasks: [
      ['Tổ chức hội nghị quán triệt … phường', 'Ban Chỉ đạo quốc gia; Sở Công Thương; Sở Du lịch; Hội Nông dân tỉnh', 'Các sở, ngành liên quan'],
      ['Xây dựng chuyên mục … Phát thanh', 'Ban Chỉ đạo quốc gia; Sở Công Thương; Sở Du lịch; Hội Nông dân tỉnh', 'Các sở, ngành liên quan'],
      ['Mở 05 lớp … ven biển', 'Trường Cao đẳng nghề Lam Hồng', 'UBND các xã ven biển'],
      ['Hỗ trợ lao động … công cụ', 'Trường Cao đẳng nghề Lam Hồng', 'UBND các xã ven biển'],
    ],
  },
];
