import { fold } from '../kernel/fold';

/** A word, a quoted phrase, or punctuation. Offsets are UTF-16 units of the question, `[start, end)`. */
export interface Token {
  kind: 'word' | 'phrase' | 'comma' | 'stop' | 'symbol';
  start: number;
  end: number;
  /** As written; of a phrase, the words between its quotation marks; of a word, without a possessive ending. */
  text: string;
  /** Folded, without the full stops of an abbreviation: "U.S." is "us". */
  folded: string;
  possessive: boolean;
}

const LETTER = '\\p{L}\\p{M}\\p{N}';
const PATTERN = new RegExp(
  [
    '(?<phrase>["“”«„][^"“”«»„]*["“”»]|(?<![' +
      LETTER +
      "])[‘'][^'‘’]{2,}(?:['’](?=[" +
      LETTER +
      "])[^'‘’]*)*['’](?![" +
      LETTER +
      ']))',
    '(?<word>(?:Mrs?|Ms|Dr|Gen|Maj|Col|Lt|Sen|Rep|Gov|Prof|Adm|Capt|St)\\.(?=\\s)|' +
      '\\p{Lu}\\.(?=\\s+\\p{Lu}\\p{Ll})|(?:\\p{L}\\.){2,}(?:[-–][' +
      LETTER +
      ']+)*|[' +
      LETTER +
      "]+(?:[-–/&'’.][" +
      LETTER +
      "]+)*(?:(?<=s)['’])?)",
    '(?<comma>[,;:()–—]|-(?=\\s))',
    '(?<stop>[.?!…]+)',
    '(?<symbol>[^\\s"“”«»„\'‘’]+?(?=[\\s' + LETTER + '.,?!]|$))',
  ].join('|'),
  'gu',
);

/**
 * Splits a question into tokens, in one pass. A possessive ending ("Trump's", "officials'") is marked and not part of
 * the word; hyphens, inner stops and slashes keep a word together ("al-Assad", "U.S.-led", "2014/2018").
 */
export function tokenise(question: string): Token[] {
  return [...question.matchAll(PATTERN)].map((match) => {
    const { phrase, word, comma, stop } = match.groups ?? {};
    const start = match.index;
    const whole = { start, end: start + match[0].length, possessive: false };
    if (phrase !== undefined)
      return { ...whole, kind: 'phrase' as const, text: phrase.slice(1, -1).trim(), folded: '' };
    if (word !== undefined) return wordToken(word, start);
    const kind =
      comma !== undefined ? ('comma' as const) : stop !== undefined ? ('stop' as const) : ('symbol' as const);
    return { ...whole, kind, text: match[0], folded: match[0] };
  });
}

function wordToken(word: string, start: number): Token {
  const text = word.replace(/['’]s$|['’]$/iu, '');
  const abbreviation = /^(?:\p{L}\.)+|\.$/u.test(text);
  const folded = abbreviation ? fold(text).replace(/\./g, '') : fold(text);
  return { kind: 'word', start, end: start + word.length, text, folded, possessive: text.length < word.length };
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}
