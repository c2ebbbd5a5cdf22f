import type { Language } from '#core/index.js';

/** What stands for something of the reader's own in the way a command is written. */
const BLANKS: ReadonlyMap<string, string> = new Map([
  ['FILE', 'TỆP'], ['FOLDER', 'THƯ_MỤC'], ['GOLD_FOLDER', 'THƯ_MỤC_NHÃN'], ['DOCS_FOLDER', 'THƯ_MỤC_VĂN_BẢN'], ['OFFSET', 'VỊ_TRÍ'], ['WORDS', 'CHỮ'], ['SYMBOL', 'KÝ_HIỆU'], ['KEY', 'QUY_TẮC'], ['VALUE', 'GIÁ_TRỊ'], ['DAY', 'NGÀY'],
]);

/** How a command is written, its blanks in the language of who reads. */
export function printUsage(usage: string, language: Language): string {
  return language === 'en' ? usage : usage.replace(/[A-Z]+(?:_[A-Z]+)*/g, (blank) => BLANKS.get(blank) ?? blank);
}
