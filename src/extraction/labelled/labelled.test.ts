import { expect, test } from 'vitest';
import { read } from '../read.js';
import { plan } from '../tasks/excerpts/letterheads.js';

type Told = readonly [task: string, lead: string, coordinators: string];

/** Points of a plan with the labelled lines that say who does them. */
const POINTS: readonly (readonly [lines: readonly string[], tasks: readonly Told[]])[] = [
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '- Cơ quan thực hiện: Sở Tư pháp chủ trì, phối hợp với các sở, ban, ngành tỉnh.', '- Thời gian thực hiện: Quý II/2026.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'các sở, ban, ngành tỉnh']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', 'Phân công: Sở Y tế (chủ trì), UBND các xã, phường (phối hợp).'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Y tế', 'UBND các xã, phường']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', 'Đơn vị thực hiện: Các sở, ban, ngành tỉnh; UBND cấp xã.', 'Thời gian: Thường xuyên.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Các sở, ban, ngành tỉnh; UBND cấp xã', '']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', 'Chủ trì: Sở Tư pháp; phối hợp: Sở Y tế; thời gian: Quý II.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'Sở Y tế']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh (Sở Tư pháp chủ trì, phối hợp với Sở Y tế; hoàn thành trong quý II/2026).'], [['Xây dựng Cổng dữ liệu mở của tỉnh (Sở Tư pháp chủ trì, phối hợp với Sở Y tế; hoàn thành trong quý II/2026)', 'Sở Tư pháp', 'Sở Y tế']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', 'a) Nội dung: Rà soát dữ liệu, chuẩn hóa và công bố trên Cổng.', 'b) Cơ quan chủ trì: Sở Tư pháp.', 'c) Cơ quan phối hợp: Sở Y tế, UBND các xã, phường.', 'd) Thời gian thực hiện: Năm 2026.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'Sở Y tế; UBND các xã, phường']]],
  [['1. Công tác tuyên truyền', 'a) Tổ chức hội nghị phổ biến Luật Đất đai;', 'b) Xây dựng chuyên mục trên Báo và Phát thanh, Truyền hình tỉnh;', 'Đơn vị chủ trì: Sở Tư pháp.', 'Đơn vị phối hợp: Các sở, ngành liên quan.'], [['Tổ chức hội nghị phổ biến Luật Đất đai', 'Sở Tư pháp', 'Các sở, ngành liên quan'], ['Xây dựng chuyên mục trên Báo và Phát thanh, Truyền hình tỉnh', 'Sở Tư pháp', 'Các sở, ngành liên quan']]],
  [['1. Công tác tuyên truyền', '- Tổ chức hội nghị phổ biến Luật Đất đai.', '+ Đơn vị chủ trì tham mưu: Sở Tư pháp.', '+ Đơn vị phối hợp: Sở Nông nghiệp và Môi trường.', '- Xây dựng chuyên mục.', '+ Đơn vị chủ trì: Sở Y tế.', '+ Đơn vị phối hợp: Không.'], [['Tổ chức hội nghị phổ biến Luật Đất đai', 'Sở Tư pháp', 'Sở Nông nghiệp và Môi trường'], ['Xây dựng chuyên mục', 'Sở Y tế', '']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '- Cơ quan, đơn vị chủ trì: Sở Tư pháp', '- Cơ quan, đơn vị phối hợp: Sở Y tế và các đơn vị liên quan', '- Sản phẩm: Cổng dữ liệu'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'Sở Y tế; các đơn vị liên quan']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '- Trách nhiệm thực hiện: Sở Tư pháp chủ trì, phối hợp Công an tỉnh, Sở Y tế.', '- Thời gian hoàn thành: trước ngày 30/6/2026.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'Công an tỉnh; Sở Y tế']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh; thời gian thực hiện: Quý I/2026. Cơ quan chủ trì: Sở Tư pháp; cơ quan phối hợp: các sở, ban, ngành tỉnh và UBND cấp xã.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'các sở, ban, ngành tỉnh; UBND cấp xã']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '*Cơ quan chủ trì: Sở Tư pháp; cơ quan phối hợp: Sở Y tế; thời gian thực hiện: Quý II/2026.*'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'Sở Y tế']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '- Cơ quan chủ trì soạn thảo: Sở Tư pháp.', '- Cơ quan phối hợp soạn thảo: Sở Y tế.', '- Thời gian trình: Tháng 6/2026.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'Sở Y tế']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '- Người thực hiện: Đ/c Hòa, đ/c Lan.', '- Đơn vị đầu mối: Sở Tư pháp'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Đ/c Hòa; đ/c Lan', '']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '- Thời gian thực hiện: Quý II/2026.', '- Phân công thực hiện:', '+ Cơ quan chủ trì: Sở Tư pháp.', '+ Cơ quan phối hợp: Sở Y tế.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp', 'Sở Y tế']]],
  [['1. Xây dựng Cổng dữ liệu mở của tỉnh', '- Cơ quan chủ trì:', '+ Sở Tư pháp.', '+ Sở Y tế.', '- Cơ quan phối hợp: UBND các xã, phường.', '- Thời gian thực hiện: Năm 2026.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp; Sở Y tế', 'UBND các xã, phường']]],
  [['1. Chuyển đổi số', '- Xây dựng Cổng dữ liệu mở của tỉnh', 'Cơ quan chủ trì:', '+ Sở Tư pháp.', '+ Sở Y tế.', 'Thời gian thực hiện: Năm 2026.'], [['Xây dựng Cổng dữ liệu mở của tỉnh', 'Sở Tư pháp; Sở Y tế', '']]],
  [['1. Công tác giao ban', '- Nội dung: Tổ chức giao ban tháo gỡ vướng mắc 2 tuần/lần.', '- Chủ trì: Sở Tư pháp.'], [['Tổ chức giao ban tháo gỡ vướng mắc 2 tuần/lần', 'Sở Tư pháp', '']]],
  [['1. Công tác giao ban', '- Nội dung: Các vướng mắc về giải phóng mặt bằng.', '- Chủ trì: Sở Tư pháp.'], [['Công tác giao ban', 'Sở Tư pháp', '']]],
];

test.each(POINTS)('%j', (lines, tasks) => {
  const names = (units: readonly { readonly text: string }[]): string => units.map((unit) => unit.text).join('; ');
  const found = read(plan(['II. NỘI DUNG', ...lines].join('\n'))).tasks;
  expect(found.map((task) => [task.text, names(task.lead), names(task.coordinators)])).toEqual(tasks);
});
