import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { DayField } from '../../parts/task-commands/day-field.js';
import { toast } from '../../parts/toast.js';
import { typedDay } from '../../parts/typed-day.js';
import { useLanguage, useWords } from '../../words/words.js';
import { bodyOfBooks, type BookDraft, type Books, type BooksDraft, draftOfBooks, typedFirst, withDay, yearOfDraft } from './draft.js';
import styles from './paper-books.module.css';
import { words } from './words.js';

/** The books as they are to be from a day on. What is wrong with them the server says, in its own words. */
export function BooksForm({ list, onDone }: { readonly list: Books; readonly onDone: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const [draft, setDraft] = useState<BooksDraft>(() => draftOfBooks(list, today));
  const [added, setAdded] = useState(0);
  const save = useAct('savePaperBooks', ['listPaperBooks']);
  const free = list.kinds.filter(({ kind }) => !draft.books.some(({ kinds }) => kinds.includes(kind)));
  const setBook = (book: BookDraft): void => setDraft({ ...draft, books: draft.books.map((each) => (each.key === book.key ? book : each)) });
  const add = (): void => {
    setAdded(added + 1);
    setDraft({ ...draft, books: [...draft.books, { key: `new ${added}`, name: '', kinds: [], first: '1' }] });
  };
  const send = (): void => {
    const body = bodyOfBooks(draft, list, today);
    if (body === null) return;
    save.mutate({ body }, { onSuccess: () => {
      toast(say.saved);
      onDone();
    } });
  };
  return (
    <form
      className={['card', 'pad', 'stack'].join(' ')} aria-label={say.form} onSubmit={(event) => { event.preventDefault(); send(); }}
      onKeyDown={(event) => { if (isSend(event.nativeEvent)) { event.preventDefault(); send(); } }}
    >
      <h2>{say.form}</h2>
      {draft.books.map((book, at) => <BookFields key={book.key} list={list} draft={draft} at={at} book={book} onChange={setBook} onRemove={() => setDraft({ ...draft, books: draft.books.filter(({ key }) => key !== book.key) })} />)}
      <div className="row-gap"><Button onClick={add} disabled={free.length === 0}>{say.add}</Button></div>
      {free.length > 0 && <p className="muted small">{say.rest(free.map(({ name }) => name).join(', '))}</p>}
      <div className={styles.facts}>
        <DayField label={say.fromDay} value={draft.from} onChange={(from) => setDraft(withDay(draft, from, { list, today }))} />
        <TextField label={say.source} hint={say.sourceHint} lang="vi" maxLength={300} value={draft.source} onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })} />
      </div>
      <p className="small">{say.stays}</p>
      {typedDay(draft.from, today) === null && <p role="alert">{say.dayNeeded}</p>}
      {save.error !== null && <p role="alert" className={styles.problem}>{errorSentence(save.error, language)}</p>}
      <div className="row-gap">
        <Button type="submit" look="main" keys="Ctrl+Enter" busy={save.isPending}>{say.save}</Button>
        <Button onClick={onDone}>{say.cancel}</Button>
      </div>
    </form>
  );
}

interface BookFieldsProps {
  readonly list: Books;
  readonly draft: BooksDraft;
  readonly book: BookDraft;
  /** Its place among the books, from 0. */
  readonly at: number;
  readonly onChange: (book: BookDraft) => void;
  readonly onRemove: () => void;
}

function BookFields({ list, draft, book, at, onChange, onRemove }: BookFieldsProps) {
  const say = useWords(words);
  const { today } = useSession();
  return (
    <fieldset className={styles.book}>
      <legend><b>{book.name.trim() === '' ? say.newBook(at + 1) : book.name}</b></legend>
      <div className={styles.facts}>
        <TextField label={say.name} lang="vi" maxLength={100} value={book.name} onChange={(event) => onChange({ ...book, name: event.currentTarget.value })} />
        <TextField label={say.firstOf(yearOfDraft(draft, list, today))} hint={say.firstHint} inputMode="numeric" maxLength={6} value={book.first} error={typedFirst(book.first) === null ? say.firstWrong : null} onChange={(event) => onChange({ ...book, first: event.currentTarget.value })} />
      </div>
      <Kinds list={list} draft={draft} book={book} onChange={onChange} />
      <div className="row-gap"><Button look="quiet" onClick={onRemove}>{say.remove}</Button></div>
    </fieldset>
  );
}

/** The kinds of a book; one that stands in another is told where, and is free once it is taken out there. */
function Kinds({ list, draft, book, onChange }: Pick<BookFieldsProps, 'list' | 'draft' | 'book' | 'onChange'>) {
  const say = useWords(words);
  return (
    <fieldset className={styles.kinds}>
      <legend>{say.kinds}</legend>
      {list.kinds.map(({ kind, name }) => {
        const other = draft.books.find((each) => each.key !== book.key && each.kinds.includes(kind));
        const isIn = book.kinds.includes(kind);
        return (
          <label key={kind} className={styles.kind}>
            <input type="checkbox" checked={isIn} disabled={other !== undefined && !isIn} onChange={() => onChange({ ...book, kinds: isIn ? book.kinds.filter((each) => each !== kind) : [...book.kinds, kind] })} />
            <span>{name}{other !== undefined && <span className="muted small"> ({say.inBook(other.name.trim() || say.otherBook)})</span>}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
