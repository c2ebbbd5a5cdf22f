import type { TaskRow } from '#contract/index.js';
import { escaped, type CivilDate, type Language, printDay, printWeekday, relativeDay } from '#core/index.js';

/** A figure of a digest with the address of exactly the tasks that it counts. */
export interface DigestFigure {
  readonly key: 'overdue' | 'due_soon' | 'waiting' | 'follow_up' | 'inbox';
  readonly value: number;
  readonly url: string;
}

export interface Digest {
  readonly name: string;
  readonly agency: string;
  readonly day: CivilDate;
  readonly language: Language;
  readonly figures: readonly DigestFigure[];
  readonly late: readonly TaskRow[];
  readonly soon: readonly TaskRow[];
  readonly site: string;
}

const WORDS = {
  vi: {
    overdue: 'Quá hạn', contribute: 'Nội dung giao ban, phần báo cáo phải gửi', due_soon: 'Sắp đến hạn', waiting: 'Chờ quyết định', follow_up: 'Cần đôn đốc', inbox: 'Thông báo chờ xem', late: 'Quá hạn', soon: 'Sắp đến hạn',
    subject: (day: string, overdue: number, soon: number) => `Đôn Đốc ${day}: ${overdue} quá hạn, ${soon} sắp đến hạn`, hello: (name: string) => `Kính gửi đồng chí ${name},`, due: (day: string) => `hạn ${day}`,
    foot: 'Thư tự động. Chọn loại thông báo và giờ nhận tại', task: 'Mở nhiệm vụ',
  },
  en: {
    overdue: 'Overdue', contribute: 'To hand in for a meeting or a report', due_soon: 'Due soon', waiting: 'Waiting for a decision', follow_up: 'To be chased', inbox: 'Notices waiting', late: 'Overdue', soon: 'Due soon',
    subject: (day: string, overdue: number, soon: number) => `Đôn Đốc ${day}: ${overdue} overdue, ${soon} due soon`, hello: (name: string) => `Dear ${name},`, due: (day: string) => `due ${day}`,
    foot: 'Sent by the system. Choose what to hear of at', task: 'Open the task',
  },
} as const;

export interface MailText {
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

/** What is told where there is no room and no mark-up: a title, some lines, and where it leads. */
export interface BriefText {
  readonly subject: string;
  readonly plain: string;
  readonly html: null;
  readonly url: string;
}

const CLOSED = { vi: 'Nhiệm vụ hạn chế, mở hệ thống để xem', en: 'A restricted task, open the system to read it' } as const;

/** A title as it may travel by a service that reads it. */
const titleFor = (task: TaskRow, language: Language, withTitles: boolean): string => (task.restricted && !withTitles ? CLOSED[language] : task.title);

/** The morning's digest as a mail: the numbers with their lists, then what is late and what comes near. */
export function presentDigest(digest: Digest): MailText {
  const { name, agency, day, language, figures, late, soon, site } = digest;
  const say = WORDS[language];
  const weekday = printWeekday(day, language);
  const head = `${agency}. ${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${printDay(day)}`;
  const valueOf = (key: DigestFigure['key']): number => figures.find((figure) => figure.key === key)?.value ?? 0;
  const shown = figures.filter((figure) => figure.value > 0);
  const parts = ([[say.late, late], [say.soon, soon]] as const).filter(([, tasks]) => tasks.length > 0);
  const facts = (task: TaskRow): string => [task.lead.shortName || task.lead.name, task.dueOn === null ? '' : `${say.due(printDay(task.dueOn))} (${relativeDay(task.dueOn, day, language)})`].filter((part) => part !== '').join('; ');
  const url = (task: TaskRow): string => `${site}/tasks/${task.id}`;
  const plain = [
    say.hello(name), head, '', ...shown.map((figure) => `${say[figure.key]}: ${figure.value}\n  ${figure.url}`),
    ...parts.flatMap(([title, tasks]) => ['', `${title}:`, ...tasks.map((task, index) => `${index + 1}. ${task.title} (${facts(task)})\n   ${url(task)}`)]), '', `${say.foot} ${site}/inbox`,
  ].join('\n');
  const list = (tasks: readonly TaskRow[]): string => tasks.map((task) => `<li><a href="${escaped(url(task))}">${escaped(task.title)}</a><br><small>${escaped(facts(task))}</small></li>`).join('');
  const html = `<!doctype html><html lang="${language}"><body style="font-family:sans-serif"><p>${escaped(say.hello(name))}<br>${escaped(head)}</p><ul>${shown
    .map((figure) => `<li><a href="${escaped(figure.url)}">${escaped(say[figure.key])}</a>: <b>${figure.value}</b></li>`).join('')}</ul>${parts
    .map(([title, tasks]) => `<h3>${escaped(title)}</h3><ol>${list(tasks)}</ol>`).join('')}<p><small>${escaped(say.foot)} <a href="${escaped(site)}/inbox">${escaped(site)}/inbox</a></small></p></body></html>`;
  return { subject: say.subject(printDay(day), valueOf('overdue'), valueOf('due_soon')), plain, html };
}

const MOST_BRIEF = 5;

/** The morning's digest for a telephone: the numbers, and the first few of what is late and what comes near. */
export function presentDigestBrief(digest: Digest, withTitles: boolean): BriefText {
  const { day, language, figures, late, soon, site } = digest;
  const say = WORDS[language];
  const valueOf = (key: DigestFigure['key']): number => figures.find((figure) => figure.key === key)?.value ?? 0;
  const lines = (title: string, tasks: readonly TaskRow[]): string[] => (tasks.length === 0 ? [] : [`${title}:`, ...tasks.slice(0, MOST_BRIEF).map((task) => `- ${titleFor(task, language, withTitles)}${task.dueOn === null ? '' : ` (${say.due(printDay(task.dueOn))})`}`)]);
  const plain = [...figures.filter((figure) => figure.value > 0).map((figure) => `${say[figure.key]}: ${figure.value}`), ...lines(say.late, late), ...lines(say.soon, soon)].join('\n');
  return { subject: say.subject(printDay(day), valueOf('overdue'), valueOf('due_soon')), plain, html: null, url: `${site}/inbox` };
}

const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    given: 'Nhiệm vụ mới được giao', named: 'Đồng chí được giao thực hiện', support: 'Đơn vị phối hợp', changed: 'Nhiệm vụ có thay đổi', ended: 'Nhiệm vụ đã kết thúc', returned: 'Đơn vị trả lại nhiệm vụ', asked: 'Có đề nghị chờ quyết định', decided: 'Đề nghị đã được trả lời',
    submitted: 'Kết quả chờ xác nhận', confirmed: 'Đã xác nhận hoàn thành', redone: 'Yêu cầu làm lại', commented: 'Có trao đổi mới', obstacle: 'Vướng mắc chờ ý kiến chỉ đạo', instructed: 'Có ý kiến chỉ đạo', chased: 'Đôn đốc', report_remark: 'Có góp ý về báo cáo', due: 'Sắp đến hạn', overdue: 'Quá hạn', unreachable: 'Một nơi nhận thông báo đã ngừng', channel_fault: 'Kênh thông báo có lỗi', paper_to_sign: 'Văn bản chờ đồng chí ký', paper_to_issue: 'Văn bản đã ký, chờ phát hành', paper_returned: 'Văn bản bị trả lại', paper_issued: 'Văn bản đã phát hành', paper_recalled: 'Văn bản đã bị thu hồi',
  },
  en: {
    given: 'A new task', named: 'You were named', support: 'Your unit supports', changed: 'A task has changed', ended: 'A task is over', returned: 'A task was given back', asked: 'A request waits', decided: 'The request was answered',
    submitted: 'A result waits for confirmation', confirmed: 'Confirmed as done', redone: 'Rework is asked for', commented: 'A new remark', obstacle: 'An obstacle waits', instructed: 'An instruction', chased: 'Chased', report_remark: 'A remark on a report', due: 'Due soon', overdue: 'Overdue', unreachable: 'An address takes no more messages', channel_fault: 'A way of telling people has a fault', paper_to_sign: 'A paper waits for your signature', paper_to_issue: 'A signed paper waits to be issued', paper_returned: 'A paper came back', paper_issued: 'A paper was issued', paper_recalled: 'A paper was recalled',
  },
};

