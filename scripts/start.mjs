/** `npm start`: installs and builds what is missing, then serves, in this same process. Arguments go to the server. */
import { runCommand } from './setup/command.mjs';

await runCommand(['serve']);
