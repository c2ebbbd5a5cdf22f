import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: { page: 'Trang văn bản', noSubject: '(chưa có trích yếu)', empty: '(đoạn trống)', noSigner: '(chưa chọn người ký)' },
  en: { page: 'The paper as printed', noSubject: '(no subject yet)', empty: '(empty)', noSigner: '(nobody signs yet)' },
});
