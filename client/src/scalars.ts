/** The TypeScript type of each scalar, for `config.scalars` of GraphQL Code Generator. */
export const scalars = {
  CountryCode: 'string',
  Date: 'string',
  DateTime: 'string',
  EDTF: 'string',
  JSON: 'Record<string, unknown>',
  URL: 'string',
} as const;
