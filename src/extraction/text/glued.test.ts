import { describe, expect, test } from 'vitest';
import { cleaned } from './clean.js';
import { originOf } from './mapped-text.js';

describe('words that ran together', () => {
  test.each<readonly [printed: string, parted: string]>([
    ['phối hợp vớiBộ Công Thương', 'phối hợp với Bộ Công Thương'],
    ['BộCông Thương báo cáo', 'Bộ Công Thương báo cáo'],
    ['theo đề nghị củaUBND tỉnh', 'theo đề nghị của UBND tỉnh'],
    ['phối hợp vớiSở Y tế có ýkiến, đưathông tin', 'phối hợp với Sở Y tế có ý kiến, đưa thông tin'],
    ['BộCông Thương; VIỆT NAMĐộc lập', 'Bộ Công Thương; VIỆT NAM Độc lập'],
    ['biết, thực hiện./.Nơi nhận:\n- Như trên;', 'biết, thực hiện./.\nNơi nhận:\n- Như trên;'],
  ])('%s', (printed, parted) => {
    expect(cleaned(printed).text).toBe(parted);
    expect(cleaned(printed.normalize('NFD')).text).toBe(parted);
  });

  test.each(['ThS. Nguyễn Văn An', 'VNeID, iOffice, YouTube, VinaPhone', 'PTTg, TTgCP', 'TP.HCM', 'ý kiến đưathông tin', 'KCNĐiện lực', 'mậnơ'])('nothing is parted in %s', (printed) => {
    expect(cleaned(printed).text).toBe(printed);
  });

  test('what is behind keeps its place in the source', () => {
    const source = 'giao vớiBộ Y tế rà soát';
    const mapped = cleaned(source);
    const { start, end } = originOf(mapped, mapped.text.indexOf('Bộ'), mapped.text.indexOf(' rà'));
    expect(source.slice(start, end)).toBe('Bộ Y tế');
  });
});
