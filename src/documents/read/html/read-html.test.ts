import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.js';

const textOf = (body: string): string => readHtml(Buffer.from(`<html><head><title>x</title><style>p{}</style></head><body>${body}</body></html>`)).text;

describe('a web page', () => {
  it.each([
    ['paragraphs, breaks and spaces as printed', '<p>Giao\n  Sở</p><div>một<br>hai</div>ba<p></p>', 'Giao Sở\n\nmột\nhai\n\nba'],
    ['characters by name and number', '<p>A &amp; B &lt; &#272;&ocirc;n&nbsp;&nbsp; đốc</p>', 'A & B < Đôn đốc'],
    ['no scripts, styles, comments and hidden parts', '<p>a<script>b</script><!-- c --><span style="display:none">d</span><span style="mso-hide:all">e</span><b hidden>f</b></p>', 'a'],
    ['no menus of the page around it', '<nav>Tin tức</nav><ul><li><a href="x">Trang chủ</a></li><li><a href="y">Giới thiệu</a></li></ul><p>Giao</p>', 'Giao'],
    ['lists with their numbers', '<ol><li>một<ol type="a"><li>hai</li></ol></li><li value="5">ba</li><li>bốn</li></ol><ul><li>năm</li></ul>', '1. một\n\na. hai\n\n5. ba\n\n6. bốn\n\n- năm'],
    ['lists as Word writes them, labels as text', '<p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Giao</p>', '1. Giao'],
    ['signs of symbol fonts', '<p><span style="font-family:Symbol">·</span> Giao</p>', '• Giao'],
    ['inserted text, not deleted', '<p>trước <del>15</del><ins>20</ins>/6</p>', 'trước 20/6'],
    ['lines of typed text', '<pre>một\n  hai</pre>', 'một\nhai'],
    ['TCVN3 by its font', '<p><font face=".VnTimeH">së</font> <span style="font-family:.VnTime">Néi vô</span></p>', 'SỞ Nội vụ'],
    ['tags that are never closed', '<p>một<p>hai<table><tr><td>ba', 'một\n\nhai\n\nba'],
  ])('gives %s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it('gives tables row by row, with empty cells where one reaches down', () => {
    const body = '<table border="1"><tr><th>TT<th>Việc<th>Chủ trì<th>Hạn<tr><td>1<td>a<td rowspan="2">Văn phòng<td>20/6<tr><td>2<td>b<td>30/6<tr><td colspan="4">PHÒNG HAI</table>';
    expect(textOf(body)).toBe('TT | Việc | Chủ trì | Hạn\n1 | a | Văn phòng | 20/6\n2 | b |  | 30/6\nPHÒNG HAI');
  });

  const page = (charset: string, text: string): string => `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><p>${text}`;
  it.each([
    ['UTF-8', Buffer.from(page('utf-8', 'Sở Nội vụ'))],
    ['UTF-8 that calls itself something else', Buffer.from(page('iso-8859-1', 'Sở Nội vụ'))],
    ['UTF-16', Buffer.from(`\ufeff${page('unicode', 'Sở Nội vụ')}`, 'utf16le')],
  ])('is decoded from %s', (_, bytes) => {
    expect(readHtml(bytes).text).toBe('Sở Nội vụ');
  });

  it('is decoded from Windows-1258', () => {
    expect(readHtml(Buffer.from(page('windows-1258', 'v\xe3n pho\xccng, ca\xecc pho\xccng, ho\xf2p'), 'latin1')).text).toBe('văn phòng, các phòng, họp');
  });

  it('refuses absurd depth', () => {
    expect(() => textOf('<div>'.repeat(100_000))).toThrow('document.damaged');
  });
});
