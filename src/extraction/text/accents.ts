// Where the tone mark of "oa", "oe", "uy" stands at the end of a syllable: on the first letter as most offices write it, or on the second.
const PAIRS: readonly (readonly [string, string])[] = [
  ['òa', 'oà'], ['óa', 'oá'], ['ỏa', 'oả'], ['õa', 'oã'], ['ọa', 'oạ'], ['òe', 'oè'], ['óe', 'oé'], ['ỏe', 'oẻ'], ['õe', 'oẽ'], ['ọe', 'oẹ'],
  ['ùy', 'uỳ'], ['úy', 'uý'], ['ủy', 'uỷ'], ['ũy', 'uỹ'], ['ụy', 'uỵ'],
];
const TO_NEW = new Map(PAIRS.map(([first, second]) => [second, first]));
const TO_OLD = new Map(PAIRS);

/** A text with the tone mark on the first letter: "Uỷ ban", "văn hoá" become "Ủy ban", "văn hóa"; "quý" stays. */
export function withNewAccents(text: string): string {
  return moved(text, TO_NEW);
}

/** A text with the tone mark on the second letter: "Ủy ban", "văn hóa" become "Uỷ ban", "văn hoá". */
export function withOldAccents(text: string): string {
  return moved(text, TO_OLD);
}

function moved(text: string, to: ReadonlyMap<string, string>): string {
  return text.replace(/(?<![qQ])[oòóỏõọuùúủũụOÒÓỎÕỌUÙÚỦŨỤ][aàáảãạeèéẻẽẹyỳýỷỹỵ](?!\p{L})/gu, (pair) => {
    const other = to.get(pair.toLowerCase());
    if (other === undefined) return pair;
    return pair.charAt(0) === pair.charAt(0).toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
  });
}
