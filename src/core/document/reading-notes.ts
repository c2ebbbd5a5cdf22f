import type { Language } from '../refusals.js';

/** Something that reading a document noticed, by code; the detail is what was seen. */
export interface ReadingNote {
  readonly code: string;
  readonly detail: string;
}

type Sentence = (detail: string) => string;
const numbers = (detail: string): string => (/:\s*([\d,;\s()%]+)\.?$/.exec(detail)?.[1] ?? '').trim();
const said = (before: string, values: string, after = ''): string => (values === '' ? `${before}${after}.` : `${before}: ${values}${after}.`);
const period = (detail: string): string => (/^(\d{4})(?:-(\d{2}))?$/.exec(detail) ?? []).slice(1).filter((part) => part !== undefined).reverse().map(Number).join('/');
// What was printed, as it was; nothing where there is no printed word.
const quoted = (detail: string): string => detail.trim().slice(0, 120);
const month = (detail: string): string => (/^(\d{4})-(\d{2})$/.exec(detail) ?? []).slice(1).reverse().map(Number).join('/');

/** What the reader and those who got the text out have to say, by code. The Vietnamese detail is a sentence of its own where it says more. */
const SENTENCES: Readonly<Record<string, { readonly vi: Sentence; readonly en: Sentence }>> = {
  legacy_encoding: { vi: (detail) => detail, en: (detail) => said('The text was in an old Vietnamese encoding and was converted', /(TCVN3 \(ABC\)|VNI|VISCII)/.exec(detail)?.[0] ?? '', '; compare it with the original') },
  encoding_guessed: { vi: (detail) => detail, en: () => 'The file does not say its encoding; it was guessed. Compare it with the original.' },
  broken_bytes: { vi: (detail) => detail, en: () => 'Some letters of the file are damaged. Compare it with the original.' },
  broken_text_layer: { vi: () => 'Lớp chữ của tệp pdf bị sai mã; đã giải mã hoặc nhận dạng lại. Hãy đối chiếu với bản gốc.', en: () => 'The text layer of the pdf was broken; it was decoded or recognised anew. Compare it with the original.' },
  pages_without_text: { vi: (detail) => detail, en: (detail) => said('Pages without any text that could be read', numbers(detail)) },
  ocr: { vi: (detail) => detail, en: (detail) => `Text was recognised in pictures of pages${/\d+%/.test(detail) ? `, mean confidence ${/\d+%/.exec(detail)?.[0] ?? ''}` : ''}; compare numbers, dates and names with the picture.` },
  ocr_doubtful: { vi: (detail) => detail, en: (detail) => said('Pages that were recognised with doubt', numbers(detail)) },
  tracked_changes: { vi: (detail) => detail, en: () => 'The document still has tracked changes; it was read as if they were accepted.' },
  comments_left_out: { vi: () => 'Ghi chú bên lề của tệp không được đọc.', en: () => 'Comments in the margin were not read.' },
  named_otherwise: { vi: (detail) => detail, en: () => 'The name of the file says another format than its content; it was read by its content.' },
  number_blank: { vi: () => 'Người soạn để trống số văn bản.', en: () => 'The drafter left the number blank.' },
  number_unreadable: { vi: () => 'Không đọc được số văn bản; hãy nhập theo bản gốc.', en: () => 'The number cannot be read; take it from the original.' },
  number_missing: { vi: () => 'Không thấy số, ký hiệu văn bản.', en: () => 'No number or symbol was found.' },
  number_doubtful: { vi: () => 'Số văn bản nhận dạng từ hình chưa chắc đúng; hãy đối chiếu với bản chụp.', en: () => 'The number was recognised in a picture and may be misread; compare it.' },
  date_doubtful: { vi: () => 'Ngày văn bản nhận dạng từ hình chưa chắc đúng; hãy đối chiếu với bản chụp.', en: () => 'The date was recognised in a picture and may be misread; compare it.' },
  day_missing: { vi: (detail) => said('Ngày ký để trống, chỉ có tháng', month(detail)), en: (detail) => said('The signing day was left blank; the month is', month(detail)) },
  day_unreadable: { vi: (detail) => said('Không đọc được ngày ký, chỉ đọc được', period(detail)), en: (detail) => said('The signing day cannot be read, only', period(detail)) },
  date_impossible: { vi: (detail) => said('Ngày ghi trên văn bản không có trong lịch', quoted(detail), '; hãy đối chiếu với bản gốc'), en: (detail) => said('The date printed is no day of the calendar', quoted(detail), '; compare it with the original') },
  cited_day_impossible: { vi: (detail) => said('Ngày của văn bản được dẫn không có trong lịch', quoted(detail)), en: (detail) => said('The day of a cited document is no day of the calendar', quoted(detail)) },
  date_missing: { vi: () => 'Không thấy ngày văn bản.', en: () => 'No date was found.' },
  type_missing: { vi: () => 'Không thấy loại văn bản.', en: () => 'No type of document was found.' },
  issuer_missing: { vi: () => 'Không thấy cơ quan ban hành.', en: () => 'No issuer was found.' },
  message_differs: { vi: (detail) => said('Số, ký hiệu hoặc ngày trên văn bản khác với thông điệp edXML gửi kèm', quoted(detail), '; hãy đối chiếu'), en: (detail) => said('The number, symbol or day is not what the edXML message says', quoted(detail), '; compare them') },
  signer_missing: { vi: () => 'Không thấy người ký.', en: () => 'No signer was found.' },
};

// Sentences in Vietnamese are shown to whoever reads Vietnamese; anything that looks like a code never is.
const isSentence = (detail: string): boolean => detail.trim().split(/\s+/).length > 3;

/** The notes of a reading as short sentences, each once; a note without words for it is told in general. */
export function noteSentences(notes: readonly ReadingNote[], language: Language): string[] {
  const general = language === 'vi' ? 'Có điểm cần lưu ý khi đọc văn bản này; hãy đối chiếu với bản gốc.' : 'Something about this reading asks for care; compare it with the original.';
  const told = notes.map(({ code, detail }) => {
    const sentence = SENTENCES[code]?.[language](detail) ?? '';
    if (sentence !== '') return sentence;
    return language === 'vi' && isSentence(detail) ? detail : general;
  });
  return [...new Set(told)];
}
