// Whether a paper that was written and read back orders the same.

const dueOf = (deadlines) => {
  const [first] = deadlines;
  if (first === undefined) return 'none';
  if (first.from !== null && first.to !== null && first.from !== first.to && first.bound === 'within') return `within ${first.from} ${first.to}`;
  return `${first.bound} ${first.anchor ?? first.to}`;
};
// "Trong ngày 12/6" is read as a day, by whatever bound.
const sameDue = (read, meant) => read === meant || (meant.startsWith('day ') && read.endsWith(meant.slice(4)));

/** What differs between a paper and its reading, as sentences; none where all is the same. */
export function differences({ paper, expected, cited, reported, unread }, reading, printed) {
  const found = [];
  const check = (what, is, wanted) => {
    if (is !== wanted) found.push(`${what}: ${is} ≠ ${wanted}`);
  };
  const { header, tasks, citations, reportItems } = reading;
  const head = { number: [header.number?.padStart(2, '0'), paper.number?.padStart(2, '0')], symbol: [header.symbol, paper.symbol], date: [header.date, paper.date], subject: [header.subject, paper.form.subject], signer: [header.signer?.name, paper.signing.name] };
  for (const [field, [is, wanted]] of Object.entries(head)) if (!unread.includes(field)) check(field, is, wanted);
  check('tasks', tasks.length, expected.length);
  const units = (mentions) => mentions.map(({ text }) => text).sort().join(' + ');
  expected.forEach((wanted, index) => {
    const task = tasks[index];
    if (task === undefined) return;
    check(`lead of ${index}`, units(task.lead), wanted.lead);
    check(`supports of ${index}`, units(task.coordinators), [...wanted.supports].sort().join(' + '));
    const due = dueOf(task.deadlines);
    if (!sameDue(due, wanted.due)) found.push(`deadline of ${index}: ${due} ≠ ${wanted.due} (${task.text})`);
    check(`citations of ${index}`, task.citations.map((at) => citations[at]?.key).join(' + '), wanted.cited.join(' + '));
  });
  // Over each annex stands which paper it goes with.
  const own = `${Number(paper.number)}/${paper.symbol}`;
  const others = citations.map(({ key }) => key).filter((key) => key.replace(/^0+/, '') !== own);
  check('citations', others.sort().join(' + '), wantedKeys(expected, cited));
  const told = reportItems.map(({ text }) => text.replace(/[\s.]+$/, ''));
  for (const line of reported) if (!told.includes(line.replace(/\.$/, ''))) found.push(`not reported: ${line}`);
  if (printed !== undefined && printed.read !== printed.written) found.push('the text is another');
  return found;
}

// Tables cite in cells that are no task's own; there the whole list is given.
const wantedKeys = (expected, cited) => (cited.length > 0 ? cited : expected.flatMap((each) => each.cited)).sort().join(' + ');