/** What one notice is made of. */
export interface ToldNotice {
  readonly kind: string;
  readonly name: string;
  readonly language: Language;
  readonly site: string;
  readonly task: TaskRow | null;
  readonly letter: string | null;
  readonly paper: { readonly id: string; readonly subject: string } | null;
}

/** One notice for a telephone. The words of a letter stay in the system: they name tasks. */
export function presentNoticeBrief({ kind, language, site, task, paper }: ToldNotice, withTitles: boolean): BriefText {
  const word = KINDS[language][kind] ?? kind;
  // What a draft is about is said by our own mail only.
  if (paper !== null) return { subject: word, plain: '', html: null, url: `${site}/papers/${paper.id}` };
  if (task === null) return { subject: word, plain: '', html: null, url: `${site}/inbox` };
  const due = task.dueOn === null ? '' : WORDS[language].due(printDay(task.dueOn));
  return { subject: `${word}: ${titleFor(task, language, withTitles)}`.slice(0, 180), plain: [task.lead.shortName || task.lead.name, due].filter((part) => part !== '').join('; '), html: null, url: `${site}/tasks/${task.id}` };
}

/** The task or the paper that a notice is about: what it is called, its address, until when. */
function thingOf({ language, site, task, paper }: ToldNotice): { readonly title: string; readonly url: string; readonly due: string } {
  if (paper !== null) return { title: paper.subject, url: `${site}/papers/${paper.id}`, due: '' };
  if (task === null) return { title: '', url: `${site}/inbox`, due: '' };
  return { title: task.title, url: `${site}/tasks/${task.id}`, due: task.dueOn === null ? '' : WORDS[language].due(printDay(task.dueOn)) };
}

/** One notice as a mail of its own: the task or the paper with its address, or the words of a letter. */
export function presentNoticeMail(notice: ToldNotice): MailText {
  const { kind, name, language, site, letter } = notice;
  const say = WORDS[language];
  const word = KINDS[language][kind] ?? kind;
  const { title, url, due } = thingOf(notice);
  const words = letter ?? '';
  const lines = [say.hello(name), `${word}: ${title}`.trim(), due, words, url, '', `${say.foot} ${site}/inbox`].filter((line, index) => line !== '' || index === 5);
  const about = title === '' ? '' : `: <a href="${escaped(url)}">${escaped(title)}</a> ${escaped(due)}`;
  const said = words === '' ? '' : `<p style="white-space:pre-wrap">${escaped(words)}</p><p><a href="${escaped(url)}">${escaped(url)}</a></p>`;
  const html = `<!doctype html><html lang="${language}"><body style="font-family:sans-serif"><p>${escaped(say.hello(name))}</p><p><b>${escaped(word)}</b>${about}</p>${said}<p><small>${escaped(say.foot)} ${escaped(site)}/inbox</small></p></body></html>`;
  return { subject: `${word}: ${title === '' ? (words.split('\n')[0] ?? '') : title}`.slice(0, 180), plain: lines.join('\n'), html };
}
