import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { printDay } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead, useSession } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { PageHead } from '../../parts/page-head.js';
import { toast } from '../../parts/toast.js';
import { typedDay } from '../../parts/typed-day.js';
import { useUnits } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import { bodyOf, emptyDraft, leadOf } from './draft.js';
import type { Draft } from './draft.js';
import { keepDraft, recallDraft } from './kept.js';
import { DecisionPart } from './decision-part.js';
import { PastDecisions } from './past.js';
import { PeoplePart } from './people-part.js';
import styles from './reorganise.module.css';
import { TasksPart } from './tasks-part.js';
import { REORGANISE_WORDS } from './words.js';

/** Merging, splitting, renaming and closing units: one decision, with everything that it moves before one's eyes. */
export function ReorganisePage() {
  const words = useWords(REORGANISE_WORDS);
  const { today, person } = useSession();
  const [draft, setDraft] = useState(() => recallDraft(person.id, emptyDraft(printDay(today))));
  const change = (next: Draft): void => {
    setDraft(next);
    keepDraft(person.id, next);
  };
  const clear = (): void => {
    setDraft(emptyDraft(printDay(today)));
    keepDraft(person.id, null);
  };
  const preview = useRead('previewReorganisation', { query: { unitIds: draft.endingIds.join(',') } }, draft.endingIds.length > 0);
  return (
    <div className={styles.page}>
      <PageHead title={words.title} detail={words.detail} actions={<>{draft.endingIds.length > 0 && <Button look="quiet" onClick={clear}>{words.clear}</Button>}<Link to="/people" className={buttonLook('plain')}>{words.back}</Link></>} />
      <DecisionPart draft={draft} onChange={change} />
      {draft.endingIds.length > 0 && (
        <Answer of={preview}>
          {(moving) => (
            <>
              <TasksPart draft={draft} preview={moving} onChange={change} />
              <PeoplePart draft={draft} preview={moving} onChange={change} />
              <CarryOut draft={draft} preview={moving} onDone={clear} />
            </>
          )}
        </Answer>
      )}
      <PastDecisions />
    </div>
  );
}

type Props = Parameters<typeof TasksPart>[0];

function CarryOut({ draft, preview, onDone }: Pick<Props, 'draft' | 'preview'> & { readonly onDone: () => void }) {
  const words = useWords(REORGANISE_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const units = useUnits();
  const carryOut = useAct('reorganise', ['listReorganisations', 'listUnits', 'listPeople', 'readSession', 'previewReorganisation']);
  const effectiveOn = typedDay(draft.day, today) ?? null;
  const body = bodyOf(draft, { preview, units, effectiveOn });
  const left = preview.tasks.filter((task) => leadOf(draft, task.id) === null).length;
  if (body === null || left > 0) return <p className="muted">{left > 0 && body !== null ? words.left(left) : words.incomplete}</p>;
  const names = units.filter((unit) => draft.endingIds.includes(unit.id)).map((unit) => unit.name).join(', ');
  return (
    <div className={styles.part}>
      {carryOut.error !== null && <p className={styles.problem} role="alert">{errorSentence(carryOut.error, language)}</p>}
      <ConfirmInline
        look="main"
        label={words.carryOut}
        question={words.question(names, printDay(body.effectiveOn), preview.tasks.length, preview.posts.length)}
        busy={carryOut.isPending}
        onConfirm={() => carryOut.mutateAsync({ body }).then(() => {
          toast(words.made);
          onDone();
        })}
      />
    </div>
  );
}
