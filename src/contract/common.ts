import { isCivilDate } from '#core/index.js';
import { z } from 'zod';

export const Id = z.uuid();
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isCivilDate, 'no such day');
export const Instant = z.iso.datetime();
export const Params = z.object({ id: Id });

/** The media type of a Word file. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const Deadline = z.object({
  phrase: z.string().max(500),
  bound: z.enum(['before', 'by', 'within', 'after', 'recurring', 'relative']),
  anchor: Day.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  precision: z.enum(['hour', 'day', 'week', 'early-month', 'mid-month', 'late-month', 'month', 'early-quarter', 'late-quarter', 'quarter', 'half-year', 'year', 'fuzzy']),
  source: z.enum(['own', 'heading', 'document', 'person']),
});

export const Urgency = z.enum(['none', 'urgent', 'very_urgent', 'flash']);
export const TaskClass = z.enum(['action', 'ongoing', 'orientation']);
export const Timeliness = z.enum(['undated', 'on_track', 'due_soon', 'overdue', 'on_time', 'late', 'paused']);

/** A unit or a person by id and name as printed on that day. */
export const UnitName = z.object({ id: Id, name: z.string(), shortName: z.string() });
export const PostName = z.object({ id: Id, personName: z.string(), title: z.string(), unitId: Id });
export const FileName = z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int() });

/** RFC 9457 problem: one shape for every refusal and fault. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.object({ vi: z.string(), en: z.string() }),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  requestId: z.string(),
  /** Where input was wrong: field paths with what is expected. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
