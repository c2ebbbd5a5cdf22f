import { useWords } from '../../words/words.js';
import type { ReportView } from './sections.js';
import styles from './report.module.css';
import { words } from './words.js';

/** The four official classes with their shares, what is counted apart, and the sentence that the report prints. */
export function Figures({ figures }: { readonly figures: ReportView['figures'] }) {
  const say = useWords(words);
  const { percents } = figures;
  const apart = [[figures.undated, say.undated], [figures.paused, say.paused]].filter(([count]) => count !== 0).map(([count, name]) => `${count} ${name}`);
  return (
    <section className={[styles.figures, 'card'].join(' ')} aria-label={say.figures}>
      <dl>
        <div><dt>{say.total}</dt><dd>{figures.total}</dd></div>
        {(['onTime', 'late', 'onTrack', 'overdue'] as const).map((key) => (
          <div key={key}>
            <dt>{say[key]}</dt>
            <dd>{figures[key]} <span className="muted small">{percents[key]}%</span></dd>
          </div>
        ))}
      </dl>
      {apart.length > 0 && <p className="muted small">{`${say.apart}: ${apart.join(', ')}`}</p>}
      <p lang="vi">{figures.sentence}</p>
    </section>
  );
}
