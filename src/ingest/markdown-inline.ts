import { type Mapped, MappedBuilder, slice } from './mapped';

/** A run of `*` or `_` that may open or close emphasis. */
interface Run {
  at: number;
  length: number;
  mark: string;
  opens: boolean;
  closes: boolean;
}

/** A paragraph of Markdown without its inline marks: links keep their words, pictures go, emphasis and code lose their marks. */
export function inlineText(source: Mapped): Mapped {
  const dropped = new Uint8Array(source.text.length);
  dropLinks(source.text, dropped);
  dropTags(source.text, dropped);
  dropEmphasis(source.text, dropped);
  const builder = new MappedBuilder();
  for (let i = 0; i < source.text.length;) {
    let end = i;
    while (end < source.text.length && dropped[end] === dropped[i]) end++;
    if (dropped[i] === 0) builder.append(slice(source, i, end));
    i = end;
  }
  return builder.build();
}

/** `[words](address)`, `[words][name]`, `![picture](address)`: one pass with a stack of open brackets. */
function dropLinks(text: string, dropped: Uint8Array): void {
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (dropped[i] === 1) continue;
    if (text[i] === '\\' && /[!-/:-@[-`{-~]/.test(text[i + 1] ?? '')) {
      dropped[i] = 1;
      i++;
    } else if (text[i] === '[') open.push(i);
    else if (text[i] === ']') {
      const start = open.pop();
      const end = start === undefined ? -1 : targetEnd(text, i + 1);
      if (start === undefined || end === -1) continue;
      const picture = text[start - 1] === '!';
      if (picture) dropped.fill(1, start - 1, end);
      else {
        dropped[start] = 1;
        dropped.fill(1, i, end);
      }
      i = end - 1;
    }
  }
}

/** Where a link's `(address "title")` or `[name]` ends; -1 where none stands at `from`. */
function targetEnd(text: string, from: number): number {
  if (text[from] === '[') {
    const close = text.indexOf(']', from);
    return close === -1 || close - from > 200 ? -1 : close + 1;
  }
  if (text[from] !== '(') return -1;
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + 2000); i++) {
    if (text[i] === '[') return -1;
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i + 1;
  }
  return -1;
}

function dropTags(text: string, dropped: Uint8Array): void {
  for (const match of text.matchAll(/<(?:https?:[^<>\s]{1,500}|\/?[a-zA-Z][^<>]{0,300}|!--[^<>]{0,1000}--)>/g)) {
    const address = match[0].startsWith('<http');
    if (address) dropped[match.index] = dropped[match.index + match[0].length - 1] = 1;
    else dropped.fill(1, match.index, match.index + match[0].length);
  }
}

/** Emphasis marks go in pairs of equal length; single ones, as in `5 * 3` or snake_case, stay. */
function dropEmphasis(text: string, dropped: Uint8Array): void {
  const open = new Map<string, Run[]>();
  for (const match of text.matchAll(/\*{1,3}|_{1,3}|`{1,2}/g)) {
    if (dropped[match.index] === 1 || (text[match.index - 1] === '\\' && dropped[match.index - 1] === 1)) continue;
    const run = runAt(text, match.index, match[0]);
    const waiting = open.get(match[0]) ?? [];
    const start = run.closes ? waiting.pop() : undefined;
    if (start) {
      dropped.fill(1, start.at, start.at + start.length);
      dropped.fill(1, run.at, run.at + run.length);
    } else if (run.opens) waiting.push(run);
    open.set(match[0], waiting);
  }
}

function runAt(text: string, at: number, mark: string): Run {
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  const inWord = mark.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return { at, length: mark.length, mark, opens: !inWord && !/\s/.test(after), closes: !inWord && !/\s/.test(before) };
}
