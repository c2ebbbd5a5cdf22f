import type { PaperFile } from './file.js';
import { isAddressed, isInArticles, kindName, LETTER, symbolOf } from './kinds.js';
import type { Label, Paper, PaperBlock } from './paper.js';
import type { Signer } from './signers.js';

/** Who issues a paper and which unit drafts it. */
export interface PaperOrigin {
  readonly agency: { readonly name: string; readonly symbol: string; readonly place: string; readonly parentName: string };
  readonly unit: { readonly name: string; readonly symbol: string };
}

// Letters rarely go deeper than points; other papers begin with Roman numerals (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6).
const OUTLINES: Readonly<Record<'letter' | 'articles' | 'named', readonly Label[]>> = { letter: ['arabic', 'letter'], articles: ['article', 'arabic', 'letter'], named: ['roman', 'arabic', 'letter'] };

function outlineOf(kind: string): readonly Label[] {
  if (kind === LETTER) return OUTLINES.letter;
  return isInArticles(kind) ? OUTLINES.articles : OUTLINES.named;
}

/** A decision or a resolution ends with when it takes effect and who carries it out (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1, 1.2); what it decides comes before. */
const articlesOf = (name: string): readonly PaperBlock[] => [
  { kind: 'heading', key: 'b1', level: 1, text: '' },
  { kind: 'heading', key: 'b2', level: 1, text: `${name} này có hiệu lực thi hành kể từ ngày ký.` },
  { kind: 'heading', key: 'b3', level: 1, text: `Chánh Văn phòng, Trưởng các phòng, đơn vị trực thuộc và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành ${name} này./.` },
];

/** An empty sheet of a kind with its head, its signature and the recipients that every such paper has; null for what is no kind. */
export function blankPaper(kind: string, { agency, unit }: PaperOrigin, signer: Signer | null): PaperFile | null {
  const name = kindName(kind);
  if (name === null) return null;
  const addressed = isAddressed(kind);
  const symbol = symbolOf(kind, { agencySymbol: agency.symbol, unitSymbol: unit.symbol, unitName: unit.name });
  const paper: Paper = {
    parentAgency: agency.parentName, agency: agencyUnder(agency.parentName, agency.name), symbol, number: null, place: agency.place, date: null, urgency: 'none',
    form: kind === LETTER ? { kind: 'letter', subject: '' } : { kind: 'named', title: name.toLocaleUpperCase('vi'), subject: '' },
    addressees: addressed && kind !== LETTER ? [agency.parentName].filter((text) => text !== '') : [], bases: [], outline: outlineOf(kind),
    body: isInArticles(kind) ? articlesOf(name) : [{ kind: 'paragraph', key: 'b1', text: '' }], closing: '',
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
