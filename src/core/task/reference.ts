import type { CivilDate } from '../date/civil-date.js';

/**
 * The life of a task once more, as plainly as model 7.4 tells it, for tests to compare with: states, who may, what is counted. It knows no entries,
 * no words and no calendar, and shares no code with what it checks.
 */
export interface Plain {
  agency: string; state: string; parent: string | null; waived: boolean; lead: string; officer: string | null; assigner: string;
  due: CivilDate | null; first: CivilDate | null; steps: number; request: string | null; wanted: CivilDate | string | null;
  extensions: number; redone: number; paused: CivilDate | null; asleep: boolean; stuck: boolean; chased: number; closed: boolean; into: string | null; version: number;
}

export interface Who { agency: string; post: string; unit: string; below: readonly string[]; above: readonly string[]; roles: readonly string[] }

// command: from > to : who. "." stays; o office, l leader, a assigner, p head of the unit that leads the parent, h lead head, w lead officer, s support.
const TABLE = `
receive:assigned>active:hw;assign_person:assigned,active>.:h;return:assigned,active>returned:h;reassign:assigned,returned,active>assigned:ola;report:assigned,active>active:hw
obstacle:assigned,active>active:hw;comment:OPEN>.:olaphws;submit:assigned,active>submitted:hw;confirm:submitted>done:ola;redo:submitted>active:ola;request_extension:assigned,active>.:h
request:assigned,active>.:h;withdraw_request:assigned,active>.:h;grant_request:assigned,active>.:ola;refuse_request:assigned,active>.:ola;instruct:OPEN>.:ola;dun:assigned,returned,active>.:ola
waive:OPEN>.:olap;merge:OPEN>cancelled:ol;pause:assigned,active>paused:ola;resume:paused>active:ola;cancel:OPEN>cancelled:la;reopen:done,cancelled>active:la`;
const MOVES = new Map(TABLE.trim().split(/[\n;]/).map((row) => {
  const [kind = '', way = '', who = ''] = row.split(':');
  const [from = '', to = '.'] = way.replace('OPEN', 'assigned,returned,active,submitted,paused').split('>');
  return [kind, { from: from.split(','), to, who }] as const;
}));

export interface Given { kind: string; day?: CivilDate; unit?: string; post?: string; what?: string; into?: string; level?: number; clear?: boolean; escalate?: boolean }
export interface Plane { tasks: Map<string, Plain>; today: CivilDate }

const OPEN = (task: Plain): boolean => task.state !== 'done' && task.state !== 'cancelled';
export const waitsFor = (plane: Plane, id: string): number => [...plane.tasks.values()].filter((task) => task.parent === id && OPEN(task) && !task.waived).length;

function lettersOf(plane: Plane, task: Plain, who: Who): string {
  const head = (unit: string): boolean => who.roles.includes('head') && who.below.includes(unit);
  const parent = task.parent === null ? undefined : plane.tasks.get(task.parent);
  return [
    who.roles.some((role) => role === 'registrar' || role === 'follower' || role === 'chief_of_office') ? 'o' : '', who.roles.includes('leader') ? 'l' : '', who.post === task.assigner ? 'a' : '',
    parent !== undefined && head(parent.lead) ? 'p' : '', head(task.lead) ? 'h' : '', who.post === task.officer ? 'w' : '',
  ].join('');
}

const inLead = (task: Plain, who: Who): boolean => who.unit === task.lead || who.above.includes(task.lead) || who.post === task.officer;

/** Gives a command; answers whether it was taken, and changes the plane if so. */
export function plainly(plane: Plane, id: string, who: Who, given: Given): boolean {
  const task = plane.tasks.get(id);
  const move = MOVES.get(given.kind);
  if (task === undefined || move === undefined || who.agency !== task.agency || !move.from.includes(task.state)) return false;
  const letters = lettersOf(plane, task, who);
  if (![...move.who].some((letter) => letters.includes(letter))) return false;
  const next: Plain = { ...task, state: move.to === '.' ? task.state : move.to };
  const effect = EFFECTS[given.kind];
  return (effect === undefined || effect({ plane, task, next, who, letters, given, id })) && becomes(plane, id, next);
}

/** Takes the newest act on a task back: by who did it, or by the office; the task is what it was before it. */
export function backPlainly(plane: Plane, id: string, who: Who, last: { readonly before: Plain; readonly byPost: string }): boolean {
  const task = plane.tasks.get(id);
  if (task === undefined || who.agency !== task.agency) return false;
  const letters = lettersOf(plane, task, who);
  return letters !== '' && (letters.includes('o') || last.byPost === who.post) && becomes(plane, id, { ...last.before, version: task.version });
}

