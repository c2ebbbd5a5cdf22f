import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { PaperToSign, PaperView } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { FilePick } from '../../parts/file-drop.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './paper.module.css';
import { words } from './words.js';

const AFTER = ['readPaper', 'listPapers', 'readReport', 'listReports', 'readMeeting', 'listMeetings', 'readOverview', 'countInbox', 'readInbox'] as const;

interface ActsProps {
  readonly paper: PaperView;
  /** Saves what waits and says which version stands then; null where it could not be saved. */
  readonly version: () => Promise<number | null>;
}

type Send = (version: number, text: string) => Promise<PaperView>;

/** The steps of one paper as calls. */
function useSteps(id: string): Readonly<Record<'propose' | 'withdraw' | 'return' | 'sign' | 'issue' | 'recall', Send>> {
  const params = { id };
  const [propose, withdraw, giveBack] = [useAct('proposePaper', AFTER), useAct('withdrawPaper', AFTER), useAct('returnPaper', AFTER)];
  const [sign, issue, recall] = [useAct('signPaper', AFTER), useAct('issuePaper', AFTER), useAct('recallPaper', AFTER)];
  return {
    propose: (version, note) => propose.mutateAsync({ params, body: { version, note } }), withdraw: (version) => withdraw.mutateAsync({ params, body: { version } }), return: (version, reason) => giveBack.mutateAsync({ params, body: { version, reason } }),
    sign: (version, note) => sign.mutateAsync({ params, body: { version, note } }), issue: (version) => issue.mutateAsync({ params, body: { version } }), recall: (version, reason) => recall.mutateAsync({ params, body: { version, reason } }),
  };
}

/** What may be done with a paper now: the next step last. On a phone they lie under the thumb. */
export function Acts({ paper, version }: ActsProps) {
  const say = useWords(words);
  const send = useSteps(paper.id);
  const may = (kind: PaperView['may'][number]): boolean => paper.may.includes(kind);
  if (paper.may.length === 0) return null;
  return (
    <div className={[styles.acts, 'no-print'].join(' ')} role="group" aria-label={say.actions}>
      {may('discard') && <Discard paper={paper} />}
      {may('withdraw') && <Step version={version} send={send.withdraw} label={say.withdraw} question={say.withdrawAsk} done={() => say.done_withdraw} />}
      {may('return') && <Step version={version} send={send.return} label={say.return} question={say.returnAsk} reason="required" done={() => say.done_return} />}
      {may('recall') && <Step version={version} send={send.recall} label={say.recall} question={say.recallAsk} reason="required" look="danger" done={() => say.done_recall} />}
      {may('replace') && paper.replacedBy === null && <Replace paper={paper} />}
      {may('attach') && <Attach paper={paper} />}
      {may('propose') && <Step version={version} send={send.propose} label={say.propose} question={say.proposeAsk(paper.file.paper.signing.name)} reason="optional" reasonLabel={say.proposeNote} look="main" done={() => say.done_propose} />}
      {may('sign') && <Step version={version} send={send.sign} label={say.sign} question={say.signAsk} look="main" done={() => say.done_sign} />}
      {may('issue') && <Step version={version} send={send.issue} label={say.issue} question={say.issueAsk(paper.file.orders.length)} look="main" done={({ symbol }) => say.done_issue(symbol)} />}
    </div>
  );
}

/** Signing a paper, or giving it back, from where it is listed. */
export function SignHere({ paper: { id, version, may } }: { readonly paper: PaperToSign }) {
  const say = useWords(words);
  const send = useSteps(id);
  const seen = (): Promise<number> => Promise.resolve(version);
  return (
    <div className="row-gap">
      {may.includes('sign') && <Step version={seen} send={send.sign} label={say.sign} question={say.signAsk} done={() => say.done_sign} />}
      {may.includes('return') && <Step version={seen} send={send.return} label={say.return} question={say.returnAsk} reason="required" done={() => say.done_return} />}
    </div>
  );
}

interface StepProps {
  readonly version: ActsProps['version'];
  readonly send: Send;
  readonly label: string;
  readonly question: string;
  readonly reason?: 'none' | 'optional' | 'required';
  readonly reasonLabel?: string;
  readonly look?: 'main' | 'plain' | 'danger';
  readonly done: (paper: PaperView) => string;
}

/** One step with its question; where it is refused, the sentence says what to do. */
function Step({ version, send, done, ...asking }: StepProps) {
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const run = async (text: string): Promise<void> => {
    setBusy(true);
    try {
      const seen = await version();
      if (seen !== null) toast(done(await send(seen, text)));
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return <ConfirmInline {...asking} busy={busy} onConfirm={run} />;
}

function Discard({ paper }: { readonly paper: PaperView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const act = useAct('discardPaper', AFTER);
  const run = (): Promise<void> =>
    act.mutateAsync({ params: { id: paper.id }, body: { version: paper.version } }).then(
      () => {
        toast(say.done_discard);
        void navigate({ to: '/papers' });
      },
      (error: unknown) => toast(errorSentence(error, language), { tone: 'problem' }),
    );
  return <ConfirmInline label={say.discard} question={say.discardAsk} look="quiet" busy={act.isPending} onConfirm={run} />;
}

function Replace({ paper }: { readonly paper: PaperView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const act = useAct('createPaper', AFTER);
  const run = (): void => act.mutate({ body: { id: newId(), kind: paper.kind, replacesId: paper.id } }, {
    onSuccess: ({ id }) => void navigate({ to: '/papers/$id', params: { id } }),
    onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }),
  });
  return <Button busy={act.isPending} onClick={run}>{say.replace}</Button>;
}

function Attach({ paper }: { readonly paper: PaperView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const act = useAct('attachSigned', [...AFTER, 'readDocument']);
  const send = ([file]: File[]): void => {
    if (file === undefined) return;
    act.mutate({ params: { id: paper.id }, send: { file } }, { onSuccess: () => toast(say.done_attach), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  };
  return <FilePick label={say.attach} accept=".pdf,application/pdf" onFiles={send} className={buttonLook(paper.signedFile === null ? 'main' : 'plain')} />;
}
