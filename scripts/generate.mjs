/** `npm run generate -- --quotes N --seed S`: fills the database with invented news. */
import { runCommand } from './setup/command.mjs';

await runCommand(['generate']);
