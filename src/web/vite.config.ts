import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const here = decodeURIComponent(new URL('.', import.meta.url).pathname);

// Nothing is inlined as `data:` and no style is injected, so that the server can send a policy without `unsafe-inline`.
export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: { conditions: ['dondoc-source', ...defaultClientConditions] },
  build: {
    outDir: `${here}../../dist/web-assets`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8480', '/ics': 'http://127.0.0.1:8480' } },
});
