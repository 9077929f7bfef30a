/** Compiles the stack of the tutorials, decorators and all, and runs it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { transformFileSync } from '@swc/core';

const built = new URL('../.build/tutorial.mjs', import.meta.url);
const { code } = transformFileSync(new URL('tutorial.ts', import.meta.url).pathname, {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
});
mkdirSync(new URL('.', built), { recursive: true });
writeFileSync(built, code);
await import(built.href);
