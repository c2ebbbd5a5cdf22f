import { WORD, wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { isCapital, wordAt } from '../recognise/tokens.js';

const TOPIC = /^[^:.;]{3,160}:\s{1,2}(?=\p{Lu})/u;
const ENDS_TOPIC = wordSet([':', '.', ';']);

/** Where a topic in front of a sentence ends, behind its colon and the space: "Về nâng cấp Quốc lộ 8: | Đồng ý về chủ trương"; 0 where there is none. */
export function topicEnd(source: Passage): number {
  const { first, last } = source;
  let at = first;
  while (at < last && ENDS_TOPIC[wordAt(source, at)] !== 1) at += 1;
  return wordAt(source, at) === WORD.colon && isCapital(source, at + 1) ? (TOPIC.exec(source.text)?.[0].length ?? 0) : 0;
}
