/** The code of an error; of an aggregate, as for a host name with several addresses, the code of the first. */
export function faultCode(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  if (typeof code === 'string') return code;
  return Array.isArray(errors) && errors.length > 0 ? faultCode(errors[0]) : '';
}
