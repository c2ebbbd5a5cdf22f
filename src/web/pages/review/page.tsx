import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { ReviewView } from '#contract/index.js';
import { reading, useAct } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { useUnits } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './review.module.css';
import { Review } from './review.js';
import { words } from './words.js';

const isBeingRead = (review: ReviewView | undefined): boolean => review?.document.readingState === 'waiting' || review?.document.readingState === 'reading';

/** Duyệt văn bản: the document at the left, what was read in it at the right (screens A5.1). */
export function ReviewPage() {
  const { id = '' } = useParams({ strict: false });
  const answer = useQuery({ ...reading('readReview', { params: { id } }), refetchInterval: ({ state }) => (isBeingRead(state.data) ? 1000 : false) });
  return (
    <Answer of={answer} rows={12}>
      {(review) => (review.document.readingState === 'read' ? <Open key={`${id} ${review.document.readingState}`} review={review} /> : <NotRead review={review} />)}
    </Answer>
  );
}

function Open({ review }: { readonly review: ReviewView }) {
  const units = useUnits();
  const unitName = useMemo(() => {
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    return (unitId: string) => names.get(unitId);
  }, [units]);
  useEffect(() => {
    document.title = `${review.document.symbol || review.document.title} – Đôn Đốc`;
  }, [review.document]);
  return <Review review={review} units={units} unitName={unitName} />;
}

/** The document waits, is being read, or could not be. */
function NotRead({ review: { document } }: { readonly review: ReviewView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const again = useAct('readAgain', ['readReview', 'listDocuments']);
  const refused = document.readingState === 'refused';
  return (
    <div className={styles.wait}>
      <h1>{refused ? say.refused : say.reading}</h1>
      <p>{document.title}</p>
      <p className="muted">{refused ? (document.refusal?.[language] ?? '') : say.readingHint}</p>
      <div className="row-gap">
        {refused && document.refusal?.code !== 'document.secret' && document.may.includes('document.receive') && <Button look="main" busy={again.isPending} onClick={() => again.mutate({ params: { id: document.id } })}>{say.readAgain}</Button>}
        <Link to="/documents">{say.back}</Link>
      </div>
    </div>
  );
}
