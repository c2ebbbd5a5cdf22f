import type { NeighbourView, RouteAnswer } from '#contract/index.js';
import { useQuery } from '@tanstack/react-query';
import { reading, useMayDo } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { DropCover, FilePick, useFileDrop } from '../../parts/file-drop.js';
import { PageHead } from '../../parts/page-head.js';
import { useWords } from '../../words/words.js';
import { LinkInside } from './link-inside.js';
import { NeighbourRow } from './neighbour-row.js';
import styles from './neighbours.module.css';
import { Outside } from './outside.js';
import { TakenFiles, useTakeFiles } from './take-files.js';
import { NEIGHBOUR_WORDS } from './words.js';

/** How often it is looked whether something came or went. */
const EVERY = 20_000;

/** Liên thông: agencies above and below, what waits for them, files to and fro, and for the administrator their keys. The whole page takes files. */
export function NeighboursPage() {
  const words = useWords(NEIGHBOUR_WORDS);
  const mayCarry = useMayDo('document.receive');
  const mayManage = useMayDo('settings.manage');
  const read = useQuery({ ...reading('listNeighbours', {}), refetchInterval: EVERY });
  const files = useTakeFiles();
  const over = useFileDrop(mayCarry ? files.take : null);
  return (
    <div className={styles.page}>
      <PageHead title={words.title} detail={words.detail} actions={mayCarry && <FilePick label={words.take} accept=".dondoc" multiple onFiles={files.take} className={buttonLook('main')} />} />
      <TakenFiles files={files} neighbours={read.data?.neighbours ?? []} />
      <Answer of={read}>
        {(answer) => (
          <>
            <Sides answer={answer} />
            {mayManage && <Outside own={answer.own} />}
            {mayManage && answer.agenciesHere.length > 0 && <LinkInside answer={answer} />}
          </>
        )}
      </Answer>
      {over && <DropCover>{words.drop}</DropCover>}
    </div>
  );
}

function Sides({ answer: { neighbours, own } }: { readonly answer: RouteAnswer<'listNeighbours'> }) {
  const words = useWords(NEIGHBOUR_WORDS);
  if (neighbours.length === 0) return <section className="card"><EmptyState title={words.none} /></section>;
  return (['above', 'below'] as const).map((side) => {
    const some: readonly NeighbourView[] = neighbours.filter((each) => each.side === side);
    if (some.length === 0) return null;
    return (
      <section key={side} className="card" aria-label={words[side]}>
        <h2 className={styles.head}>{words[side]}</h2>
        <ul className={styles.list}>{some.map((neighbour) => <NeighbourRow key={neighbour.id} neighbour={neighbour} ownNumber={own.fingerprint} />)}</ul>
      </section>
    );
  });
}
