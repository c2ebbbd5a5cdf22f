import { describe, expect, it } from 'vitest';
import { readRtf } from './read-rtf.js';

const FONTS = '{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset163 Arial;}{\\f2\\fcharset0 .VnTime;}{\\f3\\fcharset0 .VnTimeH;}{\\f4\\fcharset0 VNI-Times;}{\\f5\\fcharset2 Symbol;}}';
const rtf = (body: string): Buffer => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}{\\stylesheet{\\s1 Normal;}}{\\info{\\author A}}${body}}`, 'latin1');
const textOf = (body: string): string => readRtf(rtf(body)).text;

describe('an rtf', () => {
  it.each([
    ['paragraphs and breaks', '\\pard Giao A\\par m\\u7897?t\\line hai\\par', 'Giao A\n\nmột\nhai'],
    ['Unicode with stand-ins of two bytes', '\\uc2 S\\u7903\\\'3f\\\'3f N\\u7897??i v\\u7909\\\'3f?', 'Sở Nội vụ'],
    ['Unicode without stand-ins', '\\uc0 S\\u7903  N\\u7897 i', 'Sở Nội'],
    ['Unicode written negative', '\\u-3880?', '➢'],
    ['code page 1258 by the charset of the font', "\\f1 V\\'e3n pho\\'ccng", 'Văn phòng'],
    ['TCVN3 by its font', "\\f2 T\\'d7nh h\\'d7nh \\f0 2025", 'Tình hình 2025'],
    ['TCVN3 in its font of capitals', "\\f3 b\\'e9 t\\'b5i ch\\'ddnh", 'BỘ TÀI CHÍNH'],
    ['VNI by its font, a letter cut between two groups', "{\\f4 ca}{\\f4\\b \\'f9c ba\\'f9o}", 'các báo'],
    ['quotation marks and dashes', '\\ldblquote A\\rdblquote  \\endash  B\\_C\\~D', '“A” – B-C\u00a0D'],
    ['hidden and deleted text left out', 'a{\\v b}{\\deleted c}{\\revised d}', 'ad'],
    ['results of fields', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 5}}', '5'],
    ['pictures and unknown destinations left out', 'a{\\*\\what b}{\\pict\\bin4 }}}}c}{\\header d}e', 'ae'],
    ['labels of lists', "{\\listtext\\f0 1.\\tab}Giao\\par{\\pntext\\f5\\'b7\\tab}hai\\par", '1. Giao\n\n• hai'],
    ['text boxes after their paragraph', 'Kinh{\\shp{\\*\\shpinst{\\shptxt HOA TOC\\par}}{\\shprslt x}} gui\\par', 'Kinh gui\n\nHOA TOC'],
    ['notes at the end', 'xã{\\footnote \\pard a\\par}, huyện'.replaceAll('ã', "\\'e3").replaceAll('ệ', '\\u7879?'), 'xã[1], huyện\n\n[1] a'],
    ['a file that breaks off', 'Giao {\\b Sở'.replace('ở', '\\u7903?'), 'Giao Sở'],
  ])('gives %s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it('gives tables row by row, cells of one column also where rows are cut differently', () => {
    const row = (edges: readonly number[], cells: readonly string[]): string =>
      `\\trowd${edges.map((edge) => `\\clbrdrl\\brdrs\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `;
    const body = `truoc\\par ${row([500, 3000, 5000, 7000], ['TT', 'Viec', 'Chu tri', 'Han'])}${row([7000], ['PHONG MOT'])}${row([505, 3010, 5000, 7000], ['1', 'a\\par b', '', '20/6'])}\\pard sau\\par`;
    expect(textOf(body)).toBe('truoc\n\nTT | Viec | Chu tri | Han\nPHONG MOT\n1 | a b |  | 20/6\n\nsau');
  });

  it('takes the letterhead from the header where the body has none', () => {
    const head = "{\\headerf C\\u7896?NG H\\'d2A X\\'c3 H\\u7896?I CH\\u7910? NGH\\u296?A VI\\u7878?T NAM\\par}";
    expect(textOf(`${head}Kinh gui\\par`)).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKinh gui');
  });

  it('keeps the letter that an old font has where others have a hyphen that may break a word, and no such hyphen', () => {
    expect(textOf("\\f2 S\\'eb C\\'abng Th\\-\\'acng, {\\f0 57\\-NQ}")).toBe('Sở Công Thương, 57NQ');
  });

  it('says what was converted, and that changes were tracked', () => {
    const read = readRtf(rtf("\\f2 T\\'d7nh{\\deleted x}"));
    expect(read.legacy?.get('TCVN3')).toBe(4);
    expect(read.notes.map((note) => note.code)).toEqual(['tracked_changes']);
  });

  it('refuses absurd depth', () => {
    expect(() => readRtf(rtf('{'.repeat(100_000)))).toThrow('document.damaged');
  });
});
