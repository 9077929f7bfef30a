import { type Span } from '../kernel/findings';

/**
 * Text together with where each of its UTF-16 units stands in the source: unit `i` was made from
 * `source.slice(starts[i], ends[i])`. Starts never decrease inside one paragraph.
 */
export interface Mapped {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

/** A piece of the source as it stands, from `at`. */
export function mappedFrom(text: string, at = 0): Mapped {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = at + i;
    ends[i] = at + i + 1;
  }
  return { text, starts, ends };
}

/** Builds mapped text from pieces of mapped texts. */
export class MappedBuilder {
  private pieces: string[] = [];
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** Appends `from.text.slice(start, end)`. */
  append(from: Mapped, start = 0, end = from.text.length): this {
    if (end <= start) return this;
    this.reserve(end - start);
    this.starts.set(from.starts.subarray(start, end), this.used);
    this.ends.set(from.ends.subarray(start, end), this.used);
    this.pieces.push(from.text.slice(start, end));
    this.used += end - start;
    return this;
  }

  /** Appends text that stands for `source.slice(start, end)` as a whole. */
  put(text: string, start: number, end: number): this {
    this.reserve(text.length);
    this.starts.fill(start, this.used, this.used + text.length);
    this.ends.fill(end, this.used, this.used + text.length);
    this.pieces.push(text);
    this.used += text.length;
    return this;
  }

  build(): Mapped {
    return { text: this.pieces.join(''), starts: this.starts.slice(0, this.used), ends: this.ends.slice(0, this.used) };
  }

  /** As `build`, and leaves the builder empty. */
  take(): Mapped {
    const built = this.build();
    this.pieces = [];
    this.used = 0;
    return built;
  }

  private reserve(more: number): void {
    if (this.used + more <= this.starts.length) return;
    const size = Math.max(this.used + more, this.starts.length * 2);
    this.starts = grown(this.starts, size);
    this.ends = grown(this.ends, size);
  }
}

function grown(from: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}

export function slice(from: Mapped, start: number, end = from.text.length): Mapped {
  return {
    text: from.text.slice(start, end),
    starts: from.starts.subarray(start, end),
    ends: from.ends.subarray(start, end),
  };
}

export function trimmed(from: Mapped): Mapped {
  const start = from.text.length - from.text.trimStart().length;
  const end = from.text.trimEnd().length;
  return start === 0 && end === from.text.length ? from : slice(from, Math.min(start, end), end);
}

/**
 * Paragraphs joined by blank lines, with the position of each. A blank line maps to what separates the two in the
 * source.
 */
export function joined(paragraphs: readonly Mapped[]): { all: Mapped; spans: Span[] } {
  const builder = new MappedBuilder();
  const spans: Span[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) {
      const before = paragraphs[index - 1]?.ends.at(-1) ?? 0;
      const next = Math.max(before, paragraph.starts[0] ?? before);
      const middle = Math.min(before + 1, next);
      builder.put('\n', before, middle).put('\n', middle, next);
    }
    const start = builder.length;
    builder.append(paragraph);
    spans.push({ start, end: builder.length });
  });
  return { all: builder.build(), spans };
}
