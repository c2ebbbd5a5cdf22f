import { leadsOf } from '#core/index.js';
import type { Draft, DraftOption, Urgency } from '#core/index.js';
import type { ReactNode } from 'react';
import type { Mark, OlderProposal, ReviewEditBody, UnitView } from '#contract/index.js';
import { Button } from '../../../parts/button.js';
import { SelectField } from '../../../parts/field.js';
import { ICONS } from '../../../parts/icons.js';
import { UnitPicker, UnitsPicker } from '../../../parts/unit-picker.js';
import { useWords } from '../../../words/words.js';
import { choicesOf, doubtsOf } from '../doubts.js';
import type { Doubt, DoubtField } from '../doubts.js';
import { underlineOf } from '../source/block.js';
import { unitGuesses } from '../unit-guesses.js';
import { words } from '../words.js';
import { AlsoLeads } from './also-leads.js';
import { choiceWords } from './choice-words.js';
import { Choices } from './choices.js';
import { ConditionField } from './condition-field.js';
import { DeadlineField } from './deadline-field.js';
import { KeptField } from './kept-field.js';
import styles from './list.module.css';
import { NameOffer } from './name-offer.js';
import { namedUnits } from './named-units.js';
import { OlderField } from './older-field.js';
import { RhythmField } from './rhythm-field.js';
import { StepsField } from './steps-field.js';

export interface DraftFieldsProps {
  readonly draft: Draft;
  readonly units: readonly UnitView[];
  /** The bases named in the draft's words. */
  readonly citations: readonly string[];
  readonly readOnly: boolean;
  /** All drafts, where this is the open one. */
  readonly drafts: readonly Draft[];
  readonly mayRemember: boolean;
  /** Older tasks that it may be about. */
  readonly older: readonly OlderProposal[];
  readonly onEdit: (edit: ReviewEditBody) => void;
  /** The kind of field that the person is at, to show its place in the text. */
  readonly onPulse: (kind: Mark['kind'] | null) => void;
}

interface LineProps {
  readonly label: string;
  readonly kind?: Mark['kind'];
  readonly field?: DoubtField;
  readonly confirmed?: boolean;
  readonly doubts?: readonly Doubt[];
  /** The buttons of a doubt. */
  readonly choices?: (doubt: Doubt) => ReactNode;
  readonly onPulse: DraftFieldsProps['onPulse'];
  readonly children: ReactNode;
}

