import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const page = join(import.meta.dirname, 'src/api/explorer/page');
const built = join(import.meta.dirname, 'dist/explorer');

/** Writes `x.js.br` and `x.js.gz` beside each asset that shrinks: the server hands them out as they are. */
function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    closeBundle() {
      const assets = join(built, 'assets');
      if (!existsSync(assets)) return;
      for (const name of readdirSync(assets)) {
        if (!/\.(js|css|svg|ttf)$/.test(name)) continue;
        const file = join(assets, name);
        const content = readFileSync(file);
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        writeFileSync(`${file}.br`, brotliCompressSync(content, quality));
        writeFileSync(`${file}.gz`, gzipSync(content));
      }
    },
  };
}

/** Builds the explorer, the page under `/graphiql`, into `dist/explorer`: `npx vite build`. */
export default defineConfig({
  root: page,
  base: '/graphiql/',
  publicDir: false,
  logLevel: 'warn',
  // No JSX plugin: Vite's own transform is enough for a page without hot reload.
  plugins: [compressedCopies()],
  build: {
    outDir: built,
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    // The editor is one large piece by nature; it loads once and is cached for good.
    chunkSizeWarningLimit: 6000,
    // "use client" in the libraries means something to servers that render React; none does here.
    rolldownOptions: {
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
