import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { FORM_RULE_WORDS, type FormFinding, printFormFinding, WEEKENDS_ONLY } from '#core/index.js';
import { readDocument } from '#documents/index.js';
import { checkForm } from '#extraction/index.js';
import { bytesOf } from './files.js';
import { inkFor } from './ink.js';
import { unitsOf } from './read.js';
import { type Command, EXIT, type Terminal, UsageFault, type Words, wordsOf } from './terminal.js';

/** `dondoc lint FILE`: what is against the rules of form, with the place and the rule. Ends with 1 where something is wrong, and not only worth a look. */
export const lintCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, units: { type: 'string' }, symbol: { type: 'string' } } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageFault({ vi: 'Hãy nêu một tệp để soát', en: 'Name one file to look at' });
  const outcome = await readDocument(bytesOf(file), basename(file));
  if (!outcome.ok) {
    terminal.say(wordsOf(outcome.refusal));
    return EXIT.failed;
  }
  const { text, tables = [] } = outcome.value;
  const findings = checkForm(text, { tables, calendar: WEEKENDS_ONLY, ...(values.units === undefined ? {} : { units: unitsOf(values.units) }), ...(values.symbol === undefined ? {} : { agencySymbols: [values.symbol] }) });
  if (values.json) terminal.out(`${JSON.stringify(findings.map((found) => ({ ...found, weight: FORM_RULE_WORDS[found.rule].weight, citation: FORM_RULE_WORDS[found.rule].citation })), null, 2)}\n`);
  else printFindings(terminal, text, findings);
  return findings.some(({ rule }) => FORM_RULE_WORDS[rule].weight === 'wrong') ? EXIT.failed : EXIT.done;
};

const NOTHING: Words = { vi: 'Không thấy lỗi thể thức.', en: 'Nothing is against the rules of form.' };
const LINE: Words = { vi: 'dòng', en: 'line' };
const WHOLE: Words = { vi: 'cả văn bản', en: 'the whole document' };

function printFindings(terminal: Terminal, text: string, findings: readonly FormFinding[]): void {
  const { language } = terminal;
  const ink = inkFor(terminal.colours === true);
  if (findings.length === 0) terminal.say(NOTHING);
  for (const { rule, span, detail } of findings) {
    const { weight, citation } = FORM_RULE_WORDS[rule];
    const place = span === null ? WHOLE[language] : `${LINE[language]} ${String(text.slice(0, span.start).split('\n').length)}`;
    terminal.out(`${weight === 'wrong' ? ink('red', '✗') : ink('yellow', '?')} ${ink('faint', place)}  ${printFormFinding({ rule, detail }, language)}  ${ink('faint', citation)}\n`);
  }
}
