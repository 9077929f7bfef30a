import { InputError } from '../kernel/errors';

/** Explains a wrong address to the operator; returns other errors unchanged. */
export function listenFault(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE')
    return new InputError(
      `PORT: port ${port} on ${host} is in use. Choose another: PORT=${port + 1}, or --port ${port + 1}.`,
    );
  if (code === 'EACCES') return new InputError(`PORT: this user may not listen on port ${port}.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new InputError(`HOST: ${host} is not an address of this machine (${code}).`);
  return error;
}
