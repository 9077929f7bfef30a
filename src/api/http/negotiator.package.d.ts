/** The part of the package that is used here. It comes without types, and @types/negotiator lacks `preferred`. */
declare module 'negotiator' {
  class Negotiator {
    constructor(request: { headers: { accept?: string; 'accept-encoding'?: string } });
    mediaType(available: readonly string[]): string | undefined;
    /** @param options `preferred`: the server's own preference among those that the client likes equally well */
    encoding(available: readonly string[], options?: { preferred?: readonly string[] }): string | undefined;
  }
  export = Negotiator;
}
