import type { RouteAnswer } from '#contract/index.js';
import { isHandedIn, printDay } from '#core/index.js';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../../api/call.js';
import { keyOf, useRead, useSession } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { BroughtParts } from '../../parts/brought/brought-parts.js';
import type { BroughtPart } from '../../parts/brought/brought-parts.js';
import { BroughtStatus } from '../../parts/brought/brought-status.js';
import { useBrought } from '../../parts/brought/use-brought.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { NoteList } from '../../parts/notes.js';
import { PageHead } from '../../parts/page-head.js';
import { SaveMark } from '../../parts/saving/save-mark.js';
import type { Written } from '../../parts/saving/use-saving.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import styles from './part.module.css';
import { words } from './words.js';

type View = RouteAnswer<'readPart'>;

/** Nộp báo cáo: the sections that a unit brings something to, with what its own tasks propose. */
export function ReportPartPage() {
  const { id = '', unitId = '' } = useParams({ strict: false });
  const part = useRead('readPart', { params: { id, unitId } });
  // What is written is the person's: it is drawn anew only when it was handed in or given back.
  return <div className={styles.page}><Answer of={part} rows={8}>{(view) => <Form key={view.part.status === 'asked' ? 'working' : view.part.status} view={view} />}</Answer></div>;
}

const sent = (parts: readonly BroughtPart[]) => parts.map(({ key, lines }) => ({ key, lines: lines.map((line) => ({ ...line, taskIds: [...line.taskIds], ...(line.notes === undefined ? {} : { notes: line.notes.filter(({ text }) => text.trim() !== '') }) })) }));

const written = ({ part, sections }: View): Written<readonly BroughtPart[]> => ({ version: part.version, content: sections.map(({ key, lines }) => ({ key, lines })) });

function useWriting(view: View, readOnly: boolean) {
  const say = useWords(words);
  const client = useQueryClient();
  const { person } = useSession();
  const params = { id: view.report.id, unitId: view.part.unitId };
  const stand = (answer: View): Written<readonly BroughtPart[]> => {
    client.setQueryData(keyOf('readPart', { params }), answer);
    return written(answer);
  };
  return useBrought({
    kept: `dondoc.writing.report-part.${person.id}.${params.id}.${params.unitId}`, shown: written(view), readOnly,
    save: async ({ version, content }) => stand(await call('savePart', { params, body: { version, parts: sent(content) } })),
    read: async () => stand(await call('readPart', { params })),
    submit: async ({ version, content, nil }) => {
      await call('submitPart', { params, body: { version, nil, parts: sent(content) } });
      toast(say.sent);
    },
    after: () => Promise.all((['readPart', 'readReport', 'listReports', 'countInbox', 'readInbox'] as const).map((route) => client.invalidateQueries({ queryKey: keyOf(route) }))),
  });
}

function Form({ view }: { readonly view: View }) {
  const say = useWords(words);
  const { report, part, sections } = view;
  const isOpen = report.status === 'collecting' || report.status === 'planned';
  const mayWrite = isOpen && !isHandedIn(part.status) && part.may.includes('report.contribute');
  const writing = useWriting(view, !mayWrite);
  const nameOf = (key: string): string => sections.find((section) => section.key === key)?.heading ?? key;
  return (
    <>
      <Link to="/reports/$id" params={{ id: report.id }} className="small">{report.dutyName}: {report.label}</Link>
      <PageHead
        title={say.title(part.unitName)}
        detail={<Detail view={view} mark={mayWrite && <SaveMark saving={writing.saving} savedAt={writing.savedAt} />} />}
        actions={mayWrite && (
          <>
            <ConfirmInline label={say.nil} question={say.nilAsk} busy={writing.busy} onConfirm={() => writing.submit(true)} />
            <ConfirmInline look="main" label={say.submit} question={say.submitAsk} busy={writing.busy} onConfirm={() => writing.submit(false)} />
          </>
        )}
      />
      {part.status === 'returned' && <p className={styles.returned}>{say.returnedWhy(part.returnedWhy)}</p>}
      {mayWrite ? <BroughtParts footnotes parts={writing.parts} proposed={sections.map(({ key, proposed }) => ({ key, lines: proposed }))} nameOf={nameOf} onChange={writing.change} /> : <Told view={view} />}
      {mayWrite && writing.parts.every(({ lines }) => lines.length === 0) && <div><Button onClick={() => writing.change(sections.map(({ key, proposed }) => ({ key, lines: proposed })))}>{say.takeAll}</Button></div>}
    </>
  );
}

function Detail({ view: { report, part }, mark }: { readonly view: View; readonly mark: ReactNode }) {
  const say = useWords(words);
  const isOpen = report.status === 'collecting' || report.status === 'planned';
  const said = [part.dueOn === null ? '' : say.due(printDay(part.dueOn)), part.submittedBy === '' || !isHandedIn(part.status) ? '' : say.submittedBy(part.submittedBy), isOpen ? '' : say.closed].filter((each) => each !== '').join('. ');
  return <span className="row-gap"><BroughtStatus status={part.status} />{said}<span className="muted small">{mark}</span></span>;
}

/** What was handed in, to be read. */
function Told({ view: { part, sections } }: { readonly view: View }) {
  const say = useWords(words);
  if (part.status === 'nil') return <p className={['card', 'pad'].join(' ')}>{say.nilSaid}</p>;
  return (
    <div className={['card', 'pad', 'stack'].join(' ')} lang="vi">
      {sections.filter(({ lines }) => lines.length > 0).map(({ key, heading, lines }) => (
        <section key={key}>
          <h2>{heading}</h2>
          <ul className={styles.told}>{lines.map((line, at) => <li key={line.id}>{line.text}<NoteList of={`${heading}, ${at + 1}`} notes={line.notes ?? []} readOnly onChange={() => undefined} /></li>)}</ul>
        </section>
      ))}
    </div>
  );
}
