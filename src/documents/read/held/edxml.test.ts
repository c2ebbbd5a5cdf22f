import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EdxmlMessage, writeEdxml } from '../../write/edxml.js';
import { kindOf } from '../../kind.js';
import { openEdxml } from './edxml.js';
import { listHeldFiles, takeHeldFile } from './held-files.js';
import { readDocument } from '../read-document.js';
import { Unreadable } from '../unreadable.js';

const MESSAGE: EdxmlMessage = {
  from: { id: 'SKHCN', name: 'Sở Khoa học và Công nghệ' }, to: [{ id: '', name: 'UBND tỉnh Lam Hồng' }, { id: 'H99.1', name: 'Sở Tài chính' }], number: '12', notation: 'SKHCN-VP', place: 'Lam Hồng', issuedOn: '2025-04-14',
  typeName: 'Công văn', subject: 'đôn đốc <nhiệm vụ> & báo cáo', signer: { competence: 'TL. GIÁM ĐỐC', position: 'Chánh Văn phòng', name: 'Nguyễn Thu Hà' }, toPlaces: ['Như trên', 'Lưu: VT'], priority: 1, copies: 3,
  files: [{ name: '12-SKHCN-VP.docx', mediaType: 'application/msword', bytes: Buffer.from('nội dung') }, { name: 'Phụ lục.txt', mediaType: 'text/plain', bytes: Buffer.from('Giao Sở Nội vụ') }],
};
const written = (message = MESSAGE): string => Buffer.from(writeEdxml(message)).toString();
const codeOf = (xml: string): string => {
  try {
    openEdxml(Buffer.from(xml));
    return 'read';
  } catch (error) {
    return error instanceof Unreadable ? error.refusal.code : String(error);
  }
};

// Blanks at the ends are not kept, and what XML cannot hold is no text.
const words = fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => `Đ${text}ệ`);
const organ = fc.record({ id: fc.stringMatching(/^[A-Z0-9.]{0,12}$/), name: words });
const messages: fc.Arbitrary<EdxmlMessage> = fc.record({
  from: organ, to: fc.array(organ, { maxLength: 3 }), number: fc.stringMatching(/^\d{1,4}$/), notation: words, place: words, issuedOn: fc.constantFrom('2025-01-31', '2026-12-01'), typeName: words, subject: words,
  signer: fc.record({ competence: words, position: words, name: words }), toPlaces: fc.array(words, { maxLength: 4 }), priority: fc.nat(3), copies: fc.nat(9999),
  files: fc.array(fc.record({ name: words, mediaType: fc.constant('application/pdf'), bytes: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) }), { maxLength: 3 }),
});

describe('a message that goes out and comes in', () => {
  it('is the same, whatever it says', () => fc.assert(fc.property(messages, (message) => {
    expect(openEdxml(Buffer.from(writeEdxml(message)))).toEqual(message);
  }), { numRuns: 100, seed: 27 }));

  it('is known by what it holds, not by its name, and its files are read one by one', async () => {
    const bytes = writeEdxml(MESSAGE);
    expect([kindOf(bytes, 'vb.xml'), kindOf(bytes, 'a.txt'), kindOf(Buffer.from('<?xml version="1.0"?><a/>'), 'a.xml')]).toEqual(['edxml', 'edxml', 'unknown']);
    expect(await readDocument(bytes, 'vb.edxml')).toMatchObject({ ok: false, refusal: { code: 'document.holds_files', data: { count: 2 } } });
    expect(await listHeldFiles(bytes, 'vb.edxml')).toMatchObject({ ok: true, value: [{ place: '0', name: '12-SKHCN-VP.docx' }, { place: '1', name: 'Phụ lục.txt', kind: 'txt', readable: true }] });
    const taken = await takeHeldFile(bytes, 'vb.edxml', '1');
    expect(taken.ok && Buffer.from(taken.value.bytes).toString()).toBe('Giao Sở Nội vụ');
  });
});

describe('bad files are refused by name', () => {
  it.each([
    ['cut in the middle', written().slice(0, 900), 'edxml.damaged'],
    ['broken base64', written().replace(/<ContentTransferEncoded>/u, '$&*'), 'edxml.damaged'],
    ['without a header', `<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"/>`, 'edxml.damaged'],
    ['another namespace', written().replaceAll('QCVN_102_2016', 'QCVN_2030'), 'edxml.foreign'],
    ['a foreign element inside', written().replace('<AttachmentEncoded>', '<x xmlns="urn:x"/>$&'), 'edxml.foreign'],
    ['a bomb of entities', written().replace('<edXML ', '<!DOCTYPE edXML [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><edXML ').replace('đôn đốc', '&b;'), 'edxml.entities'],
    ['an entity that nobody declared', written().replace('đôn đốc', '&b;'), 'edxml.damaged'],
    ['more files than anybody sends', written({ ...MESSAGE, files: Array.from({ length: 201 }, () => MESSAGE.files[1] ?? { name: '', mediaType: '', bytes: Buffer.alloc(0) }) }), 'document.inflates'],
  ])('%s', (_, xml, code) => expect(codeOf(xml)).toBe(code));
});
