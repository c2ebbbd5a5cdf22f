import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '#core/index.js';
import { readDocument } from '#documents/index.js';
import { explain, type Explanation, type Fate } from '#extraction/index.js';
import { bytesOf } from './files.js';
import { type Ink, inkFor } from './ink.js';
import { unitsOf } from './read.js';
import { type Command, EXIT, UsageFault, type Words, wordsOf } from './terminal.js';

/** `dondoc explain FILE OFFSET`: which recognisers looked at a place, what they said, and what became of it. The place is an offset, or words. */
export const explainCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, units: { type: 'string' } } });
  const [file, place, ...others] = positionals;
  if (file === undefined || place === undefined || others.length > 0) throw new UsageFault({ vi: 'Hãy nêu tệp và vị trí: số thứ tự ký tự, hoặc mấy chữ trong văn bản', en: 'Name a file and a place: the number of a character, or some words of the document' });
  const outcome = await readDocument(bytesOf(file), basename(file));
  if (!outcome.ok) {
    terminal.say(wordsOf(outcome.refusal));
    return EXIT.failed;
  }
  const { text, tables = [] } = outcome.value;
  const explanation = explain(text, offsetOf(text, place), values.units === undefined ? { tables } : { tables, units: unitsOf(values.units) });
  terminal.out(values.json ? `${JSON.stringify(explanation, null, 2)}\n` : printExplanation(explanation, terminal.language, inkFor(terminal.colours === true)));
  return EXIT.done;
};

function offsetOf(text: string, place: string): number {
  const offset = /^\d{1,9}$/.test(place) ? Number(place) : text.indexOf(place.normalize('NFC'));
  if (offset >= 0 && offset < text.length) return offset;
  throw new UsageFault({ vi: `Văn bản có ${String(text.length)} ký tự và không có chỗ “${place}”`, en: `The document has ${String(text.length)} characters and no place “${place}”` });
}

const WORDS = {
  place: { vi: 'Vị trí', en: 'Place' },
  nothing: { vi: 'Không có đoạn nào ở đây: chỉ có ký hiệu trình bày, số trang hoặc dòng trống', en: 'No paragraph here: only markup, a page number or an empty line' },
  heading: { vi: 'tiêu đề', en: 'heading' },
  zone: { vi: 'phần', en: 'zone' },
  genre: { vi: 'loại', en: 'genre' },
  idle: { vi: 'loại văn bản này không giao nhiệm vụ', en: 'a document of this kind gives no tasks out' },
  cleaned: { vi: 'Đã làm sạch', en: 'Cleaned' },
  said: { vi: 'Các bộ nhận dạng nói', en: 'Recognisers said' },
  none: { vi: '(không gì)', en: '(nothing)' },
  silent: { vi: 'Đã xem và không thấy gì ở chỗ này', en: 'Looked and saw nothing here' },
  part: { vi: 'Nằm trong', en: 'Is part of' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  citation: { vi: 'viện dẫn', en: 'citation' },
  reportItem: { vi: 'kết quả báo cáo', en: 'report item' },
} as const satisfies Record<string, Words>;

const FATES: Readonly<Record<Fate, Words>> = {
  taken: { vi: 'nhận', en: 'taken' },
  overruled: { vi: 'đã có bộ khác nhận chỗ này', en: 'another took this place first' },
  'look-alike': { vi: 'chỉ giống, không phải thời hạn', en: 'only looks like one' },
};

/** An explanation for people. */
function printExplanation(explanation: Explanation, language: Language, ink: Ink): string {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const { paragraph, said } = explanation;
  if (paragraph === null) return `${word('place')} ${String(explanation.offset)}: ${word('nothing')}\n`;
  const facts = [paragraph.path.join('.'), paragraph.label ?? '', paragraph.heading ? word('heading') : '', `${word('zone')} ${paragraph.zone}`, `${word('genre')} ${explanation.genre}`].filter((fact) => fact !== '');
  const within = [...explanation.tasks.map((index) => `${word('task')} ${String(index + 1)}`), ...explanation.citations.map((index) => `${word('citation')} ${String(index + 1)}`), ...explanation.reportItems.map((index) => `${word('reportItem')} ${String(index + 1)}`)];
  return [
    ink('faint', `${word('place')} ${String(explanation.offset)} · ${facts.join(' · ')}${explanation.assigns ? '' : ` · ${word('idle')}`}`),
    paragraph.text, '',
    ...(explanation.cleaned.length === 0 ? [] : [`${word('cleaned')}: ${explanation.cleaned.join('; ')}`]),
    `${word('part')}: ${within.length === 0 ? word('none') : within.join('; ')}`,
    ink('bold', `${word('said')}:`),
    ...(said.length === 0 ? [`  ${word('none')}`] : said.map((each) => `  ${ink(each.fate === 'taken' ? 'green' : 'yellow', each.by)}: “${each.text}” → ${each.value} (${FATES[each.fate][language]})`)),
    ink('faint', `${word('silent')}: ${explanation.silent.join('; ')}`), '',
  ].join('\n');
}
