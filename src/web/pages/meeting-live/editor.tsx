import type { MeetingView } from '#contract/index.js';
import { useRef, useState } from 'react';
import { isSend } from '../../commands/keys.js';
import { useCommands } from '../../commands/registry.js';
import { Button } from '../../parts/button.js';
import { useWords } from '../../words/words.js';
import { headingOf } from '../meeting/agenda.js';
import { Chips } from './chips.js';
import { corrected, piecesOf, splitInto, type Typed } from './draft.js';
import styles from './live.module.css';
import { type Heard, useHeard } from './use-heard.js';
import { words } from './words.js';

interface EditorProps {
  readonly meeting: MeetingView;
  readonly typed: Typed;
  /** The place on the agenda of the matter that the sentence belongs to, -1 for none, where another is spoken about; else null. */
  readonly about: number | null;
  readonly onTyped: (typed: Typed) => void;
  readonly onSend: (typed: readonly Typed[]) => void;
  /** Leaves a conclusion that was being changed as it was. */
  readonly onLeave: () => void;
}

/** Where the conclusion is typed; what is read in it stands beside it at once, and Ctrl+Enter keeps it. */
export function Editor({ meeting, typed, about, onTyped, onSend, onLeave }: EditorProps) {
  const say = useWords(words);
  const area = useRef<HTMLTextAreaElement>(null);
  const [composing, setComposing] = useState(false);
  const heard = useHeard(meeting.id, typed, composing);
  const pieces = piecesOf(typed.text, heard.drafts);
  const send = (): void => {
    if (typed.text.trim() !== '') onSend([{ ...typed, text: typed.text.trim() }]);
    area.current?.focus();
  };
  const split = (): void => {
    onSend(splitInto(pieces, typed));
    area.current?.focus();
  };
  useCommands(pieces.length > 0 ? [{ id: 'live.split', label: say.split(pieces.length), group: say.group, keys: 'Alt+KeyT', scope: 'everywhere', run: split }] : []);
  return (
    <div className={styles.editor}>
      <label htmlFor="conclusion" className={styles.editorLabel}>{say.editor} {about !== null && <span className={styles.about}>{about < 0 ? say.aboutNone : say.about(about + 1, headingOf(meeting.agenda[about] ?? NO_MATTER))}</span>}</label>
      <textarea
        ref={area} id="conclusion" className={styles.area} rows={2} lang="vi" maxLength={2000} placeholder={say.editorHint} value={typed.text} spellCheck={false}
        onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
        onChange={(event) => onTyped({ ...typed, text: event.currentTarget.value })}
        onKeyDown={(event) => { if (isSend(event.nativeEvent)) { event.preventDefault(); send(); } }}
      />
      <div className={styles.under}>
        <div className="grow" aria-live="polite">
          {heard.drafts[0] === undefined ? <Unread heard={heard} /> : <Chips draft={heard.drafts[0]} units={meeting.units} onCorrect={(said) => onTyped({ ...typed, corrections: corrected(typed.corrections, said) })} onDone={() => area.current?.focus()} />}
        </div>
        <div className="row-gap">
          {pieces.length > 0 && <Button keys="Alt+KeyT" onClick={split}>{say.split(pieces.length)}</Button>}
          {typed.version > 0 && <Button onClick={onLeave}>{say.cancelChange}</Button>}
          <Button look="main" keys="Ctrl+Enter" disabled={typed.text.trim() === ''} onClick={send}>{typed.version > 0 ? say.saveChange : say.conclude}</Button>
        </div>
      </div>
    </div>
  );
}

const NO_MATTER = { heading: '', body: '' };

function Unread({ heard }: { readonly heard: Heard }) {
  const say = useWords(words);
  const said = { empty: '', reading: say.reading, read: say.nothingRead, offline: say.offlineRead }[heard.state];
  return <span className="muted small">{said}</span>;
}
