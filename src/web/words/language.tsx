import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '#core/index.js';
import { LanguageContext } from './words.js';
import { remember, recall } from '../parts/memory.js';

const KEY = 'dondoc.language';

/** Vietnamese unless this browser was asked for English before. */
export function rememberedLanguage(): Language {
  return recall(KEY) === 'en' ? 'en' : 'vi';
}

/** Gives the language to everything below and keeps `<html lang>` true. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  const choose = useCallback((next: Language) => {
    remember(KEY, next);
    setLanguage(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}
