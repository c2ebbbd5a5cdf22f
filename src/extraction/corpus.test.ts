import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, PHRASES } from './testing/corpus.js';
import type { Gold } from './testing/corpus.js';
import type { Reading, Span } from './reading.js';
import { read } from './read.js';
import { readDeadlinePhrase } from './read-deadline-phrase.js';

/** What a reading says, without where: the form of the gold files beside the samples. */
function sayings(reading: Reading): Gold {
  const { spans: _spans, ...header } = reading.header;
  return {
    header,
    tasks: reading.tasks.map((task) => ({
      text: task.text, title: task.title, path: task.path, class: task.class, mode: task.mode,
      lead: task.lead.map(({ text, basis, group }) => ({ text, basis, group })),
      coordinators: task.coordinators.map(({ text }) => text),
      deadlines: task.deadlines.map(({ span: _span, ...deadline }) => deadline),
      urgent: task.urgency !== null,
      deliverables: task.deliverables.map(({ text }) => text),
      quantities: task.quantities.map(({ span: _span, ...quantity }) => quantity),
      conditions: task.conditions.map(({ text }) => text),
      approval: task.approval.map(({ authority, act }) => `${authority}: ${act}`),
      citations: task.citations.map((index) => reading.citations[index]?.key ?? ''),
      flags: task.flags.map(({ code }) => code),
    })),
    citations: reading.citations.map(({ span: _span, ...citation }) => citation),
    reportItems: reading.reportItems.map(({ text, status, unit }) => ({ text, status, unit })),
  };
}

/** Who does what with whom by when: what may not change when the same document comes in another form. */
const essence = (reading: Reading): unknown => reading.tasks.map((task) => [
  task.text.normalize('NFC').replace(/[-–]/g, '-'), task.lead.map(({ text }) => text.replace(/[-–]/g, '-')), task.coordinators.map(({ text }) => text.replace(/[-–]/g, '-')),
  task.deadlines.map(({ bound, anchor, from, to }) => [bound, anchor, from, to]),
]);

function spansOf(reading: Reading): Span[] {
  const { header, tasks, citations, reportItems, notes } = reading;
  return [
    ...Object.values(header.spans), ...citations.map(({ span }) => span), ...reportItems.map(({ span }) => span), ...notes.flatMap(({ span }) => (span === null ? [] : [span])),
    ...tasks.flatMap((task) => [task.span, ...[task.urgency, ...[...task.lead, ...task.coordinators, ...task.deadlines, ...task.flags].map(({ span }) => span)].filter((span) => span !== null), ...[...task.deliverables, ...task.approval, ...task.quantities, ...task.conditions].map(({ span }) => span)]),
  ];
}

const WRAPPED_AT = [72, 80, 90];

function wrapped(text: string, width: number): string {
  return text.split('\n').map((line) => {
    const rows: string[] = [''];
    for (const word of line.split(' ')) {
      const row = rows.at(-1) ?? '';
      if (row !== '' && row.length + word.length + 1 > width) rows.push(word);
      else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
    }
    return rows.join('\n');
  }).join('\n');
}

