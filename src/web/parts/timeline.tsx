import { useWords } from '../words/words.js';
import type { z } from 'zod';
import type { EntryView } from '#contract/index.js';
import { downloadUrl } from '../api/call.js';
import { EmptyState } from './answer.js';
import { ICONS } from './icons.js';
import type { IconName } from './icons.js';
import { printInstant } from './instant.js';
import styles from './timeline.module.css';
import { FIELD_WORDS, PART_WORDS, labelOf } from './words.js';

type Entry = z.infer<typeof EntryView>;

const FACES: Readonly<Record<string, IconName>> = { progress: 'half', obstacle: 'triangle', comment: 'pen', result: 'tick', request: 'hourglass', decision: 'tick', dunning: 'clock', undo: 'back' };

const CHANGES: Readonly<Record<string, 'act_assign_person' | 'act_reassign' | 'entry_due'>> = { leadPostId: 'act_assign_person', leadUnitId: 'act_reassign', dueOn: 'entry_due' };

/** What was done, by the name that people have for it; the kind of the entry where there is no better one. */
function headingOf({ kind, data }: Entry, field: (typeof FIELD_WORDS)['vi']): string {
  const change = kind === 'change' ? CHANGES[String(data['field'])] : undefined;
  if (change !== undefined) return field[change];
  if (kind === 'state' && data['from'] === 'draft') return field.entry_given;
  if (kind === 'state' && data['from'] === 'assigned' && data['to'] === 'active') return field.act_receive;
  return labelOf(field, 'entry', kind);
}

/** What happened to a task, newest first; entries are never changed or removed. */
export function Timeline({ entries, children }: { readonly entries: readonly Entry[]; readonly children?: (entry: Entry) => React.ReactNode }) {
  const words = useWords(PART_WORDS);
  const field = useWords(FIELD_WORDS);
  if (entries.length === 0) return <EmptyState title={words.noEntries} />;
  return (
    <ol className={styles.timeline}>
      {[...entries].sort((a, b) => b.ordinal - a.ordinal).map((entry) => (
        <li key={entry.id}>
          <span className={styles.icon}>{ICONS[FACES[entry.kind] ?? 'ring']}</span>
          <div className="grow">
            <p className="small muted">
              <b>{headingOf(entry, field)}</b> · {entry.by}
              {entry.byTitle !== '' && `, ${entry.byTitle}`} · <time dateTime={entry.at}>{printInstant(entry.at)}</time>
            </p>
            {entry.body !== '' && <p className={styles.body}>{entry.body}</p>}
            {children?.(entry)}
            {entry.evidence.map((evidence, index) => (
              <p key={index} className="small">
                {words.evidence}:{' '}
                {evidence.file === null ? `${evidence.documentNumber ?? ''} ${evidence.documentDate ?? ''}` : <a href={downloadUrl('downloadFile', evidence.file.id)}>{evidence.file.name}</a>}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
