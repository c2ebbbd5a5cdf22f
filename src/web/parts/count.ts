import type { Language } from '#core/index.js';

const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

/** A number as people of a language write it: "10.000" in Vietnamese, "10,000" in English. */
export function printCount(count: number, language: Language): string {
  return FORMATS[language].format(count);
}
