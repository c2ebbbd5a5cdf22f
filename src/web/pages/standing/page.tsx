import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Standing } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { reading, useRead } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { SelectField } from '../../parts/field.js';
import { ICONS } from '../../parts/icons.js';
import { printTime } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { useShownPage } from '../../parts/use-projector.js';
import type { Projector } from '../../parts/use-projector.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { StandingTable } from './table.js';
import type { Shown } from './table.js';
import { STANDING_WORDS } from './words.js';

/** The agencies and units below by how their work stands, beside a month or a quarter ago: what a province looks at, and the head of a unit. */
export function StandingPage() {
  const words = useWords(STANDING_WORDS);
  const { unitId, against: asked, former, programme, assigner } = useSearch({ from: '/app/overview/units' });
  const against = asked === 'quarter' ? 'quarter' : 'month';
  const shown: Shown = { against, ...(former === 'true' ? { former } : {}), ...(programme === undefined ? {} : { programme }), ...(assigner === undefined ? {} : { assigner }) };
  const query = useQuery({ ...reading('readStanding', { query: { ...(unitId === undefined ? {} : { unitId }), ...shown } }), placeholderData: keepPreviousData, refetchInterval: 60_000 });
  const projector = useShownPage('standing', words);
  return (
    <div className={styles.page}>
      {query.data === undefined && <h1 className="visually-hidden">{words.tab}</h1>}
      <Answer of={query} rows={12}>
        {(standing) => (
          <>
            <PageHead tab={words.tab} title={words.title(standing.top.name)} detail={[words.detail(standing.total.open.value, standing.rows.length, printDay(standing.then), printTime(standing.at)), onlyOf(shown, words)].filter(Boolean).join(' ')} actions={<Actions projector={projector} />} />
            <Compared standing={standing} shown={shown} />
            {standing.rows.length === 0 ? <EmptyState title={words.empty} /> : <StandingTable standing={standing} shown={shown} />}
          </>
        )}
      </Answer>
    </div>
  );
}

function Actions({ projector: { on, start, end } }: { readonly projector: Projector }) {
  const words = useWords(STANDING_WORDS);
  if (on) return <Button onClick={end}>{words.endProject}</Button>;
  return (
    <>
      <Link to="/overview" className={buttonLook('plain')}>{words.whole}</Link>
      <Button title={words.projectTitle} onClick={start}>{words.project}</Button>
      <Button onClick={() => globalThis.print()} aria-label={words.print} title={words.print}>{ICONS.print}</Button>
    </>
  );
}

/** What the numbers are of, where that is not everything: said in words, since paper has no choices. */
function onlyOf({ programme, assigner }: Shown, words: typeof STANDING_WORDS.vi): string {
  const names = [programme === '-' ? words.noProgramme : programme, assigner === '-' ? words.nobody : assigner].filter((name) => name !== undefined);
  return names.length === 0 ? '' : words.only(names.join('; '));
}

function Compared({ standing: { top, above, hasFormer }, shown }: { readonly standing: Standing; readonly shown: Shown }) {
  const words = useWords(STANDING_WORDS);
  const { former, ...others } = shown;
  return (
    <nav className={[styles.compare, 'no-print'].join(' ')} aria-label={words.compare}>
      {(['month', 'quarter'] as const).map((each) => (
        <Link key={each} to="/overview/units" search={{ unitId: top.id, ...shown, against: each }} aria-current={each === shown.against ? 'page' : undefined} className={styles.choice}>{words[each]}</Link>
      ))}
      {hasFormer && (
        <span role="group" aria-label={words.unitsChoice} className={styles.compare}>
          <Link to="/overview/units" search={{ unitId: top.id, ...others }} aria-current={former === undefined ? 'page' : undefined} className={styles.choice}>{words.unitsThen}</Link>
          <Link to="/overview/units" search={{ unitId: top.id, ...others, former: 'true' }} aria-current={former === undefined ? undefined : 'page'} className={styles.choice}>{words.unitsNow}</Link>
        </span>
      )}
      <Only by="programme" topId={top.id} shown={shown} />
      <Only by="assigner" topId={top.id} shown={shown} />
      {above !== null && <Link to="/overview/units" search={{ unitId: above.id, ...shown }} className={styles.choice}>{words.up(above.shortName || above.name)}</Link>}
    </nav>
  );
}

const ANY = { programme: ['anyProgramme', 'noProgramme'], assigner: ['anyAssigner', 'nobody'] } as const;

/** Only what is part of one programme, or was ordered by one; nothing where there is no name to choose. */
function Only({ by, topId, shown }: { readonly by: 'programme' | 'assigner'; readonly topId: string; readonly shown: Shown }) {
  const words = useWords(STANDING_WORDS);
  const navigate = useNavigate();
  const { data } = useRead('groupTasks', { query: { by } });
  const names = data?.groups.flatMap(({ key }) => (key === '' ? [] : [key])) ?? [];
  const value = shown[by];
  const known = value === undefined || value === '-' || names.includes(value) ? names : [...names, value];
  if (known.length === 0 && value === undefined) return null;
  const choose = (name: string): void => {
    const { [by]: _, ...others } = shown;
    void navigate({ to: '/overview/units', search: { unitId: topId, ...others, ...(name === '' ? {} : { [by]: name }) }, replace: true });
  };
  const [any, none] = ANY[by];
  return (
    <div className={styles.only}>
      <SelectField hideLabel label={words[by]} value={value ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words[any]}</option>
        {known.map((name) => <option key={name} value={name}>{name}</option>)}
        <option value="-">{words[none]}</option>
      </SelectField>
    </div>
  );
}
