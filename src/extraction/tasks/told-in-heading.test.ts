import { expect, test } from 'vitest';
import { lexed } from '../recognise/tokens.js';
import { headingUnits } from './told-in-heading.js';

const unitsOf = (heading: string): string[] | null => headingUnits(lexed(heading))?.map(({ text }) => text) ?? null;

// Capitals hide where a name ends; what stands in front of it, and where its places lie, are no part of it.
test.each([
  ['SỞ NỘI VỤ', ['Sở Nội vụ']],
  ['GIAO SỞ NỘI VỤ', ['Sở Nội vụ']],
  ['ĐỀ NGHỊ SỞ KHOA HỌC VÀ CÔNG NGHỆ', ['Sở Khoa học và Công nghệ']],
  ['ĐỐI VỚI PHÒNG VĂN HÓA - XÃ HỘI CÁC XÃ, PHƯỜNG', ['Phòng Văn hóa - Xã hội các xã, phường']],
  ['UBND CÁC XÃ, PHƯỜNG VEN SÔNG', ['UBND các xã, phường ven sông']],
])('%s', (heading, units) => expect(unitsOf(heading)).toEqual(units));

test.each(['GIAO CHỈ TIÊU NĂM 2026', 'YÊU CẦU CHUNG', 'ĐỐI VỚI CÔNG TÁC TUYỂN SINH'])('nobody: %s', (heading) => expect(unitsOf(heading)).toBeNull());
