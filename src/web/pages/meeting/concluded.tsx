import type { ConclusionView, MeetingView } from '#contract/index.js';
import { lacksLead, printDeadline, sectionsOfUnits } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { TextArea } from '../../parts/field.js';
import { StatusMark, Tag } from '../../parts/status.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './meeting.module.css';
import { told, useMeetingWrite } from './use-meeting.js';
import { words } from './words.js';

/** What was concluded, under its units as the notice will have it, with the assessment above. */
export function Concluded({ meeting, mayWrite }: { readonly meeting: MeetingView; readonly mayWrite: boolean }) {
  const say = useWords(words);
  const unitIds = meeting.units.map(({ id }) => id);
  const nameOf = (id: string | null): string => meeting.units.find((unit) => unit.id === id)?.name ?? say.everybody;
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="concluded">
      <Assessment key={meeting.assessment} meeting={meeting} mayWrite={mayWrite} />
      <h2 id="concluded">{say.conclusions(meeting.conclusions.length)}</h2>
      {meeting.conclusions.length === 0 && <p className="muted">{say.noConclusions}</p>}
      {sectionsOfUnits(meeting.conclusions, unitIds).map((section) => (
        <div key={section.unitId ?? 'all'}>
          <h3>{nameOf(section.unitId)}</h3>
          <ul className={styles.said}>{section.conclusions.map((each) => <li key={each.id}>{each.text} <Read conclusion={each} nameOf={nameOf} /> {lacksLead(each) && <Tag tone="soon" icon="pen">{say.noLead}</Tag>}</li>)}</ul>
        </div>
      ))}
    </section>
  );
}

function Read({ conclusion: { draft }, nameOf }: { readonly conclusion: ConclusionView; readonly nameOf: (id: string | null) => string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (draft === null) return null;
  const supports = draft.coordinators.map(({ unitId, text }) => (unitId === null ? text : nameOf(unitId))).join(', ');
  const said = [supports === '' ? '' : say.supports(supports), draft.deadline === null ? '' : printDeadline(draft.deadline, language)].filter((part) => part !== '');
  return said.length === 0 ? null : <span className="muted small">({said.join('; ')})</span>;
}

function Assessment({ meeting, mayWrite }: { readonly meeting: MeetingView; readonly mayWrite: boolean }) {
  const say = useWords(words);
  const [text, setText] = useState(meeting.assessment);
  const { run, isPending } = useMeetingWrite('writeAssessment');
  if (!mayWrite) return meeting.assessment === '' ? null : <div><h2>{say.assessment}</h2><p lang="vi">{meeting.assessment}</p></div>;
  const save = (written: string | null): void => told(run({ params: { id: meeting.id }, body: { text: written } }));
  return (
    <div className="stack">
      <TextArea label={say.assessment} hint={say.assessmentHint} rows={4} lang="vi" maxLength={4000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <div className="row-gap">
        <Button busy={isPending} disabled={text === meeting.assessment} onClick={() => save(text)}>{say.saveAssessment}</Button>
        <Button look="quiet" busy={isPending} onClick={() => save(null)}>{say.fromFigures}</Button>
      </div>
    </div>
  );
}

/** What the meeting before ordered, and what became of it. */
export function Previous({ meeting: { previous } }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  if (previous === null) return null;
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="previous">
      <h2 id="previous">{say.previous(previous.label)}</h2>
      {previous.orders.length === 0 && <p className="muted small">{say.previousNone}</p>}
      <ul className={styles.lines}>
        {previous.orders.map((task) => (
          <li key={task.id}>
            <span className="grow"><Link to="/tasks/$id" params={{ id: task.id }}>{task.title}</Link> <span className="muted small">{task.lead.shortName || task.lead.name}</span></span>
            <StatusMark task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
