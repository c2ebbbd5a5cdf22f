import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = decodeURIComponent(new URL('.', import.meta.url).pathname);
const out = `${here}../../dist/web-assets`;
const resolve = { conditions: ['dondoc-source', ...defaultClientConditions] };

/**
 * Builds the service worker as one classic script, and writes in front of it which files belong to this build: the page works without a network
 * with exactly these, and another build is another version.
 */
const serviceWorker: Plugin = {
  name: 'dondoc-service-worker',
  apply: 'build',
  async closeBundle() {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path)).sort();
    const hash = createHash('sha256');
    for (const path of files) hash.update(path).update(readFileSync(`${out}/${path}`));
    const made = await build({
      configFile: false, root: here, resolve, logLevel: 'warn', publicDir: false,
      build: { write: false, target: 'es2022', rollupOptions: { input: `${here}offline/worker.ts`, output: { format: 'iife' } } },
    });
    const [output] = Array.isArray(made) ? made : [made];
    const code = output !== undefined && 'output' in output ? output.output[0].code : '';
    const version = hash.update(code).digest('hex').slice(0, 16);
    writeFileSync(`${out}/worker.js`, `const BUILD=${JSON.stringify({ version, files: files.map((path) => `/${path}`) })};\n${code}`);
  },
};

// Nothing is inlined as `data:` and no style is injected, so that the server can send a policy without `unsafe-inline`.
export default defineConfig({
  root: here,
  plugins: [react(), serviceWorker],
  resolve,
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8480', '/ics': 'http://127.0.0.1:8480' } },
});
