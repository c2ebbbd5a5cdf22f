import { bilingual } from '../../words/words.js';

export const NOT_FOUND_WORDS = bilingual({
  vi: { title: 'Không có trang này', detail: 'Địa chỉ có thể gõ nhầm, hoặc mục đã được chuyển đi.', home: 'Về trang đầu' },
  en: { title: 'There is no such page', detail: 'The address may be mistyped, or the thing has moved.', home: 'To the first page' },
});
