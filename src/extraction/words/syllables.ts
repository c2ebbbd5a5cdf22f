import { halvesOf, isSigned, mixOf, PACKED } from '../recognise/letter-forms.js';

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

// The halves of the syllable last seen of each mix: most words of a text are asked about over and over, and need not be cut out for it.
const SLOTS = 2 ** 12;
const SEEN = new Int32Array(2 * SLOTS);
isSigned('aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ');

const slotOf = (upper: number, lower: number): number => (mixOf(upper, lower) & (SLOTS - 1)) * 2;

/** Whether the word of these halves was lately seen to be a syllable. */
export function isSeenSyllable(upper: number, lower: number): boolean {
  const slot = slotOf(upper, lower);
  return SEEN[slot] === upper && SEEN[slot + 1] === lower;
}

/** Whether the word that a text holds from `start` to `end`, in small letters, is spelled as a Vietnamese syllable can be; it is then a seen one. */
export function isSyllableAt(text: string, start: number, end: number): boolean {
  const proven = isSyllable(text.slice(start, end));
  if (proven && end - start <= PACKED) {
    const [upper, lower] = halvesOf(text, start, end);
    SEEN.set([upper, lower], slotOf(upper, lower));
  }
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
