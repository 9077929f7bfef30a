import { suggestionList } from 'graphql/jsutils/suggestionList';

/** ` Did you mean "x"?`, or nothing if no name is similar. */
export function didYouMean(given: string, names: readonly string[]): string {
  const [nearest] = suggestionList(given, names);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
