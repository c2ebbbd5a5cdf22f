import { fold } from '../text/fold.js';
import { matchUnit } from './names.js';
import { inDirectoryOrder } from './tree.js';
import type { Unit } from './tree.js';

type Test = (unit: Unit) => boolean;

const COMMITTEE = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy)\s/;
const bare = (unit: Unit): string => fold(unit.name).replace(COMMITTEE, '');
const called = (noun: string): Test => (unit) => bare(unit) === noun || bare(unit).startsWith(`${noun} `);
const isCommune: Test = (unit) => unit.kind === 'commune' || /^(?:xa|phuong|thi tran|dac khu)\s/.test(bare(unit));
const OUTSIDE: readonly Unit['kind'][] = ['external', 'body', 'mass_org', 'assembly', 'party'];
const isWorking: Test = (unit) => !isCommune(unit) && !OUTSIDE.includes(unit.kind);

/** What each noun of a group means among the units of an agency. "ngành" of "sở, ban, ngành" means nobody by itself. */
const NOUNS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...['phong', 'ban', 'so', 'chi cuc', 'trung tam', 'truong', 'benh vien', 'vien', 'to', 'doi', 'hat', 'xa', 'phuong', 'thi tran', 'dac khu'].map((noun): [string, Test] => [noun, called(noun)]),
  ['phong chuyen mon', called('phong')], ['phong nghiep vu', called('phong')], ['phong chuc nang', called('phong')],
  ['don vi', isWorking], ['co quan', isWorking], ['don vi su nghiep', (unit) => unit.kind === 'service_unit'], ['dia phuong', isCommune], ['cap xa', isCommune], ['nganh', () => false],
]);

const LEADING = /^(?:(?:tat ca|toan bo|toan the|thu truong|nguoi dung dau|lanh dao|truong|giam doc|chu tich|cac|nhung|ubnd|uy ban nhan dan)\s)+/;
const OWNED = /\s(?:(?:truc thuoc|thuoc|cua)(?:\s(.*))?|(tinh|thanh pho))$/;
const REACH = /\s(?:tren dia ban|trong)\s(?:toan\s)?(?:tinh|huyen|xa|so|co quan).*$/;
const MOST_LETTERS = 200;

/**
 * The units that the name of a group means, in the order of the directory: "các phòng thuộc Sở", "UBND các xã, phường", "các phòng, đơn vị trực thuộc".
 * Empty where the name does not say plainly which ("các đơn vị liên quan"), where it names bodies outside the directory, and where fewer than two are meant.
 * @param units those that exist on the day of the words
 */
export function unitsOfGroup(text: string, units: readonly Unit[]): string[] {
  if (text.length > MOST_LETTERS) return [];
  const parts = text.split(/[,;/–]|\s(?:và|hoặc)\s/u).map((part) => fold(part)).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const owner = OWNED.exec(last.replace(REACH, ''));
  const among = owner === null ? below(null, units) : ownedBy((owner[1] ?? owner[2] ?? '').trim(), units);
  const nouns = parts.map((part) => ` ${part}`.replace(REACH, '').replace(OWNED, '').trim().replace(LEADING, ''));
  const tests = nouns.map((noun) => NOUNS.get(noun));
  if (among === null || tests.some((test) => test === undefined)) return [];
  const meant = inDirectoryOrder(among.filter((unit) => tests.some((test) => test?.(unit) === true)));
  return meant.length < 2 ? [] : meant.map((unit) => unit.id);
}

/** The units right below one; below none, those of the agency, whose own row may stand at the top of its directory. */
function below(owner: Unit | null, units: readonly Unit[]): readonly Unit[] {
  if (owner !== null) return units.filter((unit) => unit.parentId === owner.id);
  const root = rootOf(units);
  return root === null ? topsOf(units) : below(root, units);
}

function topsOf(units: readonly Unit[]): readonly Unit[] {
  const known = new Set(units.map((unit) => unit.id));
  return units.filter((unit) => unit.parentId === null || !known.has(unit.parentId));
}

function rootOf(units: readonly Unit[]): Unit | null {
  const [root = null, second] = topsOf(units);
  return second === undefined ? root : null;
}

const OF_PROVINCE = new Set(['tinh', 'ubnd tinh', 'uy ban nhan dan tinh', 'thanh pho']);
const OF_HOUSE = new Set(['so', 'so ta', 'co quan', 'ban', 'cuc', 'truong', 'vien', 'don vi', '']);

/** Whose units they are; null where it is nobody of the directory. */
function ownedBy(owner: string, units: readonly Unit[]): readonly Unit[] | null {
  const root = rootOf(units);
  const isProvince = root === null || root.kind === 'executive' || /\b(?:tinh|thanh pho)\b/.test(fold(root.name));
  if (OF_HOUSE.has(owner)) return below(null, units);
  if (OF_PROVINCE.has(owner)) return isProvince && root?.kind !== 'department' ? below(null, units) : null;
  const { unitId } = matchUnit(owner, units);
  const named = units.find((unit) => unit.id === unitId) ?? null;
  return named === null ? null : below(named, units);
}
