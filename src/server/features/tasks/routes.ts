import type { LIST_ROUTES, TASK_COMMAND_BODIES, TASK_ROUTES, TaskCommandBody } from '#contract/index.js';
import type { Call, Handler, Handlers } from '../../http/handler.js';
import { assignPerson, downloadFile, runCommand, type SentCommand, uploadFile } from './commands.js';
import { calendarTasks } from './calendar.commands.js';
import { exportTasks } from './export.commands.js';
import { draftTaskReport } from './report.commands.js';
import { groupTasks } from './group.commands.js';
import { listTasks, readMine, readTask } from './list.commands.js';
import { createTask } from './open.commands.js';
import { changeTaskSet, previewTaskSet, undoTaskSet } from './set.commands.js';
import { chooseColumns, dropView, listViews, saveView } from './view.commands.js';

type Kind = Exclude<keyof typeof TASK_COMMAND_BODIES, 'assign_person'>;
/** What a body says apart from the version, under the kind of its command. */
type Sent<K extends Kind> = Omit<TaskCommandBody<K>, 'version'> & { readonly kind: K };

type CommandRoute = Exclude<keyof typeof TASK_ROUTES, 'listTasks' | 'createTask' | 'readTask' | 'readMine' | 'uploadFile' | 'downloadFile' | 'assignPerson'>;

/** The handler of a command whose body is the command: all but naming an officer, whose unit is looked up. */
function command<K extends Kind>(kind: K): Handler<CommandRoute> {
  return (call: Call<CommandRoute>) => {
    const { version, ...sent } = call.input.body;
    const command = { kind, ...sent } as Sent<K> as SentCommand['command'];
    return runCommand(call, { taskId: call.input.params.id, version, command });
  };
}

export const TASK_HANDLERS: Handlers<keyof typeof TASK_ROUTES> = {
  listTasks, readTask, readMine, createTask, assignPerson, uploadFile, downloadFile,
  receiveTask: command('receive'),
  returnTask: command('return'),
  reassignTask: command('reassign'),
  reportProgress: command('report'),
  reportObstacle: command('obstacle'),
  commentTask: command('comment'),
  submitTask: command('submit'),
  confirmTask: command('confirm'),
  redoTask: command('redo'),
  requestExtension: command('request_extension'),
  requestChange: command('request'),
  withdrawRequest: command('withdraw_request'),
  grantRequest: command('grant_request'),
  refuseRequest: command('refuse_request'),
  instructTask: command('instruct'),
  amendTask: command('amend'),
  dunTask: command('dun'),
  setSteps: command('set_steps'),
  markStep: command('mark_step'),
  waiveTask: command('waive'),
  mergeTask: command('merge'),
  pauseTask: command('pause'),
  resumeTask: command('resume'),
  cancelTask: command('cancel'),
  reopenTask: command('reopen'),
  setRecurrence: command('set_recurrence'),
  undoAct: command('undo'),
};

export const LIST_HANDLERS: Handlers<keyof typeof LIST_ROUTES> = { exportTasks, draftTaskReport, previewTaskSet, changeTaskSet, undoTaskSet, groupTasks, calendarTasks, listViews, saveView, dropView, chooseColumns };
