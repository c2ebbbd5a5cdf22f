import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { TextArea, TextField } from '../../parts/field.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './documents.module.css';
import { keepPasted, recallPasted } from './kept-paste.js';
import type { Pasted } from './kept-paste.js';
import { words } from './words.js';

/** The text of a document pasted or typed, for papers that came without a file or whose file cannot be read; kept while it is typed, for it may be a whole paper. */
export function PasteForm({ initial, onDone }: { readonly initial: Pasted; readonly onDone: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { person } = useSession();
  const [{ title, text }, setPasted] = useState(() => recallPasted(person.id, initial));
  const change = (part: Partial<Pasted>): void => {
    const next = { title, text, ...part };
    setPasted(next);
    keepPasted(person.id, next);
  };
  const clear = (): void => {
    setPasted({ title: '', text: '' });
    keepPasted(person.id, null);
  };
  const paste = useAct('pasteDocument', ['listDocuments']);
  const read = (): void => {
    const firstLine = text.split('\n').map((line) => line.replace(/[*#_]+/g, '').trim()).find((line) => line !== '') ?? '';
    if (text.trim() === '') return;
    paste.mutate({ body: { title: (title.trim() || firstLine).slice(0, 200), text: text.normalize('NFC') } }, {
      onSuccess: () => {
        keepPasted(person.id, null);
        onDone();
      },
    });
  };
  return (
    <form
      className={[styles.paste, 'card'].join(' ')}
      aria-label={say.pasteTitle}
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
      onKeyDown={(event) => {
        if (!isSend(event.nativeEvent)) return;
        event.preventDefault();
        read();
      }}
    >
      <h2>{say.pasteTitle}</h2>
      {initial.text !== '' && <p className="muted">{say.pasteOffer(initial.text.length.toLocaleString('vi-VN'))}</p>}
      <TextField label={say.pasteName} value={title} maxLength={200} onChange={(event) => change({ title: event.currentTarget.value })} />
      <TextArea label={say.pasteText} value={text} rows={10} autoFocus={initial.text === ''} onChange={(event) => change({ text: event.currentTarget.value })} />
      {paste.isError && <p role="alert" className={styles.problem}>{errorSentence(paste.error, language)}</p>}
      <div className="row-gap">
        <Button type="submit" look="main" keys="Ctrl+Enter" busy={paste.isPending} disabled={text.trim() === ''} autoFocus={initial.text !== ''}>{say.pasteRead}</Button>
        <Button onClick={onDone}>{say.cancel}</Button>
        {text !== '' && <Button look="quiet" onClick={clear}>{say.clearText}</Button>}
        {text !== '' && <span className="muted small">{say.keptText}</span>}
      </div>
    </form>
  );
}
