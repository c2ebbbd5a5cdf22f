import { BOARD_STATES, boardColumns, wayInto, waysOf } from '#core/index.js';
import type { TaskState } from '#core/index.js';
import { useState } from 'react';
import type { TaskGroup } from '#contract/index.js';
import { useRead } from '../../../api/read.js';
import { useCommands } from '../../../commands/registry.js';
import { Answer } from '../../../parts/answer.js';
import { toast } from '../../../parts/toast.js';
import { FIELD_WORDS, labelOf } from '../../../parts/words.js';
import { useWords } from '../../../words/words.js';
import { BOARD_OFFICIAL } from '../filter-url.js';
import type { TaskQuery } from '../filter-url.js';
import type { TaskLine } from '../task-pages.js';
import { words } from '../words.js';
import styles from './board.module.css';
import { BoardColumn } from './column.js';
import { MovePanel } from './move.js';
import type { WantedMove } from './move.js';
import { BOARD_WORDS } from './words.js';

interface BoardProps {
  readonly by: 'state' | 'official';
  readonly query: TaskQuery;
  readonly peekId: string | null;
  readonly onPeek: (task: TaskLine) => void;
}

/** What every card of a board can ask for. */
export interface BoardActs {
  readonly movable: boolean;
  readonly peekId: string | null;
  readonly onPeek: (task: TaskLine) => void;
  readonly onMove: (task: TaskLine, column: TaskState) => void;
  /** Offers every column into which the person may bring it. */
  readonly onChoose: (task: TaskLine) => void;
  /** To the nearest column on that side into which the person may bring it. */
  readonly onStep: (task: TaskLine, side: -1 | 1) => void;
  readonly onDrag: (task: TaskLine | null) => void;
}

/** The list as a board over the same filter: columns by state, into which tasks are moved as their moves allow, or by official class. */
export function Board({ by, query, peekId, onPeek }: BoardProps) {
  const say = useWords(BOARD_WORDS);
  const { sort, cursor: _, limit: __, ...filter } = query;
  const groups = useRead('groupTasks', { query: { ...filter, by } });
  const [dragged, setDragged] = useState<TaskLine | null>(null);
  const [wanted, setWanted] = useState<WantedMove | null>(null);
  const labelled = useColumnLabel(by);
  useBoardKeys(by === 'state');
  const move = (task: TaskLine, column: TaskState): void => {
    const kind = wayInto(task, column);
    if (kind !== null) setWanted({ task, way: { column, kind } });
  };
  const step = (task: TaskLine, side: -1 | 1): void => {
    const at = BOARD_STATES.indexOf(task.state);
    const ways = waysOf(task).filter(({ column }) => (BOARD_STATES.indexOf(column) - at) * side > 0);
    const nearest = side === 1 ? ways[0] : ways.at(-1);
    if (nearest === undefined) toast(say.noWay);
    else move(task, nearest.column);
  };
  const acts: BoardActs = { movable: by === 'state', peekId, onPeek, onMove: move, onChoose: (task) => setWanted({ task, way: null }), onStep: step, onDrag: setDragged };
  return (
    <Answer of={groups}>
      {({ groups: found }) => (
        <>
          <div className={styles.board} data-board data-dragging={dragged === null ? undefined : ''}>
            {columnsOf(by, query.state, found, dragged).map((key) => (
              <BoardColumn key={key} column={key} label={labelled(key)} group={found.find((each) => (each.key || 'none') === key)} sort={sort} dragged={by === 'state' ? dragged : null} acts={acts} />
            ))}
          </div>
          {wanted !== null && <MovePanel key={`${wanted.task.id} ${wanted.way?.column ?? ''}`} wanted={wanted} onChosen={(way) => setWanted({ ...wanted, way })} onClose={() => setWanted(null)} />}
        </>
      )}
    </Answer>
  );
}

function useColumnLabel(by: BoardProps['by']): (key: string) => string {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  return (key) => (by === 'state' ? labelOf(field, 'state', key) : say[`official_${BOARD_OFFICIAL.find((each) => each === key) ?? 'none'}`]);
}

// Seldom filled: an empty one would only take room from the others. While a card is dragged it is there if the card may come in.
const SELDOM: readonly string[] = ['draft', 'returned', 'paused', 'cancelled', 'none'];

function columnsOf(by: BoardProps['by'], state: TaskQuery['state'], groups: readonly TaskGroup[], dragged: TaskLine | null): readonly string[] {
  const filled = (key: string): boolean => groups.some((group) => (group.key || 'none') === key);
  if (by === 'official') return BOARD_OFFICIAL.filter((key) => filled(key) || !SELDOM.includes(key));
  const usual = boardColumns(state);
  return BOARD_STATES.filter((key) => filled(key) || (usual.includes(key) && !SELDOM.includes(key)) || (dragged !== null && wayInto(dragged, key) !== null));
}

/** The keys of a board, for the sheet of keys; the cards obey them. */
function useBoardKeys(moves: boolean): void {
  const say = useWords(BOARD_WORDS);
  const key = (id: string, label: string, keys: string) => ({ id: `board.${id}`, label, group: say.group, keys, scope: 'row' as const, inPalette: false, run: () => undefined });
  const moving = [key('move-left', say.moveLeft, 'Shift+ArrowLeft'), key('move-right', say.moveRight, 'Shift+ArrowRight'), key('moves', say.moves, 'Alt+KeyS')];
  useCommands([key('left', say.left, 'ArrowLeft'), key('right', say.right, 'ArrowRight'), ...(moves ? moving : [])]);
}
