export * from './generated/graphql.js';
export * from './generated/cache-keys.js';
export { scalars } from './scalars.js';
