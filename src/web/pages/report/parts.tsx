import { isHandedIn, printDay } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { BroughtStatus } from '../../parts/brought/brought-status.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { toast } from '../../parts/toast.js';
import { UnitPicker, useUnits } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './report.module.css';
import type { ReportView } from './sections.js';
import type { ReportSaving } from './report-saving.js';
import { unitsToAsk } from './to-ask.js';
import { words } from './words.js';

const AFTER = ['readReport', 'listReports'] as const;

/** Which units have handed in their parts; what is there goes into the report by one press, and the others are reminded by another. */
export function ReportParts({ report, saving, readOnly }: { readonly report: ReportView; readonly saving: ReportSaving; readonly readOnly: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const told = (work: Promise<unknown>): void => void work.catch((error: unknown) => toast(errorSentence(error, language), { tone: 'problem' }));
  const take = useAct('takeParts', AFTER);
  const remind = useAct('askParts', AFTER);
  if (report.parts.length === 0 && readOnly) return null;
  const there = report.parts.filter(({ status }) => isHandedIn(status)).map(({ unitId }) => unitId);
  const late = report.parts.filter(({ status }) => !isHandedIn(status)).map(({ unitId }) => unitId);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="report-parts">
      <h2 id="report-parts">{report.parts.length === 0 ? say.noUnitParts : say.unitParts(there.length, report.parts.length)}</h2>
      {report.parts.length > 0 && <ul className={styles.parts}>
        {report.parts.map((part) => (
          <li key={part.unitId}>
            <Link to="/reports/$id/parts/$unitId" params={{ id: report.id, unitId: part.unitId }} className="grow">{part.unitName}</Link>
            {part.dueOn !== null && !isHandedIn(part.status) && <span className="muted small">{say.partDue(printDay(part.dueOn))}</span>}
            <BroughtStatus status={part.status} />
            {!readOnly && isHandedIn(part.status) && <GiveBack reportId={report.id} part={part} />}
          </li>
        ))}
      </ul>}
      {!readOnly && report.parts.length > 0 && (
        <div className="row-gap">
          {there.length > 0 && <Button look="main" busy={take.isPending} onClick={() => told(saving.letWrite((version) => take.mutateAsync({ params: { id: report.id }, body: { version, unitIds: there } })))}>{say.takeParts(there.length)}</Button>}
          {late.length > 0 && <Button busy={remind.isPending} onClick={() => told(remind.mutateAsync({ params: { id: report.id }, body: { unitIds: late } }).then(() => toast(say.reminded)))}>{say.remind(late.length)}</Button>}
        </div>
      )}
      {!readOnly && <AskUnit report={report} />}
    </section>
  );
}

/** Asks one more unit for its part, or all that were not asked. */
function AskUnit({ report }: { readonly report: ReportView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const ask = useAct('askParts', AFTER);
  const [unitId, setUnitId] = useState<string | null>(null);
  const asked = report.parts.map((part) => part.unitId);
  const left = unitsToAsk(useUnits(), asked);
  const send = (unitIds: string[]): Promise<void> =>
    ask.mutateAsync({ params: { id: report.id }, body: { unitIds } }).then(() => setUnitId(null), (error: unknown) => toast(errorSentence(error, language), { tone: 'problem' }));
  return (
    <div className={styles.ask}>
      <div className="grow"><UnitPicker label={say.askUnit} except={asked} value={unitId} onChange={setUnitId} /></div>
      <Button disabled={unitId === null} busy={ask.isPending} onClick={() => void (unitId !== null && send([unitId]))}>{say.ask}</Button>
      {left.length > 1 && <ConfirmInline label={say.askAll(left.length)} question={say.askAllAsk(left.length)} busy={ask.isPending} onConfirm={() => send(left)} />}
    </div>
  );
}

function GiveBack({ reportId, part }: { readonly reportId: string; readonly part: ReportView['parts'][number] }) {
  const say = useWords(words);
  const back = useAct('returnPart', AFTER);
  return <ConfirmInline label={say.giveBack} question={say.giveBackAsk} reason="required" busy={back.isPending} onConfirm={(reason) => back.mutateAsync({ params: { id: reportId, unitId: part.unitId }, body: { version: part.version, reason } })} />;
}
