import { parseArgs } from 'node:util';
import { type AgencyVerdict, checkTaskFile, type FileVerdict, verifyLogs, withDatabase } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT, type Terminal, UsageFault, type Words } from './terminal.js';

/** `dondoc audit verify | check-file`: exits with 3 where something is not what was written. */
export const audit: Command = async (args, terminal) => {
  const [name = '', ...words] = args;
  if (name === 'verify') return verify(words, terminal);
  if (name === 'check-file') return checkFile(words, terminal);
  throw new UsageFault({ vi: `Không rõ “${name}”; cần verify hoặc check-file`, en: `“${name}” is not known; write verify or check-file` });
};

async function verify(words: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { agency: { type: 'string' }, against: { type: 'string' }, write: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const config = settingsOf(terminal);
  const verdict = await withDatabase(config, (database) => verifyLogs(database, config, {
    agency: values.agency ?? null, against: values.against ?? null, write: values.write ?? null,
    onProgress: (agency, { chainsDone, chainsTotal }) => terminal.live?.(`${agency}: ${chainsDone}/${chainsTotal}`),
  }));
  terminal.live?.('');
  if (values.json) terminal.out(`${JSON.stringify(verdict)}\n`);
  else for (const agency of verdict.agencies) terminal.out(`${linesOf(agency, terminal).join('\n')}\n`);
  return verdict.ok ? EXIT.done : EXIT.unhealthy;
}

const REASONS: Readonly<Record<AgencyVerdict['breaches'][number]['reason'], Words>> = {
  missing: { vi: 'thiếu dòng này', en: 'this line is missing' },
  altered: { vi: 'nội dung không còn như lúc ghi', en: 'it no longer says what was written' },
  truncated: { vi: 'phần cuối bị cắt hoặc bị thêm', en: 'the end was cut off or added to' },
  gone: { vi: 'không còn trong hệ thống', en: 'it is no longer there' },
  rewritten: { vi: 'khác với lúc lập mã neo', en: 'it is not what the anchor names' },
};

function linesOf({ agency, chainsDone, entriesDone, breachCount, breaches, anchor }: AgencyVerdict, { language }: Terminal): string[] {
  const head = language === 'vi' ? `${agency}: ${chainsDone} nhật ký, ${entriesDone} dòng` : `${agency}: ${chainsDone} logs, ${entriesDone} lines`;
  const log = ({ log: of, code, taskId }: AgencyVerdict['breaches'][number]): string =>
    of === 'agency' ? { vi: 'nhật ký của cơ quan', en: 'the log of the agency' }[language] : `${{ vi: 'nhiệm vụ', en: 'task' }[language]} ${code ?? taskId ?? ''}`;
  if (breachCount === 0) return [`✓ ${head}`, ...(anchor === null ? [] : [`  ${{ vi: 'mã neo của tệp vừa ghi', en: 'anchor of the file that was written' }[language]} ${anchor}`])];
  const shown = breaches.map((breach) => `  ${log(breach)}, ${{ vi: 'dòng', en: 'line' }[language]} ${breach.ordinal}: ${REASONS[breach.reason][language]}`);
  const more = breachCount - breaches.length;
  return [`✗ ${head}; ${breachCount} ${{ vi: 'chỗ sai', en: 'breaches' }[language]}`, ...shown, ...(more > 0 ? [`  + ${more}`] : [])];
}

const PROBLEMS: Readonly<Record<FileVerdict['problems'][number]['problem'], Words>> = {
  no_manifest: { vi: 'không có bảng kê của Đôn Đốc', en: 'there is no manifest of Dondoc' },
  not_a_zip: { vi: 'không phải tệp zip đọc được', en: 'is no zip that can be read' },
  missing: { vi: 'thiếu', en: 'is missing' },
  altered: { vi: 'đã bị sửa', en: 'was altered' },
  unlisted: { vi: 'không có trong bảng kê', en: 'is not in the manifest' },
  broken_log: { vi: 'chuỗi nhật ký không khớp', en: 'the chain of the log does not hold' },
};

async function checkFile(words: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageFault({ vi: 'Hãy nêu đúng một tệp hồ sơ', en: 'Name exactly one file' });
  const verdict = await checkTaskFile(path);
  const { language } = terminal;
  if (values.json) terminal.out(`${JSON.stringify(verdict)}\n`);
  else if (verdict.ok) terminal.out(`✓ ${language === 'vi' ? `${verdict.files} tệp, ${verdict.logs} nhật ký, đúng như lúc lập` : `${verdict.files} files, ${verdict.logs} logs, as they were made`}\n  SHA-256 manifest.json ${verdict.manifest ?? ''}\n`);
  else for (const { path: at, problem } of verdict.problems) terminal.out(`✗ ${at}: ${PROBLEMS[problem][language]}\n`);
  return verdict.ok ? EXIT.done : EXIT.unhealthy;
}
