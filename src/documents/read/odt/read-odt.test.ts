import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../limits.js';
import type { SourceText } from '../read-text.js';
import { readOdt } from './read-odt.js';

const SPACES = ['office', 'text', 'table', 'style', 'draw', 'fo', 'svg', 'manifest'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const FORMATS =
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/><text:list-level-style-bullet text:level="3" text:bullet-char="&#xf02d;"/></text:list-style>' +
  '<style:font-face style:name="F1" svg:font-family="\'.VnTimeH\'"/><style:style style:name="T1"><style:text-properties style:font-name="F1"/></style:style><style:style style:name="T2" style:parent-style-name="T1"/>' +
  '<style:style style:name="H1"><style:text-properties text:display="none"/></style:style><style:style style:name="C1"><style:table-cell-properties fo:border="0.5pt solid #000"/></style:style>';

function odtOf(body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const content = `<office:document-content ${SPACES}><office:automatic-styles>${FORMATS}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const parts = { 'content.xml': content, ...more };
  return Buffer.from(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) }));
}

const read = async (body: string, more?: Readonly<Record<string, string>>): Promise<SourceText> => readOdt(odtOf(body, more), READ_LIMITS);
const p = (text: string): string => `<text:p>${text}</text:p>`;
const list = (items: readonly string[], attributes = 'text:style-name="L1"'): string => `<text:list ${attributes}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;

describe('an odt', () => {
  it.each([
    ['paragraphs, tabs, spaces and breaks', `${p('Giao<text:s text:c="2"/>Sở<text:tab/>A<text:line-break/>B')}<text:h>Mục</text:h>`, 'Giao  Sở\tA\nB\n\nMục'],
    ['lists with their numbers, deeper levels beginning again', list([p('một') + list([p('hai'), p('ba')], ''), p('bốn') + list([p('năm') + list([p('sáu')], '')], '')]), 'I. một\n\nI.1. hai\n\nI.2. ba\n\nII. bốn\n\nII.1. năm\n\n- sáu'],
    ['lists that begin again and lists that go on', list([p('a')]) + list([p('b')]) + list([p('c')], 'text:style-name="L1" text:continue-numbering="true"'), 'I. a\n\nI. b\n\nII. c'],
    ['the final text of tracked changes', `<text:tracked-changes><text:changed-region>${p('cũ')}</text:changed-region></text:tracked-changes>${p('trước <text:change text:change-id="1"/>20/6')}`, 'trước 20/6'],
    ['notes at the end', p('xã<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A, B</text:p></text:note-body></text:note>, huyện'), 'xã[1], huyện\n\n[1] A, B'],
    ['text boxes after their paragraph', p('Kính<draw:frame><draw:text-box><text:p>HỎA TỐC</text:p></draw:text-box></draw:frame> gửi'), 'Kính gửi\n\nHỎA TỐC'],
    ['no comments and no hidden text', p('a<office:annotation><text:p>b</text:p></office:annotation><text:span text:style-name="H1">c</text:span>'), 'a'],
    ['TCVN3 by the font of a style', p('<text:span text:style-name="T2">së</text:span> 1'), 'SỞ 1'],
  ])('gives %s', async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });

  it('gives tables row by row, merged cells in their columns', async () => {
    const cell = (text: string, more = ''): string => `<table:table-cell table:style-name="C1" ${more}>${p(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const rows = [cell('TT') + cell('Việc') + cell('Chủ trì') + cell('Hạn'), cell('PHÒNG MỘT', 'table:number-columns-spanned="4"') + covered.repeat(3), cell('1') + cell('a') + cell('Văn phòng', 'table:number-rows-spanned="2"') + cell('20/6'), cell('2') + cell('b') + covered + cell('30/6')];
    expect((await read(`<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`)).text).toBe('TT | Việc | Chủ trì | Hạn\nPHÒNG MỘT\n1 | a | Văn phòng | 20/6\n2 | b |  | 30/6');
  });

  it('says that changes were tracked, and refuses a password', async () => {
    expect((await read(`<text:tracked-changes/>${p('a')}`)).notes.map((note) => note.code)).toEqual(['tracked_changes']);
    const manifest = `<manifest:manifest ${SPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    await expect(read(p('a'), { 'META-INF/manifest.xml': manifest })).rejects.toThrow('document.encrypted');
  });
});
