import { printDay } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { PaperStateTag } from '../papers/state.js';
import type { ReportView } from './sections.js';
import { words } from './words.js';

interface PaperOfReportProps {
  readonly report: ReportView;
  /** What is still open, in words. */
  readonly missing: string;
  readonly flush: () => Promise<number | null>;
}

/** The paper that a report goes out as: drafted by one press, then opened; an issued one is a document that everybody reads. */
export function PaperOfReport({ report, missing, flush }: PaperOfReportProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const act = useAct('draftReportPaper', ['readReport', 'listReports', 'listPapers']);
  const { paper } = report;
  const draft = async (): Promise<void> => {
    try {
      const version = await flush();
      if (version === null) return;
      const made = await act.mutateAsync({ params: { id: report.id }, body: { version, paperId: newId() } });
      if (made.paper !== null) void navigate({ to: '/papers/$id', params: { id: made.paper.id } });
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    }
  };
  if (paper !== null && report.may.includes('paper.read')) return <Link className={buttonLook('main')} to="/papers/$id" params={{ id: paper.id }}>{say.openPaper}</Link>;
  if (paper !== null) return paper.documentId === null ? null : <Link className={buttonLook('main')} to="/documents/$id" params={{ id: paper.documentId }}>{say.openDocument}</Link>;
  if (!report.may.includes('paper.write')) return null;
  if (report.status === 'closed') return <Button look="main" busy={act.isPending} onClick={() => void draft()}>{say.makePaper}</Button>;
  return <ConfirmInline look="main" label={say.makePaper} question={`${missing} ${say.makePaperAsk}`.trim()} busy={act.isPending} onConfirm={draft} />;
}

/** Where the paper of a report stands: its state on the way, number and day once it is out. */
export function PaperMark({ paper }: { readonly paper: ReportView['paper'] }) {
  const say = useWords(words);
  if (paper === null) return null;
  if (paper.documentId === null) return <span className="row-gap">{say.paper} <PaperStateTag state={paper.state} /></span>;
  return <span lang="vi">{say.issuedAs(paper.symbol, paper.issuedOn === null ? '' : printDay(paper.issuedOn))}</span>;
}
