import { PAPER_STATE_WORDS } from '#core/index.js';
import type { PaperState } from '#core/index.js';
import type { IconName } from '../../parts/icons.js';
import { Tag } from '../../parts/status.js';
import { useLanguage } from '../../words/words.js';

const LOOKS: Readonly<Record<PaperState, readonly ['none' | 'run' | 'soon' | 'late' | 'done', IconName]>> = {
  draft: ['none', 'ring'], proposed: ['soon', 'clock'], signed: ['run', 'half'], issued: ['done', 'tick'], recalled: ['late', 'triangle'], replaced: ['none', 'ring'], discarded: ['none', 'ring'],
};

/** Where a paper stands, as shape, colour and word. */
export function PaperStateTag({ state }: { readonly state: PaperState }) {
  const { language } = useLanguage();
  const [tone, icon] = LOOKS[state];
  return <Tag tone={tone} icon={icon}>{PAPER_STATE_WORDS[state][language]}</Tag>;
}
