import type { DraftView, MeetingView } from '#contract/index.js';
import { type FieldCorrection, printDeadline, readTypedDeadline } from '#core/index.js';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { KeyCaps } from '../../parts/key-caps.js';
import { TextField } from '../../parts/field.js';
import { UnitPicker, UnitsPicker } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Doubts, leadInWords, useDoubts } from './doubts.js';
import styles from './live.module.css';
import { words } from './words.js';

type Field = 'lead' | 'supports' | 'due';
const KEYS: Readonly<Record<Field, string>> = { lead: 'Alt+KeyC', supports: 'Alt+KeyP', due: 'Alt+KeyH' };

interface ChipsProps {
  readonly draft: DraftView;
  readonly units: MeetingView['units'];
  readonly onCorrect: (corrections: readonly FieldCorrection[]) => void;
  /** Back to the sentence. */
  readonly onDone: () => void;
}

/** What was read: lead, coordinators, deadline, each corrected in place, by a press or by its key. */
export function Chips({ draft, units, onCorrect, onDone }: ChipsProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const doubts = useDoubts(draft, useSession().today);
  const [open, setOpen] = useState<Field | null>(null);
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '…';
  const close = (): void => {
    setOpen(null);
    onDone();
  };
  useCommands((['lead', 'supports', 'due'] as const).map((field) => ({ id: `live.${field}`, label: say[field], group: say.group, keys: KEYS[field], scope: 'everywhere' as const, run: () => setOpen(field) })));
  const leads = [draft.leadUnitId, ...draft.alsoLeadUnitIds].flatMap((id) => id ?? []);
  const supports = draft.coordinators.map(({ unitId, text }) => (unitId === null ? text : nameOf(unitId)));
  const choose = (corrections: readonly FieldCorrection[]): void => { onCorrect(corrections); close(); };
  return (
    <div className="stack">
      <div className={styles.chips}>
        <Chip field="lead" label={say.lead} open={open} onOpen={setOpen} doubtful={leads.length === 0} shown={leadInWords(draft, units) ?? say.leadUnknown}>
          <UnitPicker label={say.lead} hideLabel value={draft.leadUnitId} onChange={(value) => choose([{ field: 'leadUnitId', value }])} />
        </Chip>
        <Chip field="supports" label={say.supports} open={open} onOpen={setOpen} doubtful={false} shown={supports.length === 0 ? say.none : supports.join(', ')}>
          <UnitsPicker label={say.supports} hideLabel value={draft.coordinators.flatMap(({ unitId }) => unitId ?? [])} onChange={(value) => onCorrect([{ field: 'coordinatorUnitIds', value }])} except={leads} />
        </Chip>
        <Chip field="due" label={say.due} open={open} onOpen={setOpen} doubtful={doubts.deadline.length > 0} shown={draft.deadline === null ? say.noDue : printDeadline(draft.deadline, language)}>
          <DueField phrase={draft.deadline?.phrase ?? ''} onKeep={(value) => choose([{ field: 'deadline', value }])} />
        </Chip>
      </div>
      <Doubts doubts={[...doubts.lead, ...doubts.deadline]} draft={draft} onCorrect={choose} />
    </div>
  );
}

interface ChipProps {
  readonly field: Field;
  readonly label: string;
  readonly shown: string;
  readonly doubtful: boolean;
  readonly open: Field | null;
  readonly onOpen: (field: Field | null) => void;
  readonly children: ReactNode;
}

function Chip({ field, label, shown, doubtful, open, onOpen, children }: ChipProps) {
  const box = useRef<HTMLDivElement>(null);
  const isOpen = open === field;
  useEffect(() => {
    if (isOpen) box.current?.querySelector('input')?.focus();
  }, [isOpen]);
  return (
    <div className={styles.chip} onKeyDown={(event) => { if (isOpen && event.key === 'Escape') { event.stopPropagation(); onOpen(null); } }}>
      <button type="button" className={styles.face} data-doubtful={doubtful || undefined} aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : field)}>
        <span className="muted">{label}:</span> <b>{shown}</b> <span className="at-desk" aria-hidden="true"><KeyCaps chord={KEYS[field]} /></span>
      </button>
      {isOpen && <div ref={box} className={styles.fieldBox}>{children}</div>}
    </div>
  );
}

function DueField({ phrase, onKeep }: { readonly phrase: string; readonly onKeep: (value: DraftView['deadline']) => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const [typed, setTyped] = useState(phrase);
  const read = typed.trim() === '' ? null : readTypedDeadline(typed, today);
  const hint = read === null || !read.ok ? say.dueHint : printDeadline(read.value, language);
  const keep = (): void => {
    if (read === null) onKeep(null);
    else if (read.ok) onKeep(read.value);
  };
  return <form onSubmit={(event) => { event.preventDefault(); keep(); }}><TextField label={say.due} hideLabel value={typed} maxLength={120} hint={hint} error={read !== null && !read.ok ? say.unread : null} onFocus={(event) => event.currentTarget.select()} onChange={(event) => setTyped(event.currentTarget.value)} /></form>;
}