// Nothing wakes below a task that is over.
function becomes(plane: Plane, id: string, next: Plain): boolean {
  const task = plane.tasks.get(id);
  const parent = plane.tasks.get(next.parent ?? '');
  const waits = (each: Plain | undefined): boolean => each !== undefined && OPEN(each) && !each.waived;
  if (!waits(task) && waits(next) && parent !== undefined && !OPEN(parent)) return false;
  plane.tasks.set(id, { ...next, closed: !OPEN(next), version: next.version + 1 });
  return true;
}

interface Acting { plane: Plane; task: Plain; next: Plain; who: Who; letters: string; given: Given; id: string }
type Effect = (acting: Acting) => boolean;

const stop: Effect = ({ next, plane }) => ((next.paused = plane.today), true);
const forget: Effect = ({ next }) => ((next.request = null), (next.wanted = null), true);
const leads: Effect = ({ task, next, given }) => {
  if (given.unit === undefined || given.unit === '' || (given.unit === task.lead && task.state !== 'returned')) return false;
  next.lead = given.unit;
  next.officer = null;
  return true;
};
const ends: Effect = ({ next }) => ((next.paused = null), (next.asleep = false), true);
const answers: Effect = ({ task, letters }) => task.request !== null && (task.request === 'extend' || task.request === 'cancel' ? /[la]/ : /[ola]/).test(letters);

// Pauses move the due day by working days, which this reference does not count: histories compared with it resume on the day of the pause.
const EFFECTS: Record<string, Effect> = {
  assign_person: ({ next, given }) => ((next.officer = given.post ?? null), true),
  return: forget,
  reassign: (acting) => leads(acting) && forget(acting),
  obstacle: ({ next, given }) => ((next.stuck ||= given.escalate === true), true),
  submit: ({ plane, next, id }) => ((next.stuck = false), waitsFor(plane, id) === 0),
  confirm: (acting) => {
    const { plane, task, who, letters, id } = acting;
    const gave = letters.includes('a') && task.officer !== null;
    return who.post !== task.officer && (gave || !inLead(task, who)) && waitsFor(plane, id) === 0 && forget(acting);
  },
  redo: ({ next }) => ((next.redone += 1), true),
  request_extension: ({ plane, task, next, given }) => {
    if (task.due === null || task.request !== null || task.extensions >= 1 || plane.today > task.due || (given.day ?? '') <= task.due) return false;
    next.request = 'extend';
    next.wanted = given.day ?? null;
    return true;
  },
  request: ({ task, next, given }) => {
    if (task.request !== null || (given.what === 'transfer' && (given.unit === undefined || given.unit === task.lead))) return false;
    next.request = given.what ?? null;
    next.wanted = given.what === 'transfer' ? (given.unit ?? null) : null;
    return true;
  },
  withdraw_request: (acting) => acting.task.request !== null && forget(acting),
  refuse_request: (acting) => answers(acting) && forget(acting),
  grant_request: (acting) => {
    if (!answers(acting)) return false;
    const { task, next, plane } = acting;
    forget(acting);
    if (task.request === 'extend') {
      if (task.due !== null && String(task.wanted) <= task.due) return false;
      next.due = task.wanted;
      next.extensions += 1;
    } else if (task.request === 'transfer') {
      next.state = 'assigned';
      return leads({ ...acting, given: { kind: '', unit: String(task.wanted) } });
    } else if (task.request !== 'clarify') {
      next.state = { return: 'returned', cancel: 'cancelled', pause: 'paused' }[task.request ?? ''] ?? task.state;
      if (task.request === 'pause') next.paused = plane.today;
    }
    return true;
  },
  instruct: ({ next, given }) => ((next.stuck = false), (next.due = given.clear === true ? null : (given.day ?? next.due)), true),
  dun: ({ next, given, letters }) => ((next.chased += 1), given.level !== 3 || letters.includes('l')),
  waive: ({ task, next }) => ((next.waived = true), task.parent !== null && !task.waived),
  merge: (acting) => ((acting.next.into = acting.given.into ?? null), acting.given.into !== acting.id && ends(acting) && forget(acting)),
  pause: stop,
  resume: ({ task, next }) => ((next.paused = null), (next.state = task.asleep ? 'assigned' : 'active'), (next.asleep = false), true),
  cancel: (acting) => ends(acting) && forget(acting),
  reopen: ({ next }) => ((next.into = null), true),
};
