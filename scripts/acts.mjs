import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../docs/acts.md', import.meta.url));

/** What each command asks of the person, beside the table: kept here because it is prose. */
const NOTES = {
  receive: 'The lead takes the task. The first progress or submission of an assigned task implies it, as an entry of its own.',
  assign_person: 'The head names an officer of the lead unit.',
  return: 'With a reason, within the days that the rule allows; the assigner gives it to somebody else.',
  reassign: 'Another unit becomes the lead; the former one stays in the log.',
  report: 'Words, a percentage, evidence. Percent alone never finishes a task.',
  obstacle: 'What stands in the way and who could remove it; beyond one’s powers it waits for an instruction.',
  comment: 'A remark; changes nothing else.',
  submit: 'With evidence: a file, the number of a document, or a figure. Refused while child tasks are open. The clock stands still from the day of the result.',
  confirm: 'Never by the lead. The task is closed on the day of its result, not of the click.',
  redo: 'Back for rework with a reason; counted.',
  request_extension: 'Before the due day, later than it, once by default. The original day stays for ever.',
  request: 'To give it back after the days for that, to pass it to a named unit, to pause or end it, or to ask what is meant. One wish at a time.',
  withdraw_request: 'Who asked takes it back.',
  grant_request: 'What was asked for happens: the due day becomes the one asked for, the lead changes, the clock stops. More time and the end of a task are for the leadership or who gave it; the rest the office settles too.',
  refuse_request: 'With a reason; nothing else changes.',
  instruct: 'Answers an obstacle that waits, and may name another deadline. The original stays.',
  amend: 'Title, coordinating units, urgency and marks; field by field in the log.',
  dun: 'Reminder, criticism, call to account: numbered. The third level is the leadership’s.',
  set_steps: 'The authorities that the product passes, or the stages of a deadline, with their days.',
  mark_step: 'A step is done on a day, with the number of its paper.',
  waive: 'The task above no longer waits for this one.',
  merge: 'The same order came twice: this one ends, the other goes on with its sources.',
  pause: 'The clock stops; the days are shown.',
  resume: 'The clock goes on; the due day moves by the working days paused. A task that slept for its condition starts, by its own deadline or the day named now.',
  cancel: 'By decision of the leadership, with a reason.',
  reopen: 'A finished or cancelled task is taken up again, with a reason; not below a task that is over.',
  continue: 'A passage of a later document goes on with the task: linked to it, and where it names another day, the instruction by which the due day moves. Given with the review of that document only.',
  set_recurrence: 'A duty that comes again, and how; or no longer. A task below it is opened for each time, one at a time.',
  hand_over: 'What a decision about units and posts brings with it: another unit leads or coordinates, nobody yet does it. State, days and wishes stay. Given by that decision only, or by the system when a post ends.',
  align: 'What the agency above shows of a task that it ordered: where acts of both crossed on the way, the superior’s word stands.',
  undo: 'One’s own act within a day, anybody’s for the office, as long as no later act changed the same fields. An entry of its own; nothing is removed.',
};

/** The page of the acts of a task, drawn from the table that also decides. Throws where an act has no note. */
export function actsPage(moves) {
  const lines = Object.entries(moves).map(([kind, move]) => {
    if (NOTES[kind] === undefined) throw new Error(`scripts/acts.mjs: write a note for "${kind}"`);
    return `| \`${kind}\` | ${move.from.join(', ')} | ${[move.to ?? 'stays', ...(move.orTo ?? [])].join(', ')} | ${move.by.join(', ')} | ${NOTES[kind]} |`;
  });
  const arrows = Object.entries(moves).flatMap(([kind, move]) => (move.to === null ? [] : move.from.filter((from) => from !== move.to).map((from) => `  ${from} --> ${move.to}: ${kind}`)));
  return ['# Acts of a task', '', 'Drawn from `src/core/task/moves.ts` by `node scripts/acts.mjs`; a test compares. Overdue is no state: it is read from the due day and today.', '',
    '```mermaid', 'stateDiagram-v2', '  [*] --> assigned: accept', ...arrows, '```', '',
    '| act | from | to | by | |', '| --- | --- | --- | --- | --- |', ...lines, '',
    'Twice: every act is a write with an idempotency key and the version seen. The same key answers the first answer again; another key with an old version is refused with `common.changed_meanwhile`.', ''].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { MOVES } = await import('../dist/core/index.js');
  writeFileSync(PAGE, actsPage(MOVES));
}
