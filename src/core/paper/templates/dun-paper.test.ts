import { expect, test } from 'vitest';
import { composeDunPaper, DUN_PAPER } from './dun-paper.js';

const paperOf = (counts: { readonly total: number; readonly overdue: number; readonly dueSoon: number }): string => {
  const { body } = composeDunPaper(DUN_PAPER, {
    parentAgency: 'UBND TỈNH LAM HỒNG', agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', number: null, date: null, urgency: 'none', head: 'Giám đốc', signer: '',
    addressees: ['Phòng Quản lý khoa học'], unit: 'Phòng Quản lý khoa học', level: 1, asOf: '2025-04-14', answerBy: '2025-04-18', source: 'Thông báo số 05/TB-SKHCN', times: 1, tasks: [], ...counts,
  });
  const [standing] = body;
  return standing !== undefined && 'text' in standing ? standing.text.slice(standing.text.indexOf('còn ')) : '';
};

test.each([
  [{ total: 3, overdue: 1, dueSoon: 2 }, 'còn 03 nhiệm vụ cần tập trung thực hiện, trong đó 01 nhiệm vụ quá hạn, 02 nhiệm vụ sắp đến hạn (có phụ lục kèm theo).'],
  [{ total: 3, overdue: 3, dueSoon: 0 }, 'còn 03 nhiệm vụ cần tập trung thực hiện, trong đó 03 nhiệm vụ quá hạn (có phụ lục kèm theo).'],
  [{ total: 3, overdue: 0, dueSoon: 2 }, 'còn 03 nhiệm vụ cần tập trung thực hiện, trong đó 02 nhiệm vụ sắp đến hạn (có phụ lục kèm theo).'],
  [{ total: 3, overdue: 0, dueSoon: 0 }, 'còn 03 nhiệm vụ cần tập trung thực hiện (có phụ lục kèm theo).'],
])('%o: what there is none of is not counted', (counts, said) => expect(paperOf(counts)).toBe(said));