describe('our own documents are read exactly', () => {
  test.each(DOCUMENTS)('$name', ({ text, gold }) => {
    expect(sayings(read(text))).toEqual(gold);
  });

  test.each(DOCUMENTS)('every place of $name shows the words that were read there', ({ text }) => {
    const reading = read(text);
    for (const task of reading.tasks) {
      expect(text.slice(task.span.start, task.span.end).replace(/\s+/g, ' ')).toBe(task.text);
      for (const { span, text: printed } of [...task.quantities, ...task.conditions]) expect(text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(printed);
      for (const deadline of task.deadlines) if (deadline.span !== null) expect(text.slice(deadline.span.start, deadline.span.end)).toBe(deadline.text);
    }
    for (const citation of reading.citations) expect(text.slice(citation.span.start, citation.span.end)).toBe(citation.text);
  });

  test.each(DOCUMENTS)('$name reads the same in another form', ({ text }) => {
    const expected = essence(read(text));
    for (const width of WRAPPED_AT) expect(essence(read(wrapped(text, width)))).toEqual(expected);
    expect(essence(read(text.normalize('NFD')))).toEqual(expected);
    expect(essence(read(text.replace(/\n/g, '\r\n')))).toEqual(expected);
    expect(essence(read(text.replace(/ - /g, ' – ')))).toEqual(expected);
    expect(essence(read(text.replace(/^- /gm, '• ')))).toEqual(expected);
    expect(essence(read(text.replace(/^(\d\. [^\n]{1,60})$/gm, '**$1**')))).toEqual(expected);
  });

  test('a page number in the middle of a sentence does not break it', () => {
    const { text } = DOCUMENTS.find(({ name }) => name.startsWith('thong-bao-truc-bao')) ?? { text: '' };
    const broken = text.replace('số hóa hồ sơ lưu trữ', 'số hóa hồ sơ\n\n2\n\nlưu trữ');
    expect(broken).not.toBe(text);
    expect(essence(read(broken))).toEqual(essence(read(text)));
  });
});

describe('phrases', () => {
  const said = (phrase: string): { text: string; start: number; end: number } => ({ text: phrase.replace(/[«»]/g, ''), start: phrase.indexOf('«'), end: phrase.indexOf('»') - 1 });

  test.each(PHRASES.deadlines.flatMap(({ says, ...value }) => says.map((phrase) => ({ phrase, value }))))('deadline: $phrase', ({ phrase, value }) => {
    const { text, start, end } = said(phrase);
    const { issued, ...expected } = value;
    expect(readDeadlinePhrase(text, issued)).toEqual([expect.objectContaining({ ...expected, text: text.slice(start, end), span: { start, end }, inherited: false })]);
  });

  test.each(PHRASES.notDeadlines)('no deadline: $text ($why)', ({ text }) => expect(readDeadlinePhrase(text, '2026-04-07')).toEqual([]));

  test.each(PHRASES.numbers.flatMap(({ says, ...value }) => says.map((phrase) => ({ phrase, value }))))('number: $phrase', ({ phrase, value }) => {
    const { text, start, end } = said(phrase);
    const before = 'THÔNG BÁO\nVề việc\n\nCăn cứ quy định, ';
    expect(read(`${before}${text}.`).citations.map(({ span, text: printed, key, type, date, issuer }) => ({ key, type, date, issuer, span, printed }))).toEqual([
      { ...value, printed: text.slice(start, end).replace('\u0421', 'C'), span: { start: before.length + start, end: before.length + end } },
    ]);
  });
});

describe('any text gives a reading', () => {
  const lines = DOCUMENTS.flatMap(({ text }) => text.split('\n'));
  const odd = fc.constantFrom('', '|', '---', '1.', 'a)', '(1)', '- ', '«', '\u0301', '\u200b', '\ud800', 'I.', 'trước ngày 99/99/9999', 'tháng 13/2026', 'Số: /', ' '.repeat(300), '*'.repeat(300), '9'.repeat(300), 'KT.', 'Kính gửi:', 'a | b | c', 'STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian');
  const document = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: odd }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }), { maxLength: 60 }).map((parts) => parts.join('\n'));

  test('shuffled and broken documents', () => {
    fc.assert(fc.property(document, (text) => {
      const reading = read(text);
      for (const span of spansOf(reading)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      for (const task of reading.tasks) expect(task.title.length).toBeLessThanOrEqual(90);
    }), { numRuns: 1500 });
  }, 120_000);

  test('the same text gives the same reading', () => {
    fc.assert(fc.property(document, (text) => {
      expect(read(text)).toEqual(read(text));
    }), { numRuns: 150 });
  }, 60_000);

  test.each([' ', '*', '9', '(1) ', 'Sở ', 'các ', 'trước ngày ', '|\n', '- \n', 'số 1/', 'Trung tâm, ', 'phối hợp với ', 'a. ', '. A', 'Thông báo '])('100 kB of %j are read in little time', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const before = Date.now();
    read(text);
    expect(Date.now() - before).toBeLessThan(4000);
  }, 30_000);
});
