import { useEffect, useRef, useState } from 'react';
import { KeyCaps } from '../parts/key-caps.js';
import { Button } from '../parts/button.js';
import { useWords } from '../words/words.js';
import { allCommands, singleKeysOn, switchSingleKeys } from './registry.js';
import type { Command } from './registry.js';
import styles from './key-sheet.module.css';
import { COMMAND_WORDS } from './words.js';

/** The keys of this screen, printed from the same registry that obeys them. */
export default function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(COMMAND_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(singleKeysOn);
  const [groups] = useState(() => grouped(allCommands()));
  useEffect(() => {
    dialog.current?.showModal();
    // The browser gives the focus to the first control, which is at the foot: the sheet would open at its end.
    dialog.current?.focus();
    dialog.current?.scrollTo(0, 0);
  }, []);
  return (
    <dialog ref={dialog} className={styles.sheet} tabIndex={-1} aria-labelledby="key-sheet" onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current.close()}>
      <h2 id="key-sheet">{words.keysTitle}</h2>
      {groups.map(([group, commands]) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl className={styles.keys}>
            {[...byLabel(commands)].map(([label, chords]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={styles.chords}>{chords.map((chord) => <KeyCaps key={chord} chord={chord} />)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => {
            switchSingleKeys(event.currentTarget.checked);
            setSingle(event.currentTarget.checked);
          }}
        />
        {words.singleKeys}
      </label>
      <Button onClick={() => dialog.current?.close()}>{words.close}</Button>
    </dialog>
  );
}

function grouped(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) if (command.keys !== undefined) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
}

/** What two keys do stands once, with both. */
function byLabel(commands: readonly Command[]): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { label, keys } of commands) if (keys !== undefined) labels.set(label, [...(labels.get(label) ?? []), keys]);
  return labels;
}
