/** `npm run -s on-record -- COMMAND …`: the command line, which installs and builds itself where that is due. */
import { runCommand } from './setup/command.mjs';

await runCommand([]);
