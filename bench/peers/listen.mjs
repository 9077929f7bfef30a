/** Listens where the benchmark says, and tells that it does by one line. */
export function listen(server) {
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
  process.once('SIGTERM', () => process.exit(0));
}
