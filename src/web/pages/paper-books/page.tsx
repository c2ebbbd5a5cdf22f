import type { PaperBookView } from '#contract/index.js';
import { printDay, printPaperNumber } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useMayDo, useRead } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { PageHead } from '../../parts/page-head.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import { BooksForm } from './books-form.js';
import type { Books } from './draft.js';
import styles from './paper-books.module.css';
import { words } from './words.js';

/** Sổ cấp số: in which series outgoing papers are numbered, what each gave this year, and how that changes from a day on. */
export function PaperBooksPage() {
  const books = useRead('listPaperBooks', {});
  return <div className={styles.page}><Answer of={books} rows={12}>{(list) => <Whole list={list} />}</Answer></div>;
}

function Whole({ list }: { readonly list: Books }) {
  const say = useWords(words);
  const mayChange = useMayDo('paper.issue');
  const [changing, setChanging] = useState(false);
  const { since } = list;
  useCommands(mayChange && !changing ? [{ id: 'books.change', label: say.change, group: say.group, run: () => setChanging(true) }] : []);
  return (
    <>
      <Link to="/papers" className="small no-print">{say.back}</Link>
      <PageHead
        title={say.title}
        detail={<>{since === null || list.books.length === 0 ? say.plain : say.since(printDay(since.on), since.source)} {say.rule}</>}
        actions={mayChange && !changing && <Button look="main" onClick={() => setChanging(true)}>{say.change}</Button>}
      />
      {changing && <BooksForm list={list} onDone={() => setChanging(false)} />}
      {list.coming.length > 0 && <Coming list={list} mayChange={mayChange} />}
      <section className="stack" aria-labelledby="books">
        <h2 id="books">{say.list(list.year)}</h2>
        <DataTable label={say.list(list.year)} columns={columnsOf(list, say)} rows={[...list.books, ...list.alone]} idOf={idOf} />
      </section>
    </>
  );
}

const idOf = ({ kinds }: PaperBookView): string => kinds.join('+');

const namesOf = (kinds: readonly string[], list: Books): string => kinds.map((kind) => list.kinds.find((each) => each.kind === kind)?.name ?? kind).join(', ');

function columnsOf(list: Books, say: (typeof words)['vi']): Column<PaperBookView>[] {
  return [
    { key: 'name', head: say.book, cell: (book) => <><b>{book.name}</b><span className={['muted', 'small', styles.under].join(' ')}>{list.alone.includes(book) ? say.alone : namesOf(book.kinds, list)}</span></> },
    { key: 'symbols', head: say.symbols, width: '260px', wideOnly: true, cell: ({ symbols }) => symbols.join(', ') },
    { key: 'first', head: say.first, width: '110px', align: 'right', wideOnly: true, cell: ({ first }) => printPaperNumber(first) },
    { key: 'last', head: say.last, width: '110px', align: 'right', cell: ({ last }) => (last === 0 ? <span className="muted">{say.none}</span> : printPaperNumber(last)) },
    { key: 'next', head: say.next, width: '110px', align: 'right', cell: ({ next }) => <b>{printPaperNumber(next)}</b> },
  ];
}

/** What was decided for a later day. */
function Coming({ list, mayChange }: { readonly list: Books; readonly mayChange: boolean }) {
  const say = useWords(words);
  const withdraw = useAct('withdrawPaperBooks', ['listPaperBooks']);
  const takeBack = (from: string): Promise<unknown> => withdraw.mutateAsync({ body: { version: list.version, from } }).then(() => toast(say.takenBack));
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="coming">
      <h2 id="coming">{say.coming}</h2>
      <ul className={styles.coming}>
        {list.coming.map(({ on, source, books }) => (
          <li key={on}><b>{say.from(printDay(on))}</b>: {books.length === 0 ? say.noBooks : books.map(({ name, kinds }) => `${name} (${namesOf(kinds, list)})`).join('; ')} <span className="muted">({say.by(source)})</span>{mayChange && <> <ConfirmInline label={say.takeBack} question={say.takeBackAsk(printDay(on))} busy={withdraw.isPending} onConfirm={() => takeBack(on)} /></>}</li>
        ))}
      </ul>
    </section>
  );
}
