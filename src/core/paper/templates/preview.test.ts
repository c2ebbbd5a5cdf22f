import { expect, test } from 'vitest';
import { printPaper } from '../print-paper.js';
import type { PaperFrame } from './frame.js';
import { previewTemplate } from './preview.js';
import { blanksOf } from './template.js';
import { TEMPLATES } from './templates.js';
import { WEEKLY_NOTICE } from './weekly-notice.js';

const FRAME: PaperFrame = { parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', number: null, date: null, urgency: 'none', head: 'Giám đốc', signer: '' };

test.each(TEMPLATES.map((template) => [template.key, template] as const))('%s shows each of its phrases, with its blanks by name', (_key, template) => {
  const { text } = printPaper(previewTemplate(template, FRAME));
  expect(text).not.toContain('{{');
  const said = text.replace(/\s+/gu, ' ').toLocaleLowerCase('vi');
  for (const blank of Object.values(template.phrases).flatMap(blanksOf)) expect(said).toContain(`[${blank.toLocaleLowerCase('vi')}]`);
});

test('subject and last sentence stand in their places', () => {
  const { form, closing, symbol, recipients } = previewTemplate(WEEKLY_NOTICE, FRAME);
  expect([form.subject, closing.startsWith('Trên đây'), symbol, recipients.at(-1)]).toEqual(['Kết luận của [chức danh chủ trì] tại [cuộc họp]', true, 'TB-SKHCN', 'Lưu: VT, VP']);
});
