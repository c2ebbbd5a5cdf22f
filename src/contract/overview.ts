import { REQUEST_KINDS } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Instant, UnitName } from './common.js';
import { PaperToSign } from './papers.js';
import { route } from './route.js';
import { TaskFilter, TaskRow } from './tasks.js';

/** The filter as it stands in an answer: a query carries `true` as a word, JSON as what it is. */
const FilterOfFigure = TaskFilter.extend({ below: z.boolean().optional(), former: z.boolean().optional(), mine: z.boolean().optional(), givenByMe: z.boolean().optional() });

/** A number with the filter whose list it counts: the screen links to it, and a test holds the two equal. */
export const Figure = z.object({ key: z.string(), value: z.int(), filter: FilterOfFigure });
export type Figure = z.infer<typeof Figure>;

export const Overview = z.object({
  today: Day, at: Instant,
  open: Figure, overdue: Figure, dueSoon: Figure, waiting: Figure,
  /** Of the tasks closed in the quarter with a firm deadline, those on time; null while there is none. */
  onTime: z.object({ percent: z.number().nullable(), onTime: Figure, late: Figure, quarter: z.int(), year: z.int() }),
  /** Change against seven days ago. */
  change: z.object({ overdue: z.int(), done: z.int() }),
  unitCount: z.int(),
  units: z.array(z.object({ unit: UnitName, open: Figure, onTrack: Figure, dueSoon: Figure, overdue: Figure, undated: Figure })),
  /** What waits for the leadership: a request of any kind, an obstacle that needs an instruction, a result to confirm; and what is most overdue. */
  decisions: z.array(z.object({
    kind: z.enum(['request', 'instruction', 'confirmation', 'overdue']), task: TaskRow, by: z.string(), text: z.string(),
    /** Of a request: what is asked for, the day or the unit that is named. */
    request: z.object({ kind: z.enum(REQUEST_KINDS), requestedDue: Day.nullable(), unit: UnitName.nullable() }).nullable(),
  })),
  /** Papers that wait for the signature of who asks. */
  toSign: z.array(PaperToSign),
  trend: z.array(z.object({ weekStart: Day, opened: z.int(), closed: z.int(), overdue: z.int() })),
});
export type Overview = z.infer<typeof Overview>;

/** A number beside what it was on the day compared with. */
export const FigureThen = Figure.extend({ then: z.int() });
export type FigureThen = z.infer<typeof FigureThen>;

const StandingFigures = z.object({ open: FigureThen, onTrack: Figure, dueSoon: Figure, overdue: FigureThen, undated: Figure, paused: Figure, done: FigureThen });

export const Standing = z.object({
  today: Day, at: Instant,
  /** The evening that numbers are compared with, as the log says it was; what was done is counted since then, and over as many days before. */
  then: Day,
  /** Whether units were closed into others at all: only then there is a choice between the units of then and those of today. */
  hasFormer: z.boolean(),
  /** The unit whose parts are shown, and the one above it. */
  top: UnitName, above: UnitName.nullable(),
  rows: z.array(StandingFigures.extend({
    unit: UnitName,
    /** What `top` leads itself; every other row counts a unit with all below it. */
    own: z.boolean(), divided: z.boolean(),
    /** The agency below that stands behind the unit. */
    agency: z.string().nullable(),
  })),
  total: StandingFigures,
});
export type Standing = z.infer<typeof Standing>;

export const OVERVIEW_ROUTES = {
  readStanding: route({
    method: 'GET', path: '/overview/units', summary: 'The parts of the agency or of a unit by how their work stands, beside a month or a quarter ago', gate: { act: 'overview.read' },
    query: z.object({ unitId: Id.optional(), against: z.enum(['month', 'quarter']).default('month'), former: z.stringbool().optional(), ...TaskFilter.pick({ programme: true, assigner: true }).shape }), answer: Standing,
  }),
  readOverview: route({ method: 'GET', path: '/overview', summary: 'What is wrong and what waits for the leadership', gate: { act: 'overview.read' }, answer: Overview }),
} as const;
