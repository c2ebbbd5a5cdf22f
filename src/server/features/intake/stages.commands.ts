import { type DraftFlag, type DraftStep, fold } from '#core/index.js';
import type { ReadDeadline, TaskMention } from '#extraction/index.js';
import { approvalStep, deadlineOf } from './said.commands.js';

type Approval = TaskMention['approval'][number];
type Dated = ReadDeadline & { readonly span: NonNullable<ReadDeadline['span']> };

const lastDay = ({ anchor, to }: ReadDeadline): string => anchor ?? to ?? '';

/** A day of the task's own that comes once: of a heading, or again and again, no stage is made. */
const isDated = (deadline: ReadDeadline): deadline is Dated => deadline.span !== null && !deadline.inherited && deadline.rrule === null && lastDay(deadline) !== '';

const SAID: Readonly<Record<NonNullable<ReadDeadline['milestone']>, string>> = { complete: 'hoàn thành', submit: 'trình', approve: 'phê duyệt', report: 'báo cáo' };

/**
 * The stages of a deadline in several: "hoàn thành trước 15/5 để trình UBND tỉnh phê duyệt trước 30/5". Empty unless two days or more stand in the
 * sentence one after the other, each with what has to be done by then; days that contradict each other are a doubt and no stages.
 */
export function stagesOf({ deadlines, approval, flags }: TaskMention): DraftStep[] {
  const dated = deadlines.filter(isDated).sort((a, b) => a.span.start - b.span.start);
  const inOrder = dated.every((each, index) => index === 0 || lastDay(each) > lastDay(dated[index - 1] ?? each));
  const clear = dated.length > 1 && inOrder && dated.every(({ milestone }) => milestone !== null) && !flags.some(({ code }) => code === 'deadline_conflict');
  if (!clear) return [];
  const told = new Set<Approval>();
  const stages = dated.map((deadline, index): { at: number; step: DraftStep } => {
    const before = dated[index - 1]?.span.end ?? 0;
    const up = deadline.milestone === 'complete' ? undefined : approval.findLast(({ span }) => span.start >= before && span.start < deadline.span.start);
    if (up !== undefined) told.add(up);
    return { at: deadline.span.start, step: { text: up === undefined ? SAID[deadline.milestone ?? 'complete'] : approvalStep(up), act: actOf(up?.act ?? SAID[deadline.milestone ?? 'complete']), deadline: deadlineOf(deadline) } };
  });
  const rest = approval.filter((each) => !told.has(each)).map((each) => ({ at: each.span.start, step: { text: approvalStep(each), act: actOf(each.act), deadline: null } }));
  return [...stages, ...rest].sort((a, b) => a.at - b.at).map(({ step }) => step);
}

/** What an authority does, by the verb that is printed. */
function actOf(words: string): DraftStep['act'] {
  const said = fold(words);
  if (said.includes('ban hanh')) return 'issue';
  if (said.includes('tham dinh')) return 'appraise';
  if (said.includes('cho y kien')) return 'advise';
  return /phe duyet|thong qua|quyet dinh|chap thuan|chu truong|xem xet/.test(said) ? 'approve' : 'submit';
}

// khi có hướng dẫn của Bộ | sau khi Nghị định được ban hành | ngay sau khi được giao vốn
const COMES_FIRST = /^(?:ngay )?(?:sau )?khi (?:.{0,120} )?(?:huong dan|ban hanh|thong qua|phe duyet|chap thuan|co hieu luc|chu truong|giao (?:von|kinh phi|du toan|bien che|chi tieu)|bo tri (?:von|kinh phi)|phan bo|nghi dinh|thong tu|nghi quyet|quyet dinh)(?: |$)/;
// khi có phát sinh | khi có yêu cầu | sau khi hoàn thành: what may never come, what comes again and again, and the own work.
const COMES_ELSE = /\b(?:phat sinh|xay ra|vuong mac|yeu cau|thay doi|bien dong|su co|hoan thanh|ket thuc|tong hop|ra soat)\b/;

/** Whether the words name something that others must do before the task can begin; not a case in which something else applies. */
export function comesFirst(text: string): boolean {
  const said = fold(text);
  return COMES_FIRST.test(said) && !COMES_ELSE.test(said);
}

/** What must happen first, as printed; of a step upwards ("trình UBND tỉnh sau khi có …") it is that step's. */
export function conditionOf({ conditions, approval }: TaskMention): string {
  const own = conditions.filter(({ span }) => !approval.some((step) => step.span.start < span.start));
  return own.find(({ text }) => comesFirst(text))?.text.slice(0, 500) ?? '';
}

/** The doubt whether a task waits for its condition. Nobody is made to wait by a guess: that is for a person to say. */
export function conditionDoubt(condition: string): DraftFlag[] {
  return condition === '' ? [] : [{ field: 'condition', code: 'condition_read', detail: condition, options: [{ kind: 'wait', text: condition }] }];
}
