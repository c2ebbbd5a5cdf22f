import type { PaperFile } from './file.js';
import { isAddressed, kindName, LETTER, symbolOf } from './kinds.js';
import type { Label, Paper } from './paper.js';
import type { Signer } from './signers.js';

/** Who issues a paper and which unit drafts it. */
export interface PaperOrigin {
  readonly agency: { readonly name: string; readonly symbol: string; readonly place: string; readonly parentName: string };
  readonly unit: { readonly name: string; readonly symbol: string };
}

// Letters rarely go deeper than points; other papers begin with Roman numerals (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6).
const OUTLINES: Readonly<Record<'letter' | 'named', readonly Label[]>> = { letter: ['arabic', 'letter'], named: ['roman', 'arabic', 'letter'] };

/** An empty sheet of a kind with its head, its signature and the recipients that every such paper has; null for what is no kind. */
export function blankPaper(kind: string, { agency, unit }: PaperOrigin, signer: Signer | null): PaperFile | null {
  const name = kindName(kind);
  if (name === null) return null;
  const addressed = isAddressed(kind);
  const symbol = symbolOf(kind, { agencySymbol: agency.symbol, unitSymbol: unit.symbol, unitName: unit.name });
  const paper: Paper = {
    parentAgency: agency.parentName, agency: agencyUnder(agency.parentName, agency.name), symbol, number: null, place: agency.place, date: null, urgency: 'none',
    form: kind === LETTER ? { kind: 'letter', subject: '' } : { kind: 'named', title: name.toLocaleUpperCase('vi'), subject: '' },
    addressees: addressed && kind !== LETTER ? [agency.parentName].filter((text) => text !== '') : [], bases: [], outline: OUTLINES[kind === LETTER ? 'letter' : 'named'],
    body: [{ kind: 'paragraph', key: 'b1', text: '' }], closing: '',
    recipients: [...(addressed ? ['Như trên'] : ['Lãnh đạo cơ quan', 'Các phòng, đơn vị trực thuộc']), `Lưu: VT, ${unitLetters(symbol, unit)}`],
    signing: signer?.signing ?? { capacity: [], title: '', name: '' }, secretary: null, annexes: [],
  };
  return { paper, orders: [], signerPostId: signer?.postId ?? null, copies: 1 };
}

const unitLetters = (symbol: string, unit: PaperOrigin['unit']): string => symbolOf(LETTER, { agencySymbol: '', unitSymbol: unit.symbol, unitName: unit.name }).replace(/^-/, '') || symbol;

/** The agency's name as it stands below its superior's: the province that the superior names is not said twice. */
export function agencyUnder(parent: string, name: string): string {
  const [province] = /(?:tỉnh|thành phố) .{1,80}$/iu.exec(parent.normalize('NFC').trim()) ?? [];
  const full = name.normalize('NFC').trim();
  if (province === undefined || !full.toLocaleLowerCase('vi').endsWith(` ${province.toLocaleLowerCase('vi')}`)) return full;
  return full.slice(0, -province.length).trim();
}
