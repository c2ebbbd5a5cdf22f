import type { ReviewEditBody } from '#contract/index.js';
import { errorSentence } from '../../../api/problem.js';
import { useAct } from '../../../api/read.js';
import { Button } from '../../../parts/button.js';
import { toast } from '../../../parts/toast.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { choiceWords } from './choice-words.js';
import styles from './list.module.css';
import type { NamedUnit } from './named-units.js';

/** The keys of the first offer; others have buttons only. */
export const APPLY_KEYS = 'Alt+KeyU';
export const REMEMBER_KEYS = 'Alt+KeyT';

/** Remembers a printed name as a name of its unit. */
export function useRemember(): (named: NamedUnit) => void {
  const say = useWords(choiceWords);
  const { language } = useLanguage();
  const remember = useAct('addAlias', ['listUnits']);
  return ({ text, unit }) => remember.mutate({ params: { id: unit.id }, body: { alias: text } }, {
    onSuccess: () => toast(say.remembered(text, unit.name)),
    onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }),
  });
}

interface NameOfferProps {
  readonly named: readonly NamedUnit[];
  readonly mayRemember: boolean;
  readonly onEdit: (edit: ReviewEditBody) => void;
}

/** Where a person said what a name means: to say it for the whole document, and to remember it. */
export function NameOffer({ named, mayRemember, onEdit }: NameOfferProps) {
  const say = useWords(choiceWords);
  const remember = useRemember();
  if (named.length === 0) return null;
  return (
    <div className={styles.choices}>
      {named.map((each, index) => (
        <span key={each.text} className={styles.offers}>
          {each.open > 0 && <Button look="quiet" {...(index === 0 ? { keys: APPLY_KEYS } : {})} onClick={() => onEdit({ kind: 'name_unit', text: each.text, unitId: each.unit.id })}>{say.applyAll(each.open)}</Button>}
          {each.isNew && mayRemember && <Button look="quiet" {...(index === 0 ? { keys: REMEMBER_KEYS } : {})} onClick={() => remember(each)}>{say.remember(each.text, each.unit.shortName || each.unit.name)}</Button>}
        </span>
      ))}
    </div>
  );
}
