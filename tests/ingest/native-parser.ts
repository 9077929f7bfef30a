// ./environment.cjs says why.
jest.mock('linkedom', () => (globalThis as { nativeParser?: unknown }).nativeParser);
