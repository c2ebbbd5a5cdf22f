import { cueOf, nextCue } from '../recognise/cue-index.js';
import { wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { isCapital, wordAt } from '../recognise/tokens.js';

const TOPIC = /^[^:.;]{3,160}:\s{1,2}(?=\p{L})/u;
const COLON = cueOf(wordSet([':']));
// "Về kiến nghị của Sở X: | đồng ý …", "Chuyến xe công đoàn: | các công đoàn cơ sở đăng ký …"
const SMALL_STARTS = wordSet(['các', 'đồng', 'thống', 'nhất', 'giao', 'yêu', 'đề', 'ghi', 'cơ', 'chấp']);
const ENDS_SENTENCE = wordSet(['.', ';']);

/** Where a topic in front of a sentence ends, behind its colon and the space: "Về nâng cấp Quốc lộ 8: | Đồng ý về chủ trương"; 0 where there is none. */
export function topicEnd(source: Passage): number {
  const colon = nextCue(COLON, source, source.first);
  if (!isCapital(source, colon + 1) && SMALL_STARTS[wordAt(source, colon + 1)] !== 1) return 0;
  for (let at = source.first; at < colon; at += 1) if (ENDS_SENTENCE[wordAt(source, at)] === 1) return 0;
  return TOPIC.exec(source.text)?.[0].length ?? 0;
}
