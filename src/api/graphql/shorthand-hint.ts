/** How a bare value is written where an input type is expected. */
const WRAPPED: Record<string, (value: string) => string> = {
  QuoteFilter: (value) => `{ text: { contains: ${value} } }`,
  SpeakerFilter: (value) => `{ name: { contains: ${value} } }`,
  CountryFilter: (value) => `{ code: { eq: ${value} } }`,
  ArticleFilter: (value) => `{ headline: { contains: ${value} } }`,
  EventFilter: (value) => `{ title: { contains: ${value} } }`,
  SearchableTextFilter: (value) => `{ matches: ${value} }`,
  DateFilter: (value) => `{ on: ${value} }`,
  RecordedFilter: (value) => `{ since: ${value} }`,
};

const LITERAL = /Expected value of type "(\w+Filter)!?", found (.+?)\.$/s;
const IN_VARIABLE = /got invalid value (.+?) at ".*"; Expected type "(\w+Filter)!?" to be an object\.$/s;
const VARIABLE = /Variable "(\$\w+)" of type "[^"]+" used in position expecting type "(\w+Filter)!?"\.$/;

/**
 * The line to write instead of a bare value where a filter is expected: `isOfficial: { eq: true }` for `isOfficial:
 * true`. Empty if the error is a different one.
 * @param message as graphql-js gives it
 * @param argument the path to the value, which ends with the name of the field
 */
export function shorthandHint(message: string, argument: string): string {
  const [, type, value] = LITERAL.exec(message) ?? swapped(IN_VARIABLE.exec(message) ?? VARIABLE.exec(message));
  if (type === undefined || value === undefined) return '';
  const field = argument.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const operator = value.startsWith('[') ? 'in' : 'eq';
  const wrap = WRAPPED[type] ?? ((bare: string) => `{ ${operator}: ${bare} }`);
  // For a variable of the wrong type, the error names its definition, not where it is used.
  return ` Write \`${value.startsWith('$') ? '' : `${field}: `}${wrap(value)}\`.`;
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] {
  return match ? [match[0], match[2], match[1]] : [];
}