/** A field with its label, underlined as its words are in the text, and what is doubtful about it. */
function Line({ label, kind, field, confirmed = false, doubts = [], choices, onPulse, children }: LineProps) {
  const say = useWords(words);
  const pulse = kind === undefined ? {} : { onMouseEnter: () => onPulse(kind), onMouseLeave: () => onPulse(null), onFocus: () => onPulse(kind), onBlur: () => onPulse(null) };
  return (
    <div className={[styles.line, doubts.length > 0 && styles.doubtful].filter(Boolean).join(' ')} data-field={field} {...pulse}>
      <span className={styles.label} aria-hidden="true">
        <span className={kind === undefined ? undefined : underlineOf(kind)}>{label}</span>
        {confirmed && <span className={styles.confirmed} title={say.confirmed}>{ICONS.tick}</span>}
      </span>
      <div className={styles.control}>
        {children}
        {doubts.map((doubt) => (
          <div key={doubt.sentence}>
            <p className={styles.doubt}>{doubt.sentence}</p>
            {choices?.(doubt)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The fields of one draft, unfolded under its row. Every field is kept on leaving it. */
export function DraftFields({ draft, drafts, units, citations, older, readOnly, mayRemember, onEdit, onPulse }: DraftFieldsProps) {
  const say = useWords(words);
  const choice = useWords(choiceWords);
  const doubts = (field: DoubtField): Doubt[] => doubtsOf(draft, field, say);
  const all = choicesOf(draft, say);
  const choices = ({ options }: Doubt): ReactNode => (readOnly ? null : <Choices options={options} all={all} units={units} onChoose={(option) => onEdit({ kind: 'choose', draftId, option: sentOption(option) })} />);
  const named = readOnly ? [] : namedUnits(draft, drafts, units);
  const offered = new Set(all.flatMap((option) => (option.kind === 'coordinator' ? [option.text] : [])));
  const confirmed = (...fields: readonly string[]): boolean => fields.some((field) => draft.confirmedFields.includes(field));
  const tone = (field: DoubtField): { tone?: 'warn' } => (doubts(field).length > 0 ? { tone: 'warn' } : {});
  const { id: draftId } = draft;
  const coordinatorIds = draft.coordinators.flatMap((each) => each.unitId ?? []);
  const unknown = draft.coordinators.filter((each) => each.unitId === null).map((each) => each.text);
  return (
    <div className={styles.fields}>
      <OlderField draft={draft} older={older} readOnly={readOnly} onEdit={onEdit} />
      <Line label={say.title} field="task" confirmed={confirmed('title')} doubts={doubts('task')} choices={choices} onPulse={onPulse}>
        <KeptField label={say.title} value={draft.title} disabled={readOnly} longest={300} required onKeep={(value) => onEdit({ kind: 'set', draftId, field: 'title', value })} />
      </Line>
      <Line label={say.lead} kind="lead" field="lead" confirmed={confirmed('leadUnitId')} doubts={doubts('lead')} choices={choices} onPulse={onPulse}>
        <UnitPicker hideLabel label={say.lead} disabled={readOnly} placeholder={say.unitChoose} {...tone('lead')} value={draft.leadUnitId} onChange={(value) => onEdit({ kind: 'set', draftId, field: 'leadUnitId', value })} />
        <AlsoLeads draft={draft} readOnly={readOnly} onEdit={onEdit} />
        <LeadBasis draft={draft} units={units} readOnly={readOnly || all.some((option) => option.kind === 'lead' || option.kind === 'leads')} onEdit={onEdit} />
        <NameOffer named={named} mayRemember={mayRemember} onEdit={onEdit} />
      </Line>
      <Line label={say.coordinators} kind="support" field="coordinators" confirmed={confirmed('coordinatorUnitIds')} doubts={doubts('coordinators')} choices={choices} onPulse={onPulse}>
        <UnitsPicker
          hideLabel
          label={say.coordinators}
          disabled={readOnly}
          placeholder={say.unitsChoose}
          {...tone('coordinators')}
          except={leadsOf(draft)}
          value={coordinatorIds}
          onChange={(value) => onEdit({ kind: 'set', draftId, field: 'coordinatorUnitIds', value })}
          names={unknown}
          onDropName={(text) => onEdit({ kind: 'drop_name', draftId, text })}
        />
        {unknown.some((text) => !offered.has(text)) && draft.taskId === null && <p className={styles.note}>{say.inWords}</p>}
        {unknown.filter((text) => !offered.has(text)).map((text) => <UnknownUnit key={text} text={text} units={units} except={[...coordinatorIds, ...leadsOf(draft)]} readOnly={readOnly} onPick={(unitId) => onEdit({ kind: 'choose', draftId, option: { kind: 'coordinator', text, unitId, score: 0 } })} />)}
      </Line>
      <Line label={say.deadline} kind="deadline" field="deadline" confirmed={confirmed('deadline', 'recurs')} doubts={doubts('deadline')} choices={choices} onPulse={onPulse}>
        <DeadlineField key={draftId} draft={draft} disabled={readOnly} doubtful={doubts('deadline').length > 0} onKeep={(value) => onEdit({ kind: 'set', draftId, field: 'deadline', value })} />
        <RhythmField draft={draft} readOnly={readOnly} onEdit={onEdit} />
      </Line>
      <Line label={say.deliverable} kind="deliverable" confirmed={confirmed('deliverable')} onPulse={onPulse}>
        <KeptField label={say.deliverable} value={draft.deliverable} disabled={readOnly} longest={500} onKeep={(value) => onEdit({ kind: 'set', draftId, field: 'deliverable', value })} />
      </Line>
      <Line label={draft.steps.length > 0 ? choice.steps : say.approval} kind="approval" confirmed={confirmed('approval', 'steps')} onPulse={onPulse}>
        {draft.steps.length > 0 ? <StepsField draft={draft} readOnly={readOnly} onEdit={onEdit} /> : <KeptField label={say.approval} value={draft.approval} disabled={readOnly} longest={500} onKeep={(value) => onEdit({ kind: 'set', draftId, field: 'approval', value })} />}
      </Line>
      {!(readOnly && draft.condition === '') && (
        <Line label={choice.condition} kind="condition" field="condition" confirmed={confirmed('waits', 'condition')} doubts={doubts('condition')} choices={choices} onPulse={onPulse}>
          <ConditionField key={draftId} draft={draft} readOnly={readOnly} onEdit={onEdit} {...tone('condition')} />
        </Line>
      )}
      <Line label={say.citations} kind="citation" onPulse={onPulse}>
        <p className={styles.plain}>{citations.length === 0 ? <span className="muted">{say.noCitation}</span> : citations.join('; ')}</p>
      </Line>
      <div className={styles.pair}>
        <SelectField label={say.urgency} hideLabel disabled={readOnly} value={draft.urgency} title={say.urgency} onChange={(event) => onEdit({ kind: 'set', draftId, field: 'urgency', value: event.currentTarget.value as Urgency })}>
          {(['none', 'urgent', 'very_urgent', 'flash'] as const).map((value) => <option key={value} value={value}>{`${say.urgency}: ${say[value]}`}</option>)}
        </SelectField>
        <SelectField label={say.class} hideLabel disabled={readOnly} value={draft.class} title={say.class} onChange={(event) => onEdit({ kind: 'set', draftId, field: 'class', value: event.currentTarget.value as Draft['class'] })}>
          {(['action', 'ongoing', 'orientation'] as const).map((value) => <option key={value} value={value}>{say[value]}</option>)}
        </SelectField>
      </div>
    </div>
  );
}

/** An option as it travels: core holds it read-only. */
export function sentOption(option: DraftOption): Extract<ReviewEditBody, { kind: 'choose' }>['option'] {
  if (option.kind === 'lead') return { ...option, others: option.others.map((other) => ({ ...other })) };
  return option.kind === 'leads' ? { ...option, unitIds: [...option.unitIds] } : { ...option };
}

interface UnknownUnitProps {
  readonly text: string;
  readonly units: readonly UnitView[];
  readonly except: readonly (string | null)[];
  readonly readOnly: boolean;
  readonly onPick: (unitId: string) => void;
}

/** The units that a name which no directory has may mean. */
function UnknownUnit({ text, units, except, readOnly, onPick }: UnknownUnitProps) {
  const say = useWords(words);
  const guesses = readOnly ? [] : unitGuesses(text, units).filter((unit) => !except.includes(unit.id));
  if (guesses.length === 0) return null;
  return (
    <p className={styles.note}>
      {say.nameMaybe(text)}{' '}
      {guesses.map((unit) => <Button key={unit.id} look="quiet" className={styles.guess} onClick={() => onPick(unit.id)}>{unit.name}</Button>)}
    </p>
  );
}

/** Where the lead was read, and the units that its words may mean. */
function LeadBasis({ draft, units, readOnly, onEdit }: Pick<DraftFieldsProps, 'draft' | 'units' | 'readOnly' | 'onEdit'>) {
  const say = useWords(words);
  const { leadText, leadUnitId } = draft;
  if (leadText === null || leadText === '') return null;
  const name = units.find((unit) => unit.id === leadUnitId)?.name;
  const guesses = leadUnitId === null && !readOnly ? unitGuesses(leadText, units) : [];
  if (name === leadText && draft.leadBasis === 'explicit') return null;
  return (
    <p className={styles.note}>
      {draft.leadBasis === 'heading' ? say.basisHeading(leadText) : say.basisText(leadText)}
      {guesses.length > 0 && ` ${say.maybe}: `}
      {guesses.map((unit) => (
        <Button key={unit.id} look="quiet" className={styles.guess} onClick={() => onEdit({ kind: 'set', draftId: draft.id, field: 'leadUnitId', value: unit.id })}>{unit.name}</Button>
      ))}
    </p>
  );
}
