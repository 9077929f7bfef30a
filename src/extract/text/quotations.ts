import type { Tokens } from './tokens';

/** A passage between quotation marks, outermost marks only. Token indices, `[open, end)`; marks included. */
export interface Quotation {
  /** The opening mark. */
  open: number;
  /** One past the closing mark, or the end of the paragraph where it is missing. */
  end: number;
  closed: boolean;
  /** Opens a paragraph while the one before it had no closing mark: the same voice goes on. */
  continues: boolean;
  words: number;
}

export interface Quotations {
  list: Quotation[];
  /** Token → index of the quotation that it is in (its marks included), or -1. */
  of: Int32Array;
  /** Token → 1 where it is a quotation mark of the outermost level. */
  mark: Uint8Array;
}

const OPENING = new Set(['“', '„', '«', '``']);
const CLOSING = new Set(['”', '»', "''"]);
const STRAIGHT = '"';
const ELISION = /^(?:\d|em\b|til\b|twas\b|cause\b|bout\b|n\b)/i;
const WORD = /[\p{L}\p{N}]/u;

type Role = 'open' | 'close' | 'none';

interface Scan {
  tokens: Tokens;
  found: Quotations;
  /** Opening token of the double or single quotation that is open, or -1. */
  open: number;
  single: boolean;
  /** The closing mark of a single quotation that holds double ones: tokens before it are inside. */
  holdsTo: number;
}

/** Tokens in which the mark is looked for that closes a single quotation. */
const NESTED_REACH = 400;

/**
 * Finds quotations paragraph by paragraph, in one pass over the tokens. Single marks count where no double ones are
 * open.
 */
export function findQuotations(tokens: Tokens): Quotations {
  const found: Quotations = { list: [], of: new Int32Array(tokens.count).fill(-1), mark: new Uint8Array(tokens.count) };
  for (let p = 0; p + 1 < tokens.paragraphStart.length; p++) scanParagraph(tokens, found, p);
  return found;
}

function scanParagraph(tokens: Tokens, found: Quotations, paragraph: number): void {
  const from = tokens.paragraphStart[paragraph] ?? 0;
  const to = tokens.paragraphStart[paragraph + 1] ?? from;
  const scan: Scan = { tokens, found, open: -1, single: false, holdsTo: -1 };
  let lastSingleClose = to - 1;
  while (lastSingleClose >= from && singleRole(tokens, lastSingleClose) !== 'close') lastSingleClose--;
  for (let i = from; i < to; i++) {
    if (i < scan.holdsTo) continue;
    const double = doubleRole(tokens, i, scan.open >= 0 && !scan.single);
    if (double !== 'none') stepDouble(scan, i, double, from);
    else if (scan.open < 0 || scan.single) stepSingle(scan, i, from, lastSingleClose);
  }
  // A single mark that nothing closes was an apostrophe.
  if (scan.open >= 0 && !scan.single) close(scan, to, false, from);
}

function stepDouble(scan: Scan, i: number, role: Role, from: number): void {
  if (role === 'open') {
    if (scan.open >= 0 && !scan.single && i === scan.open + 1) return;
    if (scan.open >= 0 && !scan.single && scan.tokens.lower[i] === STRAIGHT) close(scan, i, false, from);
    if (scan.single && scan.open >= 0 && holdsDouble(scan, i)) return;
    if (scan.open < 0 || scan.single) {
      scan.open = i;
      scan.single = false;
    }
  } else if (scan.open >= 0 && !scan.single) close(scan, i + 1, true, from);
}

/**
 * ‘… “…” …’: whether a single quotation closes behind the double one that opens at `i`, outside of any; then takes it
 * for open until there.
 */
function holdsDouble(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  let inside = true;
  for (let k = i + 1; k < tokens.count && k < i + NESTED_REACH && tokens.paragraph[k] === tokens.paragraph[i]; k++) {
    const double = doubleRole(tokens, k, inside);
    if (double !== 'none') inside = double === 'open';
    else if (!inside && singleRole(tokens, k) === 'close' && !isApostrophe(tokens, k)) {
      scan.holdsTo = k;
      return true;
    }
  }
  return false;
}

