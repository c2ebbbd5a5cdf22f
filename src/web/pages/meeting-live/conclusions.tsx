import type { ConclusionView, MeetingView } from '#contract/index.js';
import { printDeadline } from '#core/index.js';
import type { KeyboardEvent } from 'react';
import { v7 as newId } from 'uuid';
import { useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { Tag } from '../../parts/status.js';
import { toast } from '../../parts/toast.js';
import { useArranged } from '../../parts/use-arranged.js';
import { useLanguage, useWords } from '../../words/words.js';
import { told, useMeetingWrite } from '../meeting/use-meeting.js';
import { isPast, leadInWords } from './doubts.js';
import { behindOrder, recallTyped, recallUnsent } from './draft.js';
import styles from './live.module.css';
import type { UnsentDesk } from './use-unsent.js';
import { words } from './words.js';

interface ConclusionsProps {
  readonly meeting: MeetingView;
  readonly shown: readonly ConclusionView[];
  readonly onEdit: (conclusion: ConclusionView) => void;
  /** Back to the sentence that is typed. */
  readonly onLeave: () => void;
}

/** What was concluded, with what was read in it: put in order by dragging or by Alt and the arrows, changed by Enter, struck out by Delete. */
export function Conclusions({ meeting, shown, onEdit, onLeave }: ConclusionsProps) {
  const say = useWords(words);
  const { drop, put } = useStriking(meeting);
  const ids = shown.map(({ id }) => id);
  const { list, move, rowOf, onKey } = useArranged({ ids, among: meeting.conclusions.map(({ id }) => id), mayMove: true, onMove: put });
  const onRowKey = (event: KeyboardEvent, conclusion: ConclusionView): void => {
    if (onKey(event, conclusion.id)) return;
    if (event.key === 'Delete') drop(conclusion);
    if (event.key === 'Escape') onLeave();
    if (event.key === 'Delete' || event.key === 'Escape') event.preventDefault();
  };
  return (
    <ol ref={list} className={styles.conclusions}>
      {shown.map((conclusion, index) => (
        <li key={conclusion.id} {...rowOf(conclusion.id)}>
          <div className={styles.said}>
            <span className={styles.number}>{index + 1}</span>
            <button type="button" data-pick className={styles.sentence} lang="vi" onClick={() => onEdit(conclusion)} onKeyDown={(event) => onRowKey(event, conclusion)}>{conclusion.text}</button>
          </div>
          <div className={styles.read}>
            <ReadIn conclusion={conclusion} units={meeting.units} />
            <span className={['row-gap', styles.tools].join(' ')}>
              <Button look="quiet" aria-label={`${say.up}: ${conclusion.text.slice(0, 60)}`} title={say.up} disabled={index === 0} onClick={() => move(conclusion.id, -1)}>↑</Button>
              <Button look="quiet" aria-label={`${say.down}: ${conclusion.text.slice(0, 60)}`} title={say.down} disabled={index === shown.length - 1} onClick={() => move(conclusion.id, 1)}>↓</Button>
              <Button look="quiet" aria-label={`${say.edit}: ${conclusion.text.slice(0, 60)}`} onClick={() => onEdit(conclusion)}>{say.edit}</Button>
              <Button look="quiet" aria-label={`${say.drop}: ${conclusion.text.slice(0, 60)}`} onClick={() => drop(conclusion)}>{say.drop}</Button>
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function useStriking(meeting: MeetingView) {
  const say = useWords(words);
  const dropping = useMeetingWrite('dropConclusion');
  const moving = useMeetingWrite('moveConclusion');
  const set = ({ id, version }: Pick<ConclusionView, 'id' | 'version'>, dropped: boolean, done?: () => void): void => told(dropping.run({ params: { id: meeting.id, conclusionId: id }, body: { version, dropped } }, done));
  return {
    drop: (conclusion: ConclusionView): void => set(conclusion, true, () => toast(say.dropped, { undo: () => set({ id: conclusion.id, version: conclusion.version + 1 }, false) })),
    put: (id: string, behind: string | null): void => told(moving.run({ params: { id: meeting.id, conclusionId: id }, body: { behind } })),
  };
}

function ReadIn({ conclusion, units }: { readonly conclusion: ConclusionView; readonly units: MeetingView['units'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const { draft } = conclusion;
  if (draft === null) return <span className="muted small">{say.general}</span>;
  const nameOf = (id: string | null, text = ''): string => units.find((unit) => unit.id === id)?.name ?? text;
  const supports = draft.coordinators.map(({ unitId, text }) => nameOf(unitId, text)).join(', ');
  const isDoubtful = isPast(draft.deadline, today) || (draft.deadline === null && draft.flags.some(({ field }) => field === 'deadline'));
  const rest = behindOrder(conclusion);
  return (
    <span className="row-gap">
      {draft.leadUnitId === null ? <Tag tone="soon" icon="pen">{say.lead}: {leadInWords(draft, units) ?? say.leadUnknown}. {say.noTask}</Tag> : <Tag tone="run" icon="half">{leadInWords(draft, units)}</Tag>}
      {supports !== '' && <Tag tone="none" icon="ring">{say.supports}: {supports}</Tag>}
      <Tag tone={isDoubtful ? 'soon' : 'none'} icon="clock">{draft.deadline === null ? say.noDue : printDeadline(draft.deadline, language)}</Tag>
      {rest !== '' && <Tag tone="soon" icon="pen">{say.behind(rest)}</Tag>}
    </span>
  );
}

/** What has not reached the server; where somebody else changed the same conclusion meanwhile, both stand there and nothing is lost. */
export function Waiting({ meeting, desk: { waiting, retry, discard, send } }: { readonly meeting: MeetingView; readonly desk: UnsentDesk }) {
  const say = useWords(words);
  return (
    <div role="status"><ul className={styles.conclusions}>
      {waiting.map((each) => {
        const { id, text, problem, isOverrun, ...rest } = each;
        const theirs = isOverrun ? meeting.conclusions.find((conclusion) => conclusion.id === id) : undefined;
        return (
          <li key={id}>
            <p lang="vi">{text}</p>
            {isOverrun && <p className="small">{theirs === undefined ? say.struckOut : say.changedBy} {theirs !== undefined && <q lang="vi">{theirs.text}</q>}</p>}
            <div className={styles.read}>
              <span className="small">{problem === null ? say.unsent : isOverrun ? '' : `${say.unsentProblem}: ${problem}`}</span>
              {problem !== null && (
                <span className="row-gap">
                  {theirs !== undefined && <Button onClick={() => send([{ ...rest, id, text, version: theirs.version }])}>{say.takeMine}</Button>}
                  {isOverrun && <Button onClick={() => { discard(id); send([{ ...rest, id: newId(), text, version: 0 }]); }}>{say.keepBoth}</Button>}
                  {!isOverrun && <Button look="quiet" onClick={() => retry(id)}>{say.retry}</Button>}
                  <Button look="quiet" onClick={() => discard(id)}>{theirs === undefined ? say.discard : say.takeTheirs}</Button>
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul></div>
  );
}

/** What was typed in this browser and did not get into a meeting that is over: to be copied, or kept until it is opened again. */
export function LeftOver({ meetingId }: { readonly meetingId: string }) {
  const say = useWords(words);
  const { person } = useSession();
  const typed = recallTyped(meetingId, person.id);
  const texts = [...recallUnsent(meetingId, person.id).map(({ text }) => text), ...(typed === null ? [] : [typed.text])].filter((text) => text.trim() !== '');
  if (texts.length === 0) return null;
  return (
    <section className={['card', 'pad', 'stack', styles.left].join(' ')} aria-labelledby="left-over">
      <h2 id="left-over">{say.leftOver}</h2>
      <p className="muted small">{say.leftOverHint}</p>
      <ul>{texts.map((text) => <li key={text} lang="vi">{text}</li>)}</ul>
    </section>
  );
}
