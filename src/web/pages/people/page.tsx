import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { PersonView } from '#contract/index.js';
import { descendantIds, fold } from '#core/index.js';
import { unitExportUrl } from '../../api/call.js';
import { useMayDo, useRead } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { PageHead } from '../../parts/page-head.js';
import { asUnits, useUnits } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import { AddPerson } from './add-person.js';
import { AddUnit } from './add-unit.js';
import { FirstPassword } from './first-password.js';
import type { Handover } from './first-password.js';
import styles from './page.module.css';
import { PersonRow } from './person-row.js';
import { UnitTree } from './unit-tree.js';
import { PEOPLE_WORDS } from './words.js';

const ofUnit = (unitId: string | null): { unitId?: string } => (unitId === null ? {} : { unitId });

/** The directory: units at the left, their people at the right; who keeps it can change it here. */
export function PeoplePage() {
  const words = useWords(PEOPLE_WORDS);
  const search = useSearch({ from: '/app/people' });
  const navigate = useNavigate();
  const may = { people: useMayDo('people.manage'), units: useMayDo('units.manage'), reorganise: useMayDo('units.reorganise') };
  const people = useRead('listPeople', { query: {} });
  const units = useUnits();
  const [handover, setHandover] = useState<Handover | null>(null);
  const go = (next: { unitId?: string; add?: string }) => void navigate({ to: '/people', search: next, replace: true });
  const unitId = search.unitId ?? null;
  const inUnit = ofUnit(unitId);
  return (
    <div className={styles.page}>
      <PageHead
        title={words.title}
        detail={people.data === undefined ? undefined : words.detail(units.length, people.data.people.length)}
        actions={(
          <>
            {may.people && <Button look="main" onClick={() => go({ ...inUnit, add: 'person' })}>{words.addPerson}</Button>}
            {may.reorganise && <Link to="/reorganise" className={buttonLook('plain')}>{words.reorganise}</Link>}
            {may.units && <><Button onClick={() => go({ ...inUnit, add: 'unit' })}>{words.addUnit}</Button><UnitFiles /></>}
          </>
        )}
      />
      {handover !== null && <FirstPassword handover={handover} onDone={() => setHandover(null)} />}
      {search.add === 'person' && may.people && <AddPerson unitId={unitId} onDone={(added) => { go(inUnit); setHandover(added); }} />}
      {search.add === 'unit' && may.units && <AddUnit parentId={unitId} onDone={() => go(inUnit)} />}
      <div className={styles.columns}>
        <UnitTree units={units} currentId={unitId} onChoose={(chosen) => go(ofUnit(chosen))} />
        <Answer of={people}>{(answer) => <People people={answer.people} unitId={unitId} personId={search.person ?? null} mayManage={may.people} onPassword={setHandover} />}</Answer>
      </div>
    </div>
  );
}

/** The directory as a table: out, and in again. */
function UnitFiles() {
  const words = useWords(PEOPLE_WORDS);
  const { language } = useLanguage();
  return (
    <>
      <Link to="/people/import" className={buttonLook('plain', 'at-desk')}>{words.importUnits}</Link>
      <a href={unitExportUrl({ format: 'xlsx', language })} download className={buttonLook('plain', 'at-desk')}>{words.exportUnits}</a>
      <a href={unitExportUrl({ format: 'csv', language })} download className={buttonLook('quiet', 'at-desk')}>CSV</a>
    </>
  );
}

interface PeopleProps {
  readonly people: readonly PersonView[];
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly mayManage: boolean;
  readonly onPassword: (handover: Handover) => void;
}

function People({ people, unitId, personId, mayManage, onPassword }: PeopleProps) {
  const words = useWords(PEOPLE_WORDS);
  const [text, setText] = useState('');
  const shown = useShown(people, { text, unitId, personId });
  return (
    <section className="card" aria-label={words.people}>
      <div className={styles.find}>
        <TextField label={words.search} hideLabel type="search" placeholder={words.searchHint} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </div>
      {shown.length === 0 && <EmptyState title={text.trim() === '' ? words.noPeople : words.none} />}
      <ul className={styles.people}>
        {shown.map((person) => <PersonRow key={person.id} person={person} mayManage={mayManage} onPassword={onPassword} />)}
      </ul>
    </section>
  );
}

function useShown(people: readonly PersonView[], by: { readonly text: string; readonly unitId: string | null; readonly personId: string | null }): readonly PersonView[] {
  const units = useUnits();
  const { text, unitId, personId } = by;
  return useMemo(() => {
    const within = unitId === null ? null : new Set([unitId, ...descendantIds(asUnits(units), unitId)]);
    const wanted = fold(text).split(' ').filter((word) => word !== '');
    return people.filter((person) => {
      if (personId !== null && text === '' && unitId === null) return person.id === personId;
      if (within !== null && !person.posts.some((post) => within.has(post.unitId))) return false;
      const all = fold([person.name, person.login ?? '', ...person.posts.flatMap((post) => [post.title, post.unitName])].join(' '));
      return wanted.every((word) => all.includes(word));
    });
  }, [people, units, text, unitId, personId]);
}
