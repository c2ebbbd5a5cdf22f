import type { ReorganisationPreview } from '#contract/index.js';
import { SelectField, TextField } from '../../parts/field.js';
import { useUnits } from '../../parts/unit-picker.js';
import { useWords } from '../../words/words.js';
import { afterOf, placeOf } from './draft.js';
import type { Draft, PersonPlace } from './draft.js';
import styles from './reorganise.module.css';
import { REORGANISE_WORDS } from './words.js';

interface PeoplePartProps {
  readonly draft: Draft;
  readonly preview: ReorganisationPreview;
  readonly onChange: (draft: Draft) => void;
}

/** Who sits in the units that end, where each goes and as what. */
export function PeoplePart({ draft, preview, onChange }: PeoplePartProps) {
  const words = useWords(REORGANISE_WORDS);
  const after = afterOf(draft, useUnits());
  return (
    <section className={['card', 'pad', styles.part].join(' ')} aria-label={words.people}>
      <h2>{words.people} ({preview.posts.length})</h2>
      {preview.posts.length === 0 ? <p className="muted">{words.peopleNone}</p> : (
        <div className={styles.wide}>
          <table className={[styles.table, styles.people].join(' ')}>
            <thead><tr><th scope="col">{words.person}</th><th scope="col">{words.to}</th><th scope="col">{words.postTitle}</th><th scope="col">{words.isHead}</th></tr></thead>
            <tbody>
              {preview.posts.map((post) => (
                <PersonLine key={post.id} post={post} place={placeOf(draft, post)} after={after} onChange={(place) => onChange({ ...draft, people: new Map([...draft.people, [post.id, place]]) })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface PersonLineProps {
  readonly post: ReorganisationPreview['posts'][number];
  readonly place: PersonPlace;
  readonly after: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (place: PersonPlace) => void;
}

function PersonLine({ post, place, after, onChange }: PersonLineProps) {
  const words = useWords(REORGANISE_WORDS);
  return (
    <tr>
      <th scope="row">{post.personName}<p className="muted small">{post.title}</p></th>
      <td>
        <SelectField hideLabel label={words.unitOf(post.personName)} value={place.unitId ?? ''} onChange={(event) => onChange({ ...place, unitId: event.currentTarget.value || null })}>
          <option value="">{words.leaves}</option>
          {after.map((unit) => <option key={unit.id} value={unit.id}>{unit.name || words.unnamed}</option>)}
        </SelectField>
      </td>
      <td>{place.unitId !== null && <TextField hideLabel label={words.titleOf(post.personName)} maxLength={120} value={place.title} onChange={(event) => onChange({ ...place, title: event.currentTarget.value })} />}</td>
      <td>{place.unitId !== null && <label className={styles.tick}><span className="visually-hidden">{words.headOf(post.personName)}</span><input type="checkbox" checked={place.isHead} onChange={() => onChange({ ...place, isHead: !place.isHead })} /></label>}</td>
    </tr>
  );
}
