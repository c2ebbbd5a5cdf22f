import { parseArgs } from 'node:util';
import { addAccount, closeAccount, type Config, listAccounts, renewPassword, withDatabase } from '#server/index.js';
import { settingsOf } from './settings.js';
import { type Command, EXIT, type Terminal, UsageFault } from './terminal.js';

type Act = (words: readonly string[], terminal: Terminal, config: () => Config) => Promise<number>;

const ACTS: ReadonlyMap<string, Act> = new Map([['list', list], ['add', add], ['password', password], ['disable', disable]]);

/** `dondoc user list | add LOGIN --name … --unit … --title … --role … | password LOGIN | disable LOGIN`. */
export const user: Command = async (args, terminal) => {
  const [name = '', ...words] = args;
  const act = ACTS.get(name);
  if (act === undefined) throw new UsageFault({ vi: `Không rõ “${name}”; cần list, add, password hoặc disable`, en: `“${name}” is not known; write list, add, password or disable` });
  return act(words, terminal, () => settingsOf(terminal));
};

async function list(words: readonly string[], terminal: Terminal, config: () => Config): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean', default: false } } });
  const accounts = await withDatabase(config(), listAccounts);
  if (values.json) terminal.out(`${JSON.stringify(accounts)}\n`);
  else for (const { agency, login, name, posts, roles, disabled } of accounts) terminal.out(`${disabled ? '✗' : '✓'} ${login}  ${name}  ${posts.join('; ')}  [${roles.join(', ')}]  ${agency}\n`);
  return EXIT.done;
}

async function add(words: readonly string[], terminal: Terminal, config: () => Config): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { name: { type: 'string' }, unit: { type: 'string' }, title: { type: 'string' }, role: { type: 'string', multiple: true }, agency: { type: 'string' } },
  });
  const { name, unit, title, role } = values;
  if (positionals.length !== 1 || name === undefined || unit === undefined || title === undefined || role === undefined) {
    throw new UsageFault({
      vi: 'Cần: dondoc user add TÊN --name "Họ và tên" --unit "Đơn vị" --title "Chức vụ" --role VAI_TRÒ [--agency KÝ_HIỆU]',
      en: 'Write: dondoc user add LOGIN --name "Full name" --unit "Unit" --title "Title" --role ROLE [--agency SYMBOL]',
    });
  }
  const login = positionals[0] ?? '';
  const first = await withDatabase(config(), (database) => addAccount(database, { login, name, unit, title, roles: role.flatMap((words) => words.split(',')), agency: values.agency ?? null }));
  return handOver(terminal, first);
}

async function password(words: readonly string[], terminal: Terminal, config: () => Config): Promise<number> {
  const login = onlyLogin(words);
  return handOver(terminal, await withDatabase(config(), (database) => renewPassword(database, login)));
}

async function disable(words: readonly string[], terminal: Terminal, config: () => Config): Promise<number> {
  const login = onlyLogin(words);
  await withDatabase(config(), (database) => closeAccount(database, login));
  terminal.say({ vi: `Đã khóa tài khoản ${login} và kết thúc các phiên của tài khoản này.`, en: `The account ${login} is closed and its sessions are ended.` });
  return EXIT.done;
}

/** The password alone on standard output, so that a script can take it. */
function handOver(terminal: Terminal, first: string): number {
  terminal.say({ vi: 'Mật khẩu lần đầu, phải đổi khi đăng nhập:', en: 'First password, to be changed at sign-in:' });
  terminal.out(`${first}\n`);
  return EXIT.done;
}

function onlyLogin(words: readonly string[]): string {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} });
  const [login, ...others] = positionals;
  if (login === undefined || others.length > 0) throw new UsageFault({ vi: 'Hãy nêu đúng một tên đăng nhập', en: 'Name exactly one login' });
  return login;
}
