import { countryCodeOf } from '../country/country.names';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseEdtf } from '../../kernel/edtf';
import { InputError } from '../../kernel/errors';

/** A scalar whose values are texts that `check` lets pass. */
function textScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  check: (text: string) => string,
): GraphQLScalarType<string, string> {
  const refuse = (message: string, node?: ValueNode) =>
    new GraphQLError(message, { ...(node ? { nodes: node } : {}), extensions: { code: 'BAD_USER_INPUT' } });
  const read = (value: unknown, node?: ValueNode) => {
    if (typeof value !== 'string') throw refuse(`${name} expects a string, not ${JSON.stringify(value)}.`, node);
    try {
      return check(value);
    } catch (error) {
      if (error instanceof InputError) throw refuse(error.message, node);
      throw error;
    }
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => value as string,
    parseValue: (value) => read(value),
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING) throw refuse(`${name} expects a string in quotation marks.`, node);
      return read(node.value, node);
    },
  });
}

export const GraphQLCountryCode = textScalar(
  'CountryCode',
  'A country of ISO 3166-1. Answers give its alpha-2 code: `IR`. Inputs also take the alpha-3 code (`IRN`) and ' +
    'English ' +
    'names (`Iran`, `UK`, `Burma`), in any letter case.',
  'https://www.iso.org/iso-3166-country-codes.html',
  countryCodeOf,
);

export const GraphQLEDTF = textScalar(
  'EDTF',
  'A date or an interval in the Extended Date/Time Format (ISO 8601-2): `2018-10`, `2019~`, `2014/..`.',
  'https://www.loc.gov/standards/datetime/',
  (text) => {
    parseEdtf(text);
    return text;
  },
);

export const GraphQLDate = textScalar(
  'Date',
  'A day of the Gregorian calendar: `2018-10-31`.',
  'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  (text) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
    throw new InputError(`${JSON.stringify(text)} is not a date: write year, month and day, as in "2018-10-31".`);
  },
);
