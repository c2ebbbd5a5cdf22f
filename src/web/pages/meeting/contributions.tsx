import type { MeetingView } from '#contract/index.js';
import { isHandedIn, printDay } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { unitReportUrl } from '../../api/call.js';
import { BroughtStatus } from '../../parts/brought/brought-status.js';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import styles from './meeting.module.css';
import { told, useMeetingWrite } from './use-meeting.js';
import { words } from './words.js';

/** Which units have handed in what they bring, and a word to those that have not. */
export function Contributions({ meeting, mayRemind }: { readonly meeting: MeetingView; readonly mayRemind: boolean }) {
  const say = useWords(words);
  const remind = useMeetingWrite('askUnits');
  if (meeting.contributions.length === 0) return null;
  const late = meeting.contributions.filter(({ status }) => !isHandedIn(status)).map(({ unitId }) => unitId);
  const due = meeting.dueOn === null ? '' : `, ${say.due_on(printDay(meeting.dueOn))}`;
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="contributions">
      <div className={styles.agendaHeadBare}>
        <h2 id="contributions">{say.contributions}</h2>
        <span className="muted small">{say.handedIn(meeting.contributions.length - late.length, meeting.contributions.length)}{due}</span>
      </div>
      <ul className={styles.lines}>
        {meeting.contributions.map((each) => (
          <li key={each.unitId}>
            <Link to="/meetings/$id/submit" params={{ id: meeting.id }} search={{ unitId: each.unitId }} className="grow">{each.unitName}</Link>
            {isHandedIn(each.status) && <a href={unitReportUrl({ id: meeting.id, unitId: each.unitId, format: 'docx' })} download className="small" aria-label={say.reportOf(each.unitName)}>{say.report}</a>}
            <BroughtStatus status={each.status} />
          </li>
        ))}
      </ul>
      {mayRemind && late.length > 0 && <div><Button busy={remind.isPending} onClick={() => told(remind.run({ params: { id: meeting.id }, body: { unitIds: late } }, () => toast(say.reminded)))}>{say.remind(late.length)}</Button></div>}
    </section>
  );
}
