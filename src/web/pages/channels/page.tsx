import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { PageHead } from '../../parts/page-head.js';
import { useWords } from '../../words/words.js';
import { ChannelItem } from './channel-item.js';
import styles from './channels.module.css';
import { SentLog } from './sent-log.js';
import { CHANNEL_WORDS } from './words.js';

/** Kênh thông báo: the ways by which people are told, their keys, a test of each, and what was sent to whom. */
export function ChannelsPage() {
  const words = useWords(CHANNEL_WORDS);
  const read = useRead('listChannels', {});
  return (
    <div className={styles.page}>
      <PageHead title={words.title} detail={words.detail} />
      <section className="card" aria-label={words.list}>
        <Answer of={read}>{({ channels, ownMail }) => <ul className={styles.list}>{channels.map((channel) => <ChannelItem key={channel.kind} channel={channel} ownMail={ownMail} />)}</ul>}</Answer>
      </section>
      <SentLog />
    </div>
  );
}
