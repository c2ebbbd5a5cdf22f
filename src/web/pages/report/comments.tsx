import { useState } from 'react';
import type { ReactNode } from 'react';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { TextArea } from '../../parts/field.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './report.module.css';
import type { ReportView } from './sections.js';
import { words } from './words.js';

type Comment = ReportView['comments'][number];

const AFTER = ['readReport'] as const;

/** What was remarked on a section, the settled ones on demand; beside what else may be done with it. */
export function Comments({ report, sectionKey, heading, children }: { readonly report: ReportView; readonly sectionKey: string; readonly heading: string; readonly children: ReactNode }) {
  const say = useWords(words);
  const [writing, setWriting] = useState(false);
  const [all, setAll] = useState(false);
  const own = report.comments.filter((comment) => comment.sectionKey === sectionKey);
  const open = own.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = own.length - open.length;
  const mayWrite = report.may.includes('report.comment') && report.status !== 'issued';
  return (
    <div className={styles.comments}>
      {(all ? own : open).length > 0 && <ul aria-label={say.commentsOf(heading)}>{(all ? own : open).map((comment) => <Remark key={comment.id} reportId={report.id} comment={comment} />)}</ul>}
      <div className="row-gap">
        {children}
        {mayWrite && !writing && <Button look="quiet" aria-label={`${say.comment}: ${heading}`} onClick={() => setWriting(true)}>{say.comment}</Button>}
        {settled > 0 && <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>{say.settledCount(settled)}</Button>}
      </div>
      {writing && <Write reportId={report.id} sectionKey={sectionKey} heading={heading} onDone={() => setWriting(false)} />}
    </div>
  );
}

function Remark({ reportId, comment }: { readonly reportId: string; readonly comment: Comment }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const settle = useAct('resolveReportComment', AFTER);
  const run = (): void => settle.mutate({ params: { id: reportId, commentId: comment.id }, body: {} }, { onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  return (
    <li>
      <span lang="vi">{comment.body}</span>
      <span className="muted small">{[comment.by, comment.unitName].filter((part) => part !== '').join(', ')}, {printInstant(comment.at)}{comment.resolvedAt === null ? '' : `. ${say.settledBy(comment.resolvedBy)}`}</span>
      {comment.mayResolve && <Button look="quiet" busy={settle.isPending} onClick={run}>{say.settle}</Button>}
    </li>
  );
}

function Write({ reportId, sectionKey, heading, onDone }: { readonly reportId: string; readonly sectionKey: string; readonly heading: string; readonly onDone: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const add = useAct('addReportComment', AFTER);
  const [body, setBody] = useState('');
  const send = (): void => {
    if (body.trim() !== '') add.mutate({ params: { id: reportId }, body: { id: newId(), sectionKey, body: body.trim() } }, { onSuccess: onDone, onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  };
  return (
    <div className="stack">
      <TextArea label={say.commentsOf(heading)} rows={2} autoFocus maxLength={2000} value={body} onKeyDown={(event) => { if (isSend(event.nativeEvent)) { event.preventDefault(); send(); } }} onChange={(event) => setBody(event.currentTarget.value)} />
      <div className="row-gap">
        <Button look="main" busy={add.isPending} disabled={body.trim() === ''} onClick={send}>{say.sendComment}</Button>
        <Button onClick={onDone}>{say.leaveComment}</Button>
      </div>
    </div>
  );
}
