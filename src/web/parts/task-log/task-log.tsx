import type { TaskView } from '#contract/index.js';
import { factsOf, headingOf, LOG_WORDS, printDay, type Telling } from '#core/index.js';
import { downloadUrl } from '../../api/call.js';
import { useLanguage, useWords } from '../../words/words.js';
import { EmptyState } from '../answer.js';
import { Button } from '../button.js';
import { ICONS } from '../icons.js';
import type { IconName } from '../icons.js';
import { printInstant } from '../instant.js';
import { useUndo } from '../task-commands/use-command.js';
import { FIELD_WORDS, PART_WORDS } from '../words.js';
import styles from './log.module.css';

type Entry = TaskView['entries'][number];

const FACES: Readonly<Record<string, IconName>> = { progress: 'half', obstacle: 'triangle', comment: 'pen', result: 'tick', request: 'hourglass', decision: 'tick', dunning: 'clock', undo: 'back' };

/** What happened to a task, newest first. Entries are never changed or removed: what was taken back stands struck through, with who took it back above it. */
export function TaskLog({ task, kind, most = Number.POSITIVE_INFINITY }: { readonly task: TaskView; readonly kind?: string; readonly most?: number }) {
  const words = useWords(PART_WORDS);
  const telling: Telling = { say: useWords(LOG_WORDS), field: useWords(FIELD_WORDS), names: task.names, language: useLanguage().language };
  const undo = useUndo(task.id);
  if (task.entries.length === 0) return <EmptyState title={words.noEntries} />;
  const newestFirst = task.entries.filter((entry) => kind === undefined || entry.kind === kind).sort((a, b) => b.ordinal - a.ordinal).slice(0, most);
  return (
    <ol className={styles.timeline}>
      {newestFirst.map((entry) => <Line key={entry.id} entry={entry} heading={fullHeading(entry, task.entries, telling)} telling={telling} onUndo={() => undo(entry.id)} />)}
    </ol>
  );
}

/** A taking back names what it took back. */
function fullHeading(entry: Entry, entries: readonly Entry[], telling: Telling): string {
  const before = entry.undoes === null ? undefined : entries.find((each) => each.id === entry.undoes);
  return before === undefined ? headingOf(entry, telling) : telling.say.undid(headingOf(before, telling));
}

interface LineProps {
  readonly entry: Entry;
  readonly heading: string;
  readonly telling: Telling;
  readonly onUndo: () => Promise<void>;
}

function Line({ entry, heading, telling, onUndo }: LineProps) {
  const { say } = telling;
  const facts = factsOf(entry, telling);
  return (
    <li data-undone={entry.undone || undefined} data-entry={entry.kind}>
      <span className={styles.icon}>{ICONS[FACES[entry.kind] ?? 'ring']}</span>
      <div className="grow">
        <p className="small muted">
          <b className={styles.heading}>{heading}</b> · {entry.by === '' ? say.system : entry.by}
          {entry.byTitle !== '' && `, ${entry.byTitle}`}{entry.onBehalfOf !== null && ` (${say.behalf(entry.onBehalfOf)})`} · <time dateTime={entry.at}>{printInstant(entry.at)}</time>
          {entry.undone && <span className={styles.undone}>{say.undone}</span>}
          {entry.mayUndo && <Button look="quiet" className={styles.undo} aria-label={say.undoOf(heading)} onClick={() => void onUndo()}>{say.undo}</Button>}
        </p>
        <div className={styles.said}>
          {entry.body !== '' && <p className={styles.body}>{entry.body}</p>}
          {facts.length > 0 && <p className="small muted">{facts.join(' · ')}</p>}
          {entry.evidence.map((evidence, index) => <EvidenceLine key={index} evidence={evidence} />)}
        </div>
      </div>
    </li>
  );
}

function EvidenceLine({ evidence: { file, documentNumber, documentDate } }: { readonly evidence: Entry['evidence'][number] }) {
  const words = useWords(PART_WORDS);
  const document = [documentNumber ?? '', documentDate === null ? '' : printDay(documentDate)].filter((part) => part !== '').join(', ');
  return <p className="small">{words.evidence}: {file === null ? document : <a href={downloadUrl('downloadFile', file.id)}>{file.name}</a>}</p>;
}
