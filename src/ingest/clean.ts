import { type Mapped } from './mapped';

/** Replacements of characters. Absent: unchanged. Empty: removed. */
const REPLACED = new Map<number, string>();
for (const [codes, to] of [
  [
    [
      0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
      0x2008, 0x2009, 0x200a,
    ],
    ' ',
  ],
  [[0x0b, 0x0c, 0x2028], '\n'],
  [
    [
      0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2062,
      0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0x7f, 0x180e,
    ],
    '',
  ],
] as const) {
  for (const code of codes) REPLACED.set(code, to);
}
for (const [code, to] of [
  [0x2029, '\n\n'],
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
  // Windows-1252 punctuation that somebody decoded as ISO 8859-1
  [0x85, '…'],
  [0x91, '‘'],
  [0x92, '’'],
  [0x93, '“'],
  [0x94, '”'],
  [0x96, '–'],
  [0x97, '—'],
] as const) {
  REPLACED.set(code, to);
}
for (let code = 0; code < 32; code++)
  if (code !== 9 && code !== 10 && code !== 11 && code !== 12) REPLACED.set(code, '');

/** Tokenised corpora write `` and '' for quotation marks. */
const TREEBANK_MARKS = new Map([
  [0x60, 0x201c],
  [0x27, 0x201d],
]);

const NEWLINE = 10;
const SPACE = 32;

/**
 * Text in one form: lines end in `\n`, runs of blanks are one space, none stands at the ends of a line, ligatures are
 * letters, invisible characters are gone.
 */
export function cleaned(source: Mapped): Mapped {
  const { text } = source;
  const writer = new Writer(text.length);
  const hasTreebankMarks = text.includes('``');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const start = source.starts[i] ?? 0;
    const end = source.ends[i] ?? 0;
    if (code === 13) {
      // "\r\n" is one line end, at its second unit
      if (text.charCodeAt(i + 1) !== NEWLINE) writer.put(NEWLINE, start, end);
      continue;
    }
    if (hasTreebankMarks && code === text.charCodeAt(i + 1) && TREEBANK_MARKS.has(code)) {
      writer.put(TREEBANK_MARKS.get(code) ?? code, start, source.ends[++i] ?? end);
      continue;
    }
    const to = code < 127 && code >= SPACE ? undefined : REPLACED.get(code);
    if (to === undefined) writer.put(code, start, end);
    else for (let k = 0; k < to.length; k++) writer.put(to.charCodeAt(k), start, end);
  }
  return writer.mapped();
}

/** Writes UTF-16 units and keeps the rule for blanks. */
class Writer {
  private units: Uint16Array<ArrayBuffer>;
  private starts: Int32Array<ArrayBuffer>;
  private ends: Int32Array<ArrayBuffer>;
  private used = 0;

  constructor(size: number) {
    this.units = new Uint16Array(size + 16);
    this.starts = new Int32Array(size + 16);
    this.ends = new Int32Array(size + 16);
  }

  put(code: number, start: number, end: number): void {
    const before = this.used === 0 ? NEWLINE : this.units[this.used - 1];
    if (code === SPACE && (before === SPACE || before === NEWLINE)) return;
    if (code === NEWLINE && before === SPACE) this.used--;
    if (this.used === this.units.length) this.grow();
    this.units[this.used] = code;
    this.starts[this.used] = start;
    this.ends[this.used] = end;
    this.used++;
  }

  mapped(): Mapped {
    if (this.units[this.used - 1] === SPACE) this.used--;
    const bytes = Buffer.from(this.units.buffer, 0, this.used * 2);
    return {
      text: bytes.toString('utf16le'),
      starts: this.starts.subarray(0, this.used),
      ends: this.ends.subarray(0, this.used),
    };
  }

  private grow(): void {
    const size = this.used * 2;
    const [units, starts, ends] = [this.units, this.starts, this.ends];
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
