import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisterView } from '#contract/index.js';
import { isCivilDate, printDay, REGISTER_FORMS, REGISTERS } from '#core/index.js';
import type { Register } from '#core/index.js';
import { registerUrl } from '../../api/call.js';
import { useRead, useSession } from '../../api/read.js';
import { isComposing } from '../../commands/keys.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { PageHead } from '../../parts/page-head.js';
import { typedDay } from '../../parts/typed-day.js';
import { useWords } from '../../words/words.js';
import '../../theme/paper.css';
import styles from './registers.module.css';
import { Waiting } from './waiting.js';
import { REGISTER_WORDS } from './words.js';

interface Shown {
  readonly book: Register;
  readonly from: string;
  readonly to: string;
}

/** Sổ văn bản: the books of NĐ 30/2020/NĐ-CP over a period, as they are printed. All that is asked stands in the address. */
export function RegistersPage() {
  const words = useWords(REGISTER_WORDS);
  const { today } = useSession();
  const search = useSearch({ from: '/app/registers' });
  const navigate = useNavigate();
  const shown: Shown = { book: REGISTERS.find((book) => book === search.book) ?? 'arrivals', from: dayOf(search.from) ?? `${today.slice(0, 4)}-01-01`, to: dayOf(search.to) ?? today };
  const go = (change: Partial<Shown>): void => void navigate({ to: '/registers', search: { ...shown, ...change }, replace: true });
  const { book, from, to } = shown;
  const register = useRead('readRegister', { params: { book }, query: { from, to } });
  return (
    <div className={styles.page} data-across data-own-head>
      <div className="no-print">
        <PageHead
          title={words.title}
          detail={words.detail}
          actions={<><Link to="/documents" className={buttonLook('plain')}>{words.back}</Link><a href={registerUrl({ book, from, to, format: 'xlsx' })} download className={buttonLook('plain')}>{words.toExcel}</a><Button look="main" onClick={() => globalThis.print()}>{words.print}</Button></>}
        />
      </div>
      <div className={[styles.choice, 'no-print'].join(' ')}>
        <nav aria-label={words.books} className={styles.books}>
          {REGISTERS.map((each) => <button key={each} type="button" aria-pressed={each === book} onClick={() => go({ book: each })}>{words[each]}</button>)}
        </nav>
        <PeriodField key={`from ${from}`} label={words.from} value={from} onChange={(day) => go({ from: day })} />
        <PeriodField key={`to ${to}`} label={words.to} value={to} onChange={(day) => go({ to: day })} />
      </div>
      {book !== 'departures' && <Waiting />}
      {book === 'departures' && <p className="muted small no-print">{words.departuresNote}</p>}
      <Answer of={register}>{(view) => <Book book={book} view={view} from={from} to={to} />}</Answer>
    </div>
  );
}

const dayOf = (text: string | undefined): string | undefined => (text !== undefined && isCivilDate(text) ? text : undefined);

/** A day typed as people write it; taken when the field is left. */
function PeriodField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (day: string) => void }) {
  const words = useWords(REGISTER_WORDS);
  const { today } = useSession();
  const [text, setText] = useState(printDay(value));
  const day = typedDay(text, today);
  const take = (): void => {
    if (typeof day === 'string' && day !== value) onChange(day);
  };
  return (
    <div className={styles.day}>
      <TextField label={label} value={text} error={typeof day === 'string' ? null : words.dayWrong} onChange={(event) => setText(event.currentTarget.value)} onBlur={take} onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && take()} />
    </div>
  );
}

function Book({ book, view, from, to }: { readonly book: Register; readonly view: RegisterView; readonly from: string; readonly to: string }) {
  const words = useWords(REGISTER_WORDS);
  const { agency } = useSession();
  const { subjectColumn } = REGISTER_FORMS[book];
  return (
    <>
      {view.tooLong && <p className={styles.problem} role="status">{words.tooLong}</p>}
      <div className={['card', styles.book].join(' ')} tabIndex={0} role="region" aria-label={view.title}>
        <p className={styles.agency} lang="vi">{agency.name}</p>
        <h2 lang="vi">{view.title}</h2>
        <p className={styles.period}>{words.period(printDay(from), printDay(to))}</p>
        <table lang="vi">
          <colgroup>{view.widths.map((width, at) => <col key={at} style={{ width: `${width}%` }} />)}</colgroup>
          <thead>
            <tr>{view.heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr>
            <tr aria-hidden="true">{view.heads.map((head, at) => <td key={head}>({at + 1})</td>)}</tr>
          </thead>
          <tbody>
            {view.rows.map(({ documentId, cells }, row) => (
              <tr key={`${documentId} ${row}`}>
                {cells.map((cell, at) => <td key={at}>{at === subjectColumn && cell !== '' ? <Link to="/documents/$id" params={{ id: documentId }}>{cell}</Link> : cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
        {view.rows.length === 0 && <EmptyState title={words.none} />}
      </div>
    </>
  );
}
