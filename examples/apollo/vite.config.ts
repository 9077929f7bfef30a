import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // An installed @on-record/client needs no alias.
  resolve: { alias: { '@on-record/client': new URL('../../client/dist/index.js', import.meta.url).pathname } },
});
