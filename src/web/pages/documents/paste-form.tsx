import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { TextArea, TextField } from '../../parts/field.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './documents.module.css';
import { words } from './words.js';

/** The text of a document pasted or typed, for papers that came without a file or whose file cannot be read. */
export function PasteForm({ initial, onDone }: { readonly initial: { readonly title: string; readonly text: string }; readonly onDone: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [title, setTitle] = useState(initial.title);
  const [text, setText] = useState(initial.text);
  const paste = useAct('pasteDocument', ['listDocuments']);
  const read = (): void => {
    const firstLine = text.split('\n').map((line) => line.replace(/[*#_]+/g, '').trim()).find((line) => line !== '') ?? '';
    if (text.trim() === '') return;
    paste.mutate({ body: { title: (title.trim() || firstLine).slice(0, 200), text: text.normalize('NFC') } }, { onSuccess: onDone });
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
      <TextField label={say.pasteName} value={title} maxLength={200} onChange={(event) => setTitle(event.currentTarget.value)} />
      <TextArea label={say.pasteText} value={text} rows={10} autoFocus={initial.text === ''} onChange={(event) => setText(event.currentTarget.value)} />
      {paste.isError && <p role="alert" className={styles.problem}>{errorSentence(paste.error, language)}</p>}
      <div className="row-gap">
        <Button type="submit" look="main" keys="Ctrl+Enter" busy={paste.isPending} disabled={text.trim() === ''} autoFocus={initial.text !== ''}>{say.pasteRead}</Button>
        <Button onClick={onDone}>{say.cancel}</Button>
      </div>
    </form>
  );
}
