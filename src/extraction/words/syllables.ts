import { unitAt } from '../text/units.js';

const ONSETS = ['ngh', 'ch', 'gh', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr', 'b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x'];

const RIMES: ReadonlySet<string> = new Set((
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uê uêch uênh uêu ui uc um un ung up ut uy uya uyên uyêt uynh uych uyt uyn uyu uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yên yêm yêt yêu yêng ê êng ôông ơng eng iêng'
).split(' '));

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const HIGH_OR_HEAVY = /[\u0301\u0323]/;
// A syllable that stops on c, ch, p or t has one of two tones: "học", "tác", never "hoc".
const STOPPED = /(?:c|ch|p|t)$/;

// Syllables already proven. There are some thousands that can be spelled at all, so it cannot grow without end.
const PROVEN = new Set<string>();

const MIX = 31;
const SLOTS = 2 ** 12;
// The syllable last seen of each hash: most words of a text are asked about over and over, and need not be cut out for it.
const SEEN: string[] = Array.from({ length: SLOTS }, () => '');

/** The same of the word that a text holds from `start` to `end`. */
export function isSyllableAt(text: string, start: number, end: number): boolean {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, MIX) + unitAt(text, at)) | 0;
  const slot = hash & (SLOTS - 1);
  const seen = SEEN[slot] ?? '';
  if (seen !== '' && seen.length === end - start && text.startsWith(seen, start)) return true;
  const word = text.slice(start, end);
  const proven = isSyllable(word);
  if (proven) SEEN[slot] = word;
  return proven;
}

/** Whether a word in small letters is spelled as a Vietnamese syllable can be. Most words that a scanner misread are not. */
export function isSyllable(word: string): boolean {
  if (PROVEN.has(word)) return true;
  const proven = canBeSpelled(word);
  if (proven) PROVEN.add(word);
  return proven;
}

function canBeSpelled(word: string): boolean {
  const marked = word.normalize('NFD');
  const plain = marked.replace(TONES, '').normalize('NFC');
  const onset = ONSETS.find((each) => plain.startsWith(each)) ?? '';
  // The i of "gi" and the u of "qu" are also vowels: "gì", "giếng", "quý".
  const rimes = [plain, plain.slice(onset.length), ...(onset === 'gi' || onset === 'qu' ? [plain.slice(1)] : [])];
  const tones = marked.match(TONES) ?? [];
  return tones.length <= 1 && rimes.some((rime) => RIMES.has(rime)) && (!STOPPED.test(plain) || HIGH_OR_HEAVY.test(marked));
}
