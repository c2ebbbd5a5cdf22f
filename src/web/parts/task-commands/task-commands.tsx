import type { TaskView } from '#contract/index.js';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useCommands } from '../../commands/registry.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import { CommandForm } from './command-form.js';
import styles from './commands.module.css';
import { EMPTY_DRAFT } from './draft.js';
import { isOwnForm, offeredCommands } from './kinds.js';
import type { FormKind, OwnKind } from './kinds.js';
import { OwnForm } from './own-form.js';
import { TOLD } from './place.js';
import type { CommandPlace } from './place.js';
import { useCommand } from './use-command.js';
import { COMMAND_WORDS } from './words.js';

const LOOKS: Readonly<Partial<Record<FormKind | OwnKind, 'danger'>>> = { cancel: 'danger' };

// What the notice of the request offers where it is read; the palette still knows it.
const IN_NOTICE: readonly (FormKind | OwnKind)[] = ['grant_request', 'refuse_request'];

interface TaskCommandsProps {
  readonly task: TaskView;
  readonly place: CommandPlace;
  /** The command whose form stands open at first, where it may be given. */
  readonly first?: string | undefined;
}

/** What this person may do with the task now; a form opens in the same place, never over the page. */
export function TaskCommands({ task, place, first }: TaskCommandsProps) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  const offered = offeredCommands(task.may);
  const [open, setOpen] = useState<FormKind | OwnKind | null>(() => offered.find((kind) => kind === first) ?? null);
  const [all, setAll] = useState(false);
  const most = useMost(place);
  const receive = useCommand(task, { kind: 'receive', told: say[TOLD[place]](labelOf(field, 'act', 'receive')) });
  const { language } = useLanguage();
  const start = (kind: FormKind | OwnKind): void => {
    if (kind !== 'receive') setOpen(kind);
    else receive.mutate(EMPTY_DRAFT);
  };
  useCommands(offered.map((kind) => ({ id: `task.${kind}`, label: labelOf(field, 'act', kind), group: say.group, run: () => start(kind) })));
  if (offered.length === 0) return null;
  if (open !== null && offered.includes(open)) {
    const close = (): void => setOpen(null);
    return <div className={styles[place]}>{isOwnForm(open) ? <OwnForm key={open} kind={open} task={task} place={place} onClose={close} /> : <CommandForm key={open} task={task} kind={open} place={place} onClose={close} />}</div>;
  }
  const buttons = offered.filter((kind) => !IN_NOTICE.includes(kind));
  const shown = all || buttons.length <= most + 1 ? buttons : buttons.slice(0, most);
  return (
    <div className={styles[place]} role="group" aria-label={say.actions}>
      <div className={styles.buttons}>
        {shown.map((kind, index) => (
          <Button key={kind} look={index === 0 ? 'main' : (LOOKS[kind] ?? 'plain')} busy={kind === 'receive' && receive.isPending} onClick={() => start(kind)}>{labelOf(field, 'act', kind)}</Button>
        ))}
        {buttons.length > most + 1 && <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>{all ? say.less : say.more}</Button>}
      </div>
      {receive.isError && <p role="alert" className={styles.problem}>{errorSentence(receive.error, language)}</p>}
    </div>
  );
}

/** How many buttons stand before "more". */
function useMost(place: CommandPlace): number {
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  if (place === 'flow') return 3;
  return narrow ? 2 : 5;
}
