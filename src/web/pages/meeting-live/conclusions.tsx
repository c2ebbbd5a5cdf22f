import type { ConclusionView, MeetingView } from '#contract/index.js';
import { printDeadline } from '#core/index.js';
import { Button } from '../../parts/button.js';
import { Tag } from '../../parts/status.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { told, useMeetingWrite } from '../meeting/use-meeting.js';
import styles from './live.module.css';
import type { UnsentDesk } from './use-unsent.js';
import { words } from './words.js';

interface ConclusionsProps {
  readonly meeting: MeetingView;
  readonly shown: readonly ConclusionView[];
  readonly onEdit: (conclusion: ConclusionView) => void;
}

/** What was concluded, with what was read in it. */
export function Conclusions({ meeting, shown, onEdit }: ConclusionsProps) {
  const say = useWords(words);
  const { run } = useMeetingWrite('dropConclusion');
  const set = ({ id, version }: Pick<ConclusionView, 'id' | 'version'>, dropped: boolean, done?: () => void): void => told(run({ params: { id: meeting.id, conclusionId: id }, body: { version, dropped } }, done));
  const drop = (conclusion: ConclusionView): void => set(conclusion, true, () => toast(say.dropped, { undo: () => set({ id: conclusion.id, version: conclusion.version + 1 }, false) }));
  return (
    <ol className={styles.conclusions}>
      {shown.map((conclusion) => (
        <li key={conclusion.id}>
          <p lang="vi">{conclusion.text}</p>
          <div className={styles.read}>
            <ReadIn conclusion={conclusion} units={meeting.units} />
            <span className="row-gap">
              <Button look="quiet" aria-label={`${say.edit}: ${conclusion.text.slice(0, 60)}`} onClick={() => onEdit(conclusion)}>{say.edit}</Button>
              <Button look="quiet" aria-label={`${say.drop}: ${conclusion.text.slice(0, 60)}`} onClick={() => drop(conclusion)}>{say.drop}</Button>
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function ReadIn({ conclusion: { draft }, units }: { readonly conclusion: ConclusionView; readonly units: MeetingView['units'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (draft === null) return <span className="muted small">{say.general}</span>;
  const nameOf = (id: string | null, text = ''): string => units.find((unit) => unit.id === id)?.name ?? text;
  const supports = draft.coordinators.map(({ unitId, text }) => nameOf(unitId, text)).join(', ');
  return (
    <span className="row-gap">
      {draft.leadUnitId === null ? <Tag tone="soon" icon="pen">{say.lead}: {say.leadUnknown}</Tag> : <Tag tone="run" icon="half">{nameOf(draft.leadUnitId)}</Tag>}
      {supports !== '' && <Tag tone="none" icon="ring">{say.supports}: {supports}</Tag>}
      <Tag tone="none" icon="clock">{draft.deadline === null ? say.noDue : printDeadline(draft.deadline, language)}</Tag>
    </span>
  );
}

/** What has not reached the server. */
export function Waiting({ desk: { waiting, retry, discard } }: { readonly desk: UnsentDesk }) {
  const say = useWords(words);
  return (
    <ul className={styles.conclusions} role="status">
      {waiting.map(({ id, text, problem }) => (
        <li key={id}>
          <p lang="vi">{text}</p>
          <div className={styles.read}>
            <span className="small">{problem === null ? say.unsent : `${say.unsentProblem}: ${problem}`}</span>
            {problem !== null && <span className="row-gap"><Button look="quiet" onClick={() => retry(id)}>{say.retry}</Button><Button look="quiet" onClick={() => discard(id)}>{say.discard}</Button></span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
