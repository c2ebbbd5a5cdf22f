import { describe, expect, it } from 'vitest';
import { sourceText } from './mapped-text.js';
import { paragraphText } from './paragraphs.js';

const paragraphs = (lines: readonly string[]): string[] => paragraphText(sourceText(lines.join('\n'))).text.split('\n');

const FULL = '- Các đơn vị thực hiện nghiêm túc nhiệm vụ theo đúng quy định của Bộ.';
const TOPIC = '- Về kinh phí thực hiện các nhiệm vụ trong giai đoạn từ 2026 đến hết 2030:';

// Points of one sentence, each with a paragraph of its own behind it.
const APART = [
  '1. Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan rà soát, tổng hợp',
  'kết quả thực hiện các nhiệm vụ được giao, báo cáo đầy đủ, đúng thời hạn',
  'theo hướng dẫn của Bộ.',
  'Văn bản gửi về Sở phải có chữ ký của thủ trưởng đơn vị và nêu rõ kết quả',
  'của từng nhiệm vụ.',
  '- Về biên chế của các đơn vị:',
  'Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan rà soát, trình',
  'cấp có thẩm quyền xem xét, quyết định việc bổ sung biên chế cho các xã có',
  'đông dân cư.',
  'Đơn vị chậm báo cáo phải nêu rõ nguyên nhân và chịu trách nhiệm với những',
  'thiếu sót của mình.',
];

const TOGETHER = [
  '1. Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan rà soát, tổng hợp',
  'kết quả thực hiện các nhiệm vụ được giao. Văn bản gửi về Sở phải nêu rõ',
  'kết quả của từng nhiệm vụ. Đơn vị chậm báo cáo phải nêu rõ nguyên nhân và',
  'chịu trách nhiệm với những thiếu sót của mình, đồng thời khẩn trương bổ',
  'sung báo cáo. Kết quả gửi về Văn phòng để tổng hợp, trình cấp trên và lưu',
  'theo quy định.',
  '- Về biên chế: Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan,',
  'trình cấp có thẩm quyền xem xét, quyết định.',
];

describe('a sentence that ends just where its line is full', () => {
  it.each([
    ['ends its paragraph where sentences do', APART, FULL, 'Kinh phí do ngân sách tỉnh cấp.', false],
    ['goes on where sentences do', TOGETHER, FULL, 'Kinh phí do ngân sách tỉnh cấp.', true],
    ['goes on to a sentence that is tied to it', APART, FULL, 'Trong đó, lưu ý nội dung về đất đai.', true],
    ['goes on to another order of its point', APART, FULL, 'Tăng cường kiểm tra, giám sát.', true],
    ['ends its paragraph with a colon where topics do', APART, TOPIC, 'Sở Tài chính thẩm định, trình Ủy ban.', false],
    ['goes on behind a colon where topics do', TOGETHER, TOPIC, 'Sở Tài chính thẩm định, trình Ủy ban.', true],
  ])('%s', (_, page, before, line, goesOn) => {
    expect(paragraphs([...page, before, line])).toEqual(expect.arrayContaining(goesOn ? [`${before} ${line}`] : [before, line]));
  });
});
