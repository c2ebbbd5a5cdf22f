import type { DocumentKind } from '../kind.js';
import type { ReadNote } from './read-text.js';

/** The kinds that a name may promise; other endings promise nothing. */
const PROMISED: Readonly<Record<string, readonly DocumentKind[]>> = {
  doc: ['doc'], docx: ['docx'], pdf: ['pdf'], rtf: ['rtf'], odt: ['odt'], xlsx: ['xlsx'], xls: ['xls'], html: ['html', 'mht'], htm: ['html', 'mht'], mht: ['mht'], mhtml: ['mht'],
  txt: ['txt', 'md'], md: ['md', 'txt'], eml: ['eml'], edxml: ['edxml'], zip: ['zip'], png: ['image'], jpg: ['image'], jpeg: ['image'], tif: ['image'], tiff: ['image'],
};

const WORDS: Partial<Record<DocumentKind, string>> = { html: 'trang web (html)', mht: 'trang web (mht)', txt: 'văn bản thô', md: 'văn bản thô', image: 'ảnh', doc: 'Word 97-2003 (doc)' };

/** A note when a file is not what its name says; it is read for what it is. */
export function nameNotes(name: string, kind: DocumentKind): ReadNote[] {
  const ending = /\.([a-z0-9]{1,8})\s{0,5}$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const promised = PROMISED[ending];
  if (promised === undefined || promised.includes(kind)) return [];
  return [{ code: 'named_otherwise', detail: `Tên tệp ghi .${ending} nhưng nội dung là ${WORDS[kind] ?? kind}; đã đọc theo nội dung.` }];
}
