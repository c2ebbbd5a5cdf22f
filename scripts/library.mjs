// Builds the reader as a package of its own: dist/library holds compiled modules with types, one file for browsers, a page, a README.
//   node scripts/library.mjs [FOLDER]
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must, ROOT, runTool } from './steps.mjs';

const LAYERS = ['core', 'extraction'];
const BUNDLE = 'dondoc-extraction.min.js';
/** The same as a plain script, for pages that are opened from a folder: browsers load no modules there. */
const SCRIPT = 'dondoc-extraction.script.js';

/** Builds the library into `folder`, which is emptied first. Only the two layers it is made of are compiled. */
export async function buildLibrary(folder = join(ROOT, 'dist', 'library')) {
  must('tsc', await runTool('tsc-native/bin/tsc', ['-b', 'src/extraction']));
  rmSync(folder, { recursive: true, force: true });
  for (const layer of LAYERS) copyModules(join(ROOT, 'dist', layer), join(folder, layer));
  for (const name of ['README.md', 'page.html']) copyFileSync(join(ROOT, 'library', name), join(folder, name));
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description(), null, 2)}\n`);
  await bundle(folder);
  return folder;
}

function description() {
  const { version, license, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    name: 'dondoc-extraction', version, description: 'Reads the tasks, deadlines and citations of Vietnamese administrative documents', license, type: 'module', engines, sideEffects: false,
    imports: { '#core/index.js': './core/index.js' },
    exports: { '.': { types: './extraction/index.d.ts', default: './extraction/index.js' }, './browser': { types: './extraction/index.d.ts', default: `./${BUNDLE}` } },
  };
}

function copyModules(from, to) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const isModule = entry.isFile() && /\.(?:js|d\.ts)$/.test(entry.name) && !/\.test\.|[/\\]testing[/\\]|[/\\]testing\./.test(path);
    if (!isModule) continue;
    const target = join(to, relative(from, path));
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(path, 'utf8');
    writeFileSync(target, text.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'));
  }
}

async function bundle(folder) {
  const { build } = await import('vite');
  const fileName = (format) => (format === 'es' ? BUNDLE : SCRIPT);
  await build({
    root: ROOT, configFile: false, logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: false, copyPublicDir: false, target: 'es2022', minify: true, lib: { entry: join(folder, 'extraction', 'index.js'), formats: ['es', 'iife'], name: 'dondocExtraction', fileName } },
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) console.log(relative(process.cwd(), await buildLibrary(process.argv[2] === undefined ? undefined : resolve(process.argv[2]))));
