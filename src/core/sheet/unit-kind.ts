import { UNIT_KINDS } from '../agency/tree.js';
import type { UnitKind } from '../agency/tree.js';
import { fold } from '../text/fold.js';
import { FIELD_WORDS, labelOf } from '../words/field-words.js';

// The first that fits decides, hence the narrower before the wider: "Văn phòng UBND tỉnh" is an office, "Ban Chỉ đạo" no department.
// Folded, because tables are typed in all spellings; each stands at the beginning of the name.
const BEGINNINGS: readonly (readonly [UnitKind, RegExp])[] = [
  ['office', /^van phong( |$)/],
  ['inspectorate', /^(thanh tra|ban thanh tra)( |$)/],
  ['commune', /^((ubnd|uy ban nhan dan) )?(xa|phuong|thi tran|dac khu)( |$)/],
  ['executive', /^(ubnd|uy ban nhan dan)( |$)/],
  ['assembly', /^(hdnd|hoi dong nhan dan|thuong truc hdnd)( |$)/],
  ['party', /^(tinh uy|thanh uy|huyen uy|quan uy|dang uy|dang bo|chi bo|ban tuyen giao|ban to chuc|ban noi chinh|ban dan van|uy ban kiem tra)( |$)/],
  ['body', /^(to |ban chi dao|ban giam doc|ban lanh dao|ban soan thao|hoi dong|lanh dao|tieu ban|doan kiem tra|nhom )/],
  ['mass_org', /^(cong doan|chi doan|doan thanh nien|doan tncs|lien doan|hoi |lien hiep|mat tran|uy ban mttq|uy ban mat tran)/],
  ['division', /^(phong|chi cuc|ban quan tri)( |$)/],
  ['service_unit', /^(trung tam|vien|truong|benh vien|ban quan ly|quy|bao|dai|nha khach|tram|thu vien|bao tang|nha hat|vuon|khu)( |$)/],
  ['department', /^(so|ban|cuc|cong an|bo chi huy|kho bac|ngan hang)( |$)/],
];

const WORDS: Readonly<Record<string, UnitKind>> = {
  'don vi su nghiep': 'service_unit', 'su nghiep': 'service_unit', 'phong chuyen mon': 'division', 'xa phuong': 'commune', 'cap xa': 'commune', dang: 'party', 'to chuc dang': 'party', 'doan the': 'mass_org',
  'to chuc chinh tri xa hoi': 'mass_org', 'so nganh': 'department', 'ben ngoai': 'external', 'to cong tac': 'body',
};

// What our own lists print is read before anything is guessed.
const OWN = new Map(UNIT_KINDS.flatMap((kind) => (['vi', 'en'] as const).map((language): [string, UnitKind] => [fold(labelOf(FIELD_WORDS[language], 'kind', kind)), kind])));

/** The kind that a word of a column "Loại" means, by identifier, by its usual words, or as the beginning of a name; null for an unknown one. */
export function kindOfWord(word: string): UnitKind | null {
  const plain = fold(word);
  const known = UNIT_KINDS.find((kind) => kind === word.trim().toLowerCase());
  return known ?? OWN.get(plain) ?? WORDS[plain] ?? kindOfName(word);
}

/** The kind that a unit's name tells; null where it tells none. */
export function kindOfName(name: string): UnitKind | null {
  const plain = fold(name);
  return BEGINNINGS.find(([, beginning]) => beginning.test(plain))?.[0] ?? null;
}
