// What a unit is, before what it is for: "Phòng Quản lý khoa học" is known by QLKH.
const KINDS = /^(?:phòng|ban|tổ|đội|bộ phận)\s+/iu;
const OFFICE = /^văn phòng(?:\s|$)/iu;

/** The letters by which a unit without a symbol of its own signs as the drafter: "Văn phòng Sở" VP, "Phòng Kế hoạch - Tài chính" KHTC. */
export function formalUnitSymbol(name: string): string {
  const text = name.normalize('NFC').trim();
  if (OFFICE.test(text)) return 'VP';
  const words = text.replace(KINDS, '').split(/[\s,/–-]{1,10}/u).filter((word) => /^\p{L}/u.test(word) && word.toLocaleLowerCase('vi') !== 'và');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('').slice(0, 8);
}
