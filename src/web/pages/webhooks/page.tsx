import { useState } from 'react';
import { useRead } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { PageHead } from '../../parts/page-head.js';
import { ShownOnce } from '../../parts/shown-once.js';
import { useWords } from '../../words/words.js';
import { AddWebhook } from './add-webhook.js';
import { WebhookRow } from './webhook-row.js';
import styles from './webhooks.module.css';
import { WEBHOOK_WORDS } from './words.js';

/** Kết nối: programs that are told what happens to tasks, how they fare, and what they were sent. */
export function WebhooksPage() {
  const words = useWords(WEBHOOK_WORDS);
  const read = useRead('listWebhooks', {});
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null);
  const stopped = read.data?.webhooks.filter((each) => each.pauseReason === 'failing' || each.pauseReason === 'gone').length ?? 0;
  return (
    <div className={styles.page}>
      <PageHead title={words.title} detail={words.detail} actions={!adding && <Button look="main" onClick={() => setAdding(true)}>{words.add}</Button>} />
      {stopped > 0 && <p className={styles.problem} role="status">{words.stopped(stopped)}</p>}
      {adding && (
        <AddWebhook
          onDone={(each) => {
            setAdding(false);
            setMade(each);
          }}
        />
      )}
      {made !== null && <ShownOnce title={words.made(made.name)} hint={words.once} secrets={[{ label: words.secret, text: made.secret }]} doneLabel={words.understood} onDone={() => setMade(null)} />}
      <section className="card" aria-label={words.list}>
        <Answer of={read}>
          {({ webhooks }) => (webhooks.length === 0 ? <EmptyState title={words.none} /> : <ul className={styles.list}>{webhooks.map((each) => <WebhookRow key={each.id} webhook={each} />)}</ul>)}
        </Answer>
      </section>
    </div>
  );
}
