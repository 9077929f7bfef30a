import { type MarkdownEvent } from './markdown-events';

interface Item {
  start: number;
  value: number;
}

/** Longer numbers at the beginning of a line are years and amounts, not the numbers of a list. */
const MOST_DIGITS = 3;

/**
 * Numbers that CommonMark reads as a list, and a reader as the first word of a sentence ("2018. was a good year"): a
 * list begins with 0 or 1, or counts on.
 * @returns where the prefixes of such items start
 */
export function numbersThatAreWords(source: string, events: readonly MarkdownEvent[]): Set<number> {
  const found = new Set<number>();
  const lists: Item[][] = [];
  let prefix = 0;
  for (const { opens, type, start, end } of events) {
    if (type === 'listOrdered' && opens) lists.push([]);
    else if (type === 'listOrdered') {
      const items = lists.pop() ?? [];
      if (!isList(items)) items.forEach((item) => found.add(item.start));
    } else if (type === 'listItemPrefix' && opens) prefix = start;
    else if (type === 'listItemValue' && opens)
      lists.at(-1)?.push({ start: prefix, value: Number(source.slice(start, end)) });
  }
  return found;
}

function isList(items: readonly Item[]): boolean {
  const first = items[0]?.value ?? 0;
  if (first >= 10 ** MOST_DIGITS) return false;
  const second = items[1]?.value ?? null;
  return first <= 1 || second === first + 1 || second === first;
}
