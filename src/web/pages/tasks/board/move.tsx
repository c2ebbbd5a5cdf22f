import { waysOf } from '#core/index.js';
import type { TaskCommandKind } from '#core/index.js';
import { useEffect, useRef } from 'react';
import { errorSentence } from '../../../api/problem.js';
import { onRowKey } from '../../../parts/row-keys.js';
import { Peek } from '../../../parts/peek.js';
import { CommandForm } from '../../../parts/task-commands/command-form.js';
import { EMPTY_DRAFT } from '../../../parts/task-commands/draft.js';
import { COMMAND_FORMS } from '../../../parts/task-commands/kinds.js';
import type { FormKind } from '../../../parts/task-commands/kinds.js';
import { useCommand } from '../../../parts/task-commands/use-command.js';
import { COMMAND_WORDS } from '../../../parts/task-commands/words.js';
import { toast } from '../../../parts/toast.js';
import { FIELD_WORDS, labelOf } from '../../../parts/words.js';
import { useLanguage, useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import styles from './board.module.css';
import { BOARD_WORDS } from './words.js';

/** A column into which a task may be brought, and the command that this is. */
type Way = ReturnType<typeof waysOf>[number];

/** A card that is to be moved; null while its column is still to be chosen. */
export interface WantedMove {
  readonly task: TaskLine;
  readonly way: Way | null;
}

interface MovePanelProps {
  readonly wanted: WantedMove;
  readonly onChosen: (way: Way) => void;
  readonly onClose: () => void;
}

const isForm = (kind: TaskCommandKind): kind is FormKind => kind in COMMAND_FORMS;

/** Carries out a move of a board: asks what its command needs, beside the board; what needs nothing is done at once. The card is elsewhere only when the server has taken it. */
export function MovePanel({ wanted: { task, way }, onChosen, onClose }: MovePanelProps) {
  const say = useWords(BOARD_WORDS);
  const field = useWords(FIELD_WORDS);
  const close = (): void => {
    onClose();
    focusCard(task.id);
  };
  if (way === null) {
    return (
      <Peek name={say.moves} title={<><h2>{task.title}</h2><span className="muted">{say.moves}</span></>} onClose={close}>
        <Choices task={task} onChosen={onChosen} />
      </Peek>
    );
  }
  if (!isForm(way.kind)) return null;
  if (COMMAND_FORMS[way.kind].fields.length === 0) return <AtOnce task={task} kind={way.kind} onClose={close} />;
  return (
    <Peek name={labelOf(field, 'act', way.kind)} title={<><h2>{task.title}</h2><span className="muted">→ {labelOf(field, 'state', way.column)}</span></>} onClose={close}>
      <CommandForm task={task} kind={way.kind} place="flow" onClose={close} />
    </Peek>
  );
}

/** Every column that the task may be brought into, with the act that does it. */
function Choices({ task, onChosen }: { readonly task: TaskLine; readonly onChosen: (way: Way) => void }) {
  const say = useWords(BOARD_WORDS);
  const field = useWords(FIELD_WORDS);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const label = (column: string, act: string): string => (column === act ? column : say.moveTo(column, act));
  return (
    <ul ref={list} className={styles.ways} data-list aria-label={say.moves}>
      {waysOf(task).map((way) => <li key={way.column}><button type="button" data-row={way.column} className={styles.way} onKeyDown={(event) => onRowKey(event, { open: () => onChosen(way), peek: () => onChosen(way) })} onClick={() => onChosen(way)}>{label(labelOf(field, 'state', way.column), labelOf(field, 'act', way.kind))}</button></li>)}
    </ul>
  );
}

function AtOnce({ task, kind, onClose }: { readonly task: TaskLine; readonly kind: FormKind; readonly onClose: () => void }) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const { mutate } = useCommand(task, { kind, told: say.doneBeside(labelOf(field, 'act', kind)) });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate(EMPTY_DRAFT, { onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }), onSettled: onClose });
  }, [mutate, language, onClose]);
  return null;
}

// The lists are read again meanwhile, and the card comes back in another column.
const TRIES = [0, 150, 400, 900];

function focusCard(taskId: string): void {
  for (const after of TRIES) {
    setTimeout(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost || after === 0) document.querySelector<HTMLElement>(`[data-board] [data-row="${taskId}"]`)?.focus();
    }, after);
  }
}
