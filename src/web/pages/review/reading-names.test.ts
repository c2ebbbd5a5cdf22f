import { describe, expect, it } from 'vitest';
import type { UnitView } from '#contract/index.js';
import { printSymbol, symbolParts } from './bar/symbol.js';
import { unitGuesses, unitNamedIn } from './unit-guesses.js';

const unit = (name: string, shortName: string, aliases: string[] = []): UnitView => ({ id: name, name, shortName, symbol: '', kind: 'division', parentId: null, aliases, validFrom: '2020-01-01', validTo: null, position: 0 });
const units = [unit('Văn phòng Sở', 'Văn phòng'), unit('Phòng Quản lý Xây dựng', 'P. QLXD'), unit('Phòng Quy hoạch và Hạ tầng', 'P. QHHT', ['Phòng Hạ tầng kỹ thuật']), unit('Thanh tra Sở', 'Thanh tra')];

describe('units that a printed name may mean', () => {
  it.each([
    ['phòng quản lý XD', ['Phòng Quản lý Xây dựng']],
    ['Phòng Hạ tầng kỹ thuật', ['Phòng Quy hoạch và Hạ tầng']],
    ['Thanh tra', ['Thanh tra Sở']],
    ['Trung tâm Kiểm định', []],
  ])('%s → %j', (text, names) => {
    expect(unitGuesses(text, units).map((each) => each.name)).toEqual(names);
  });

  it('finds the longest name inside a selection', () => {
    expect(unitNamedIn('giao Phòng Quản lý Xây dựng chủ trì', units)?.name).toBe('Phòng Quản lý Xây dựng');
    expect(unitNamedIn('giao Ban Quản lý dự án', units)).toBeNull();
  });
});

describe('the head of the document', () => {
  it.each([
    ['12/TB-SXD', { number: '12', notation: 'TB-SXD' }],
    ['…/TB-SXD', { number: '', notation: 'TB-SXD' }],
    ['   /TB-SXD', { number: '', notation: 'TB-SXD' }],
    ['TB-SXD', { number: '', notation: 'TB-SXD' }],
  ])('%s is %j', (symbol, parts) => {
    expect(symbolParts(symbol)).toEqual(parts);
  });

  it.each([['/TB-SXD', '…/TB-SXD'], ['12/TB-SXD', '12/TB-SXD'], ['', '']])('%s is shown as %s', (symbol, shown) => {
    expect(printSymbol(symbol)).toBe(shown);
  });
});
