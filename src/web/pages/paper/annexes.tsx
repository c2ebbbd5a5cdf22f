import { annexHead } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import { BlockList, type BlocksProps } from './blocks.js';
import { withAnnex, withAnnexBack, withAnnexHead, withoutAnnex } from './file.js';
import styles from './paper.module.css';
import { words } from './words.js';

/** The annexes of a paper, each with its title, how its sheet lies, and its blocks; their numbers follow from their places. */
export function Annexes(props: BlocksProps) {
  const say = useWords(words);
  const { file, change, onGo } = props;
  const add = (): void => {
    const key = newId();
    change((before) => withAnnex(before, key));
    onGo(key);
  };
  const remove = (at: number): void => {
    change((before) => withoutAnnex(before, at));
    toast(say.annexRemoved, { undo: () => change((now) => withAnnexBack(now, file, at)) });
  };
  return (
    <>
      {file.paper.annexes.map(({ title, landscape }, at) => {
        const name = annexHead(file.paper, at).word;
        return (
          <section key={at} className={['card', styles.fields].join(' ')} aria-label={name}>
            <h2>{name}</h2>
            <TextField label={say.annexTitle} hint={say.annexTitleHint} lang="vi" maxLength={500} value={title} onChange={(event) => change((before) => withAnnexHead(before, at, { title: event.currentTarget.value }))} />
            <label className="row-gap"><input type="checkbox" checked={landscape} onChange={(event) => change((before) => withAnnexHead(before, at, { landscape: event.currentTarget.checked }))} />{say.annexOnSide}</label>
            <BlockList {...props} place={at} />
            <div><Button look="quiet" aria-label={`${say.annexRemove}: ${name}`} onClick={() => remove(at)}>{say.annexRemove}</Button></div>
          </section>
        );
      })}
      <div><Button onClick={add}>{say.annexAdd}</Button></div>
    </>
  );
}
