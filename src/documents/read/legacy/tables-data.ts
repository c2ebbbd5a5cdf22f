/** A Vietnamese encoding from before Unicode, as people call it. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'VISCII';

/** Runs of letters by the code of the first: TCVN 5712:1993, VN3, which the fonts named `.Vn…` draw. It has no accented capitals. */
export const TCVN3_RUNS: Readonly<Record<number, string>> = {
  0xa1: 'ĂÂÊÔƠƯĐăâêôơưđ',
  0xb5: 'àảãáạ',
  0xbb: 'ằẳẵắ',
  0xc6: 'ặầẩẫấậè',
  0xce: 'ẻẽéẹềểễếệìỉ',
  0xdc: 'ĩíịò',
  0xe1: 'ỏõóọồổỗốộờởỡớợù',
  0xf1: 'ủũúụừửữứựỳỷỹýỵ',
};

/** RFC 1456, table of VISCII 1.1; the six letters at control codes are among them. */
export const VISCII_RUNS: Readonly<Record<number, string>> = {
  0x02: 'Ẳ',
  0x05: 'ẴẪ',
  0x14: 'Ỷ',
  0x19: 'Ỹ',
  0x1e: 'Ỵ',
  0x80: 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ',
  0x90: 'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ',
  0xa0: 'Õắằặấầẩậẽẹếềểễệố',
  0xb0: 'ồổỗỠƠộờởịỰỨỪỬơớƯ',
  0xc0: 'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ',
  0xd0: 'ĐứÒÓÔạỷừửÙÚỹỵÝỡư',
  0xe0: 'àáâãảăữẫèéêẻìíĩỉ',
  0xf0: 'đựòóôõỏọụùúũủýợỮ',
};

/** Letters that VNI for Windows writes in two: the letter, the signs that may follow it, and what they make. */
export const VNI_PAIRS: readonly (readonly [base: string, signs: string, letters: string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];

/** Letters that VNI for Windows writes in one, beside what they stand for. */
export const VNI_SINGLES: readonly [drawn: string, letters: string] = ['ôöñíìæóòî', 'ơưđíìỉĩịỵ'];

/** How the initial of a syllable may be written. */
export const INITIALS = 'ngh ng gh gi ch kh nh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

/** How the rest of a syllable may be written, without its tone. */
export const RIMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ue uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut ' +
  'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yt yn ynh ych yu êng êc'
).split(' ');
