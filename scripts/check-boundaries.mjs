import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Who may import whom. The compiler holds the same table (references in tsconfig.json); this one also explains. */
const LAYERS = {
  core: [],
  extraction: ['core'],
  documents: ['core'],
  contract: ['core'],
  server: ['core', 'extraction', 'documents', 'contract'],
  web: ['core', 'contract'],
  cli: ['core', 'extraction', 'documents', 'server'],
};

/** Which package serves which layer; a package that is not here is used by nobody. */
const PACKAGES = {
  core: [],
  extraction: [],
  contract: ['zod'],
  documents: ['@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas', 'docx', 'fflate', 'hucre', 'parse5', 'pdfjs-dist', 'postal-mime', 'saxes', 'tesseract-wasm'],
  server: ['fastify', /^@fastify\//, 'ical-generator', 'web-push', 'kysely', 'nodemailer', 'pg', 'pino', 'prom-client', 'rrule', 'uuid', 'zod', '@node-rs/argon2'],
  web: ['react', 'react-dom', 'uuid', /^@mantine\//, /^@tanstack\//, /^@fontsource\//],
  cli: [],
};
/** Packages of which a layer may name types, and load nothing. */
const TYPE_PACKAGES = { web: ['zod'] };
// Tests also make the spreadsheets and scans that people upload.
const TEST_PACKAGES = ['vitest', 'fast-check', '@ooxml-tools/validate', 'hucre', '@napi-rs/canvas', 'smtp-server'];
const TOOL_PACKAGES = ['vite', '@vitejs/plugin-react'];
const LAYERS_WITH_NODE = ['documents', 'server', 'cli'];
const FEATURE_FILES = ['routes', 'commands', 'queries', 'present', 'jobs'];

/**
 * Every breach of the borders below `root`/src, as sentences that name the file and say what to do instead.
 */
export function checkBoundaries(root) {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
  const sources = new Map(files.map((file) => [file, importsOf(texts.get(file))]));
  const breaches = [];
  for (const [file, imports] of sources) {
    for (const { target, runs } of imports) {
      const breach = breachOf(file, target, runs);
      if (breach !== null) breaches.push(`src/${file}: ${breach}`);
    }
    const wrongName = vocabularyBreach(file);
    if (wrongName !== null) breaches.push(`src/${file}: ${wrongName}`);
    if (leavesTransaction(file, texts.get(file))) breaches.push(`src/${file}: Promise.all fails before all are done, and what goes on asks outside of its transaction: use together of server/database/together.ts`);
  }
  return [...breaches, ...cycles(sources)];
}

function importsOf(text) {
  const statements = [...text.matchAll(/^[ \t]*(?:import|export)\b(?<words>[^;'"]*?)\bfrom\s*['"](?<target>[^'"]+)['"]/gm)];
  const bare = [...text.matchAll(/^[ \t]*import\s*['"](?<target>[^'"]+)['"]/gm)];
  const dynamic = [...text.matchAll(/\bimport\(\s*['"](?<target>[^'"]+)['"]/g)];
  return [
    ...statements.map(({ groups }) => ({ target: groups.target, runs: !/^\s*type\b/.test(groups.words) })),
    ...bare.map(({ groups }) => ({ target: groups.target, runs: true })),
    // Loaded later, so it closes no ring; it is loaded all the same.
    ...dynamic.map(({ groups }) => ({ target: groups.target, runs: true, later: true })),
  ];
}

function breachOf(file, target, runs) {
  const layer = file.split('/')[0];
  if (target.startsWith('.')) return relativeBreach(file, target);
  if (target.startsWith('#')) return layerBreach(layer, target);
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0];
  if (target.startsWith('node:')) {
    return LAYERS_WITH_NODE.includes(layer) || isTool(file) ? null : `imports ${target}, but ${layer} runs without Node: pass the value in from server, documents or cli`;
  }
  if (builtinModules.includes(target)) return `imports ${target}: write node:${target}`;
  if (!runs && TYPE_PACKAGES[layer]?.includes(name)) return null;
  if (isTest(file) && TEST_PACKAGES.includes(name)) return null;
  if (isTool(file) && TOOL_PACKAGES.includes(name)) return null;
  if (PACKAGES[layer]?.some((allowed) => (allowed instanceof RegExp ? allowed.test(name) : allowed === name))) return null;
  const owners = Object.keys(PACKAGES).filter((other) => PACKAGES[other].some((allowed) => (allowed instanceof RegExp ? allowed.test(name) : allowed === name)));
  return owners.length === 0
    ? `imports the package ${name}, which no layer may use: decide it in docs/decisions and list it in scripts/check-boundaries.mjs`
    : `imports the package ${name}, which belongs to ${owners.join(', ')}: move the code there, or pass the result in`;
}

function relativeBreach(file, target) {
  const layer = file.split('/')[0];
  const reached = normalize(join(dirname(file), target)).split(sep).join('/');
  if (!reached.startsWith(`${layer}/`)) return `reaches out of its layer by ${target}: import #${reached.split('/').find((part) => part in LAYERS) ?? 'layer'}/index.js if its direction allows`;
  if (layer !== 'web' && !/\.(js|json)$/.test(target)) return `imports ${target}: relative imports end in .js`;
  return null;
}

function layerBreach(layer, target) {
  const other = /^#([^/]+)\//.exec(target)?.[1] ?? '';
  if (!(other in LAYERS)) return `imports ${target}, which is no layer: the layers are ${Object.keys(LAYERS).join(', ')}`;
  if (other === layer) return `imports its own layer as ${target}: use a relative import`;
  if (!LAYERS[layer].includes(other)) {
    const allowed = LAYERS[layer].length === 0 ? 'nothing' : LAYERS[layer].join(', ');
    return `imports ${target}, but ${layer} may import only ${allowed}: put what both need into core, or pass it in from above`;
  }
  return target === `#${other}/index.js` ? null : `imports ${target}: only #${other}/index.js is public; export what is needed there`;
}

const leavesTransaction = (file, text) => file.startsWith('server/features/') && !isTest(file) && /\bPromise\.all\(/.test(text);

function vocabularyBreach(file) {
  const inside = /^server\/features\/(.+)$/.exec(file)?.[1];
  if (inside === undefined) return null;
  const parts = inside.split('/');
  // A large part is cut by topic: `page.queries.ts` beside `queries.ts`. Tables of data are not code.
  const word = /^(?:[\w-]+\.)?(\w+)\.ts$/.exec(parts.at(-1))?.[1];
  if (parts.length === 2 && (isTest(file) || FEATURE_FILES.includes(word) || parts[1].endsWith('-data.ts'))) return null;
  return `is no part of a feature: its files are ${FEATURE_FILES.map((name) => `${name}.ts`).join(', ')}, cut by topic as topic.queries.ts, and tests; a rule belongs to core, anything shared beside features`;
}

/** Files that import each other in a ring, found within each layer; imports of types only leave no trace at run time. */
function cycles(sources) {
  const found = [];
  const state = new Map();
  const visit = (file, path) => {
    state.set(file, 'open');
    for (const { target, runs, later } of sources.get(file) ?? []) {
      const next = runs && later !== true && target.startsWith('.') ? fileOf(sources, file, target) : null;
      if (next === null) continue;
      if (state.get(next) === 'open') {
        const ring = [...path.slice(path.indexOf(next)), next];
        found.push(`src/${ring[0]}: imports itself in a ring (${ring.join(' → ')}): move what both need into a third file`);
      } else if (!state.has(next)) visit(next, [...path, next]);
    }
    state.set(file, 'done');
  };
  for (const file of sources.keys()) if (!state.has(file)) visit(file, [file]);
  return found;
}

function fileOf(sources, file, target) {
  const base = normalize(join(dirname(file), target)).split(sep).join('/');
  const stem = base.replace(/\.jsx?$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, base, `${base}.ts`, `${base}.tsx`].find((name) => sources.has(name)) ?? null;
}

function isTest(file) {
  return /\.test\.tsx?$/.test(file) || /^(?:server|documents)\/testing\//.test(file);
}

function isTool(file) {
  return /(^|\/)vite\.config\.ts$/.test(file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  if (!existsSync(join(root, 'src'))) throw new Error(`no src in ${root}`);
  const breaches = checkBoundaries(root);
  for (const breach of breaches) console.error(breach);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
