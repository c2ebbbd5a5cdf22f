import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { ReviewView } from '#contract/index.js';
import { reading, useAct } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { useUnits } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import { HeldFiles } from './held-files.js';
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

/** The document waits, is being read, could not be, or only holds others. */
function NotRead({ review: { document } }: { readonly review: ReviewView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (document.readingState !== 'refused') return <Waiting title={say.reading} name={document.title} hint={say.readingHint} />;
  const { code } = document.refusal ?? { code: '' };
  const mayReceive = document.may.includes('document.receive');
  const hint = document.refusal?.[language] ?? '';
  if (code === 'document.holds_files') return <Waiting title={say.heldTitle} name={document.title} hint={hint} more={<HeldFiles documentId={document.id} mayReceive={mayReceive} />} />;
  return <Waiting title={say.refused} name={document.title} hint={hint} way={mayReceive && code !== 'document.secret' && <><ReadAgain documentId={document.id} /><Link to="/documents" search={{ paste: document.title }} className={buttonLook('plain')}>{say.pasteInstead}</Link></>} />;
}

interface WaitingProps {
  readonly title: string;
  readonly name: string;
  readonly hint: string;
  readonly more?: ReactNode;
  readonly way?: ReactNode;
}

function Waiting({ title, name, hint, more, way }: WaitingProps) {
  const say = useWords(words);
  return (
    <div className={styles.wait}>
      <h1>{title}</h1>
      <p>{name}</p>
      <p className="muted">{hint}</p>
      {more}
      <div className="row-gap">
        {way}
        <Link to="/documents">{say.back}</Link>
      </div>
    </div>
  );
}

function ReadAgain({ documentId }: { readonly documentId: string }) {
  const say = useWords(words);
  const again = useAct('readAgain', ['readReview', 'listDocuments']);
  return <Button look="main" busy={again.isPending} onClick={() => again.mutate({ params: { id: documentId } })}>{say.readAgain}</Button>;
}
