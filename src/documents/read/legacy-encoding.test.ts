import { describe, expect, it } from 'vitest';
import { legacyEncodingNotes } from './legacy-encoding.js';

describe('text from before Unicode', () => {
  it.each([
    ['TCVN3', 'T×nh h×nh thùc hiÖn nhiÖm vô kÕ ho¹ch n¨m 2004 cña Së; ®Ò nghÞ c¸c ®¬n vÞ b¸o c¸o kÕt qu¶'],
    ['VNI', 'UÛY BAN NHAÂN DAÂN TÆNH; veà vieäc pheâ duyeät keá hoaïch naêm 2008 cuûa caùc ñôn vò'],
  ])('is noted: %s', (name, text) => {
    expect(legacyEncodingNotes(text)[0]?.detail).toContain(name);
  });

  it.each([
    ['Vietnamese', 'Tình hình thực hiện nhiệm vụ kế hoạch năm 2024; đề nghị các đơn vị báo cáo kết quả'],
    ['Vietnamese in capitals', 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH; SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['a text of figures', 'Khu đất 20 × 30 m, © 2025, ±5 µm'],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => {
    expect(legacyEncodingNotes(text)).toEqual([]);
  });
});
