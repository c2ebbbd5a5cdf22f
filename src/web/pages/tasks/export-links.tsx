import type { TaskColumn } from '#core/index.js';
import { taskExportUrl } from '../../api/call.js';
import { buttonLook } from '../../parts/button.js';
import type { TaskSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import { useFilterWords } from './filter-line.js';
import type { Called } from './filter-line.js';
import type { TaskQuery } from './filter-url.js';
import { words } from './words.js';

interface ExportLinksProps {
  readonly query: TaskQuery;
  readonly filters: TaskSearch;
  readonly called: Called;
  readonly columns: readonly TaskColumn[];
}

/** The whole list as a file, in the columns that are shown, with its filters written into it. */
export function ExportLinks({ query, filters, called, columns }: ExportLinksProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const about = say.filterLine(useFilterWords(filters, called).join('; ')).slice(0, 1000);
  const { cursor: _, limit: __, ...rest } = query;
  const url = (format: 'xlsx' | 'csv'): string => taskExportUrl({ ...rest, format, language, about, columns: columns.join(',') });
  return (
    <>
      <a href={url('xlsx')} download className={buttonLook('plain', 'at-desk')}>{say.toExcel}</a>
      <a href={url('csv')} download className={buttonLook('quiet', 'at-desk')}>CSV</a>
    </>
  );
}
