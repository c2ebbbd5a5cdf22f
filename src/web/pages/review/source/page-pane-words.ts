import { bilingual } from '../../../words/words.js';

export const pageWords = bilingual({
  vi: {
    views: 'Cách xem văn bản', text: 'Văn bản', paper: 'Bản chụp', both: 'Hai bản cạnh nhau', page: 'Bản chụp', pageOf: (page: number, pages: number) => `Trang ${page}/${pages}`, previous: 'Trang trước', next: 'Trang sau', confidence: (percent: string) => `nhận dạng chắc ${percent}%`,
    coming: 'Đang tải ảnh trang…', lost: 'Chưa tải được ảnh trang. Hãy thử mở lại.',
    doubtfulHint: 'Gạch đứt dưới chân: nhận dạng chưa chắc, hãy so với ảnh. Bấm vào từ để đến chỗ đó trong văn bản.',
  },
  en: {
    views: 'How the document is shown', text: 'Text', paper: 'Page', both: 'Side by side', page: 'Page picture', pageOf: (page: number, pages: number) => `Page ${page}/${pages}`, previous: 'Previous page', next: 'Next page', confidence: (percent: string) => `recognised with ${percent}% confidence`,
    coming: 'Loading the page…', lost: 'The page could not be loaded. Open it again.',
    doubtfulHint: 'Dashed line below: recognised with doubt, compare it. Click a word to go to it in the text.',
  },
});
