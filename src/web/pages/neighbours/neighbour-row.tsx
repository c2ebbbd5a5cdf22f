import type { NeighbourView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct, useMayDo } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { CarriedFiles } from './carried-files.js';
import { Compare } from './compare.js';
import styles from './neighbours.module.css';
import { NeighbourSettings } from './neighbour-settings.js';
import { NEIGHBOUR_WORDS } from './words.js';
import { WriteFile } from './write-file.js';

interface NeighbourRowProps {
  readonly neighbour: NeighbourView;
  readonly ownNumber: string | null;
}

type Opened = 'files' | 'settings' | null;

/** What this side says of a post that failed; anything else is what the other side answered. */
const OWN_PROBLEMS: readonly string[] = ['border.no_answer', 'border.not_taken', 'border.key_lost'];

/** One agency: how it is reached, what waits for it, and what can be done. */
export function NeighbourRow({ neighbour, ownNumber }: NeighbourRowProps) {
  const words = useWords(NEIGHBOUR_WORDS);
  const mayManage = useMayDo('settings.manage');
  const [opened, setOpened] = useState<Opened>(null);
  const toggle = (what: Exclude<Opened, null>) => () => setOpened(opened === what ? null : what);
  const { id, name, channel, confirmed, offered } = neighbour;
  return (
    <li className={styles.item} aria-label={name}>
      <Facts neighbour={neighbour} />
      {mayManage && (!confirmed || offered !== null) && <Compare neighbour={neighbour} ownNumber={ownNumber} />}
      <div className="row-gap">
        <Carrying neighbour={neighbour} />
        {channel !== 'here' && <Button look="quiet" aria-expanded={opened === 'files'} onClick={toggle('files')}>{opened === 'files' ? words.hideFiles : words.files}</Button>}
        {mayManage && <Button look="quiet" aria-expanded={opened === 'settings'} onClick={toggle('settings')}>{opened === 'settings' ? words.less : words.more}</Button>}
      </div>
      {opened === 'files' && <CarriedFiles neighbourId={id} />}
      {opened === 'settings' && <NeighbourSettings neighbour={neighbour} />}
    </li>
  );
}

function Facts({ neighbour }: Pick<NeighbourRowProps, 'neighbour'>) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const { name, unit, channel, problem, holdUntil, formerUntil, confirmed, waiting } = neighbour;
  const tone = !confirmed || (channel === 'file' ? waiting.unwritten : waiting.events) > 0 ? 'wait' : 'done';
  return (
    <>
      <div className={styles.row}>
        <div>
          <b>{name}</b>
          <p className="muted small">{unit === null ? words[channel] : `${words[channel]} · ${words.standsFor(unit.name)}`}</p>
        </div>
        <div className="small">
          <p className={styles.state} data-tone={tone}>{stateOf(neighbour, words)}</p>
          {channel !== 'here' && <p className="muted">{contactOf(neighbour, words)}</p>}
        </div>
      </div>
      {problem !== null && <p className={styles.problem}>{OWN_PROBLEMS.includes(problem.code) ? words.problem : words.answered} {problem[language]}{holdUntil !== null && ` (${words.retry(printInstant(holdUntil))})`}</p>}
      {formerUntil !== null && <p className="muted small">{words.formerUntil(printDay(formerUntil))}</p>}
    </>
  );
}

function stateOf({ confirmed, offered, waiting, channel }: NeighbourView, words: typeof NEIGHBOUR_WORDS.vi): string {
  if (!confirmed) return words.unconfirmed;
  const facts = [...(offered === null ? [] : [words.offered]), ...(channel === 'file' ? filesOf(waiting, words) : waiting.events === 0 ? [] : [words.waitingApi(waiting.events)])];
  return facts.length === 0 ? words.allArrived : facts.join(' · ');
}

function filesOf({ events, unwritten, acks }: NeighbourView['waiting'], words: typeof NEIGHBOUR_WORDS.vi): string[] {
  return [...(unwritten === 0 ? [] : [words.unwritten(unwritten)]), ...(events === unwritten ? [] : [words.waitingFile(events - unwritten)]), ...(events === 0 && acks > 0 ? [words.acks] : [])];
}

function contactOf({ channel, sentAt, heardAt }: NeighbourView, words: typeof NEIGHBOUR_WORDS.vi): string {
  const sent = sentAt === null ? '' : channel === 'file' ? words.written(printInstant(sentAt)) : words.sent(printInstant(sentAt));
  return [sent, heardAt === null ? words.never : words.heard(printInstant(heardAt))].filter((fact) => fact !== '').join(' · ');
}

/** What the office does: a file where something waits, or another try at once. */
function Carrying({ neighbour: { id, channel, confirmed, waiting } }: { readonly neighbour: NeighbourView }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const mayCarry = useMayDo('document.receive');
  const send = useAct('sendNow', ['listNeighbours']);
  if (!mayCarry || !confirmed || channel === 'here' || waiting.events + waiting.acks === 0) return null;
  if (channel === 'file') return <WriteFile neighbourId={id} look={waiting.unwritten > 0 ? 'plain' : 'quiet'} label={words.write} />;
  return (
    <>
      <Button busy={send.isPending} onClick={() => send.mutate({ params: { id } }, { onSuccess: () => toast(words.sending), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) })}>{words.sendNow}</Button>
      <WriteFile neighbourId={id} look="quiet" label={words.writeInstead} />
    </>
  );
}