function stepSingle(scan: Scan, i: number, from: number, lastClose: number): void {
  const role = singleRole(scan.tokens, i);
  if (scan.open < 0 && role === 'open' && i < lastClose) {
    scan.open = i;
    scan.single = true;
  } else if (scan.open >= 0 && role === 'close' && !isApostrophe(scan.tokens, i)) close(scan, i + 1, true, from);
}

/** ‘The passengers’ patience is at an end’: a mark behind an s, where words go on and another mark closes. */
function isApostrophe(tokens: Tokens, i: number): boolean {
  if (
    !/s$/.test(tokens.lower[i - 1] ?? '') ||
    !/^\s\p{Ll}/u.test(tokens.text.slice(tokens.end[i], (tokens.end[i] ?? 0) + 2))
  )
    return false;
  for (let k = i + 1; k < tokens.count && k < i + NESTED_REACH && tokens.paragraph[k] === tokens.paragraph[i]; k++) {
    const role = singleRole(tokens, k);
    if (role !== 'none') return role === 'close';
  }
  return false;
}

function close(scan: Scan, end: number, closed: boolean, paragraphFrom: number): void {
  const { tokens, found, open } = scan;
  const before = found.list.at(-1);
  let words = 0;
  for (let i = open; i < end; i++) if (WORD.test(tokens.lower[i] ?? '')) words++;
  const continues = open === paragraphFrom && before !== undefined && !before.closed && before.end === open;
  found.of.fill(found.list.length, open, end);
  found.mark[open] = 1;
  if (closed) found.mark[end - 1] = 1;
  found.list.push({ open, end, closed, continues, words });
  scan.open = -1;
}

function doubleRole(tokens: Tokens, i: number, isOpen: boolean): Role {
  const value = tokens.lower[i] ?? '';
  const isOpening = OPENING.has(value),
    isClosing = CLOSING.has(value);
  if (!isOpening && !isClosing && value !== STRAIGHT) return 'none';
  const left = spaceBefore(tokens, i),
    right = spaceAfter(tokens, i);
  // White space outweighs the shape of a mark: “not so,“ he said; ”inte så”, »nicht so«.
  if (isOpening) return isOpen && !left && right ? 'close' : 'open';
  if (isClosing) return !isOpen && left && !right ? 'open' : 'close';
  if (isOpen) return left && !right ? 'open' : 'close';
  return !left && right ? 'close' : 'open';
}

function singleRole(tokens: Tokens, i: number): Role {
  const value = tokens.lower[i];
  if (value !== '‘' && value !== '’' && value !== "'") return 'none';
  const left = spaceBefore(tokens, i),
    right = spaceAfter(tokens, i);
  if (value === '‘') return right ? 'none' : 'open';
  if (left && !right && value === "'")
    return ELISION.test(tokens.text.slice(tokens.end[i], (tokens.end[i] ?? 0) + 6)) ? 'none' : 'open';
  return !left && right && !possessive(tokens, i) ? 'close' : 'none';
}

/** voters' rights: a mark after a plural, with a word and no punctuation around it. */
function possessive(tokens: Tokens, i: number): boolean {
  return (
    /s$/.test(tokens.lower[i - 1] ?? '') &&
    /^\s\p{L}/u.test(tokens.text.slice(tokens.end[i], (tokens.end[i] ?? 0) + 2)) &&
    tokens.lower[i] !== '’'
  );
}

function spaceBefore(tokens: Tokens, i: number): boolean {
  const at = tokens.start[i] ?? 0;
  return at === 0 || /[\s([{—–“‘"-]/.test(tokens.text[at - 1] ?? ' ');
}

function spaceAfter(tokens: Tokens, i: number): boolean {
  return /[\s)\]}.,;:!?—–”’"-]/.test(tokens.text[tokens.end[i] ?? 0] ?? ' ');
}
