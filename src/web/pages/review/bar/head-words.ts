import { bilingual } from '../../../words/words.js';

export const headWords = bilingual({
  vi: { place: 'Nơi ban hành', signing: 'Thẩm quyền ký', signer: 'Người ký', sentTo: 'Nơi nhận', notes: 'Lưu ý khi đọc', moreNotes: (count: number) => `và ${count} lưu ý khác`, fewerNotes: 'Thu gọn' },
  en: { place: 'Place', signing: 'Signed for', signer: 'Signer', sentTo: 'Sent to', notes: 'Notes of the reading', moreNotes: (count: number) => `and ${count} more`, fewerNotes: 'Fold' },
});
