import { InputError } from '../kernel/errors';

/** One fault of a curated file, for the person who writes it. */
export interface SeedProblem {
  file: string;
  /** From 1; null where the fault is the file's, not a line's. */
  line: number | null;
  /** Where it is, as a path of keys and indexes: `quotes.a-slug.segments[0]`; empty for the whole file. */
  field: string;
  message: string;
}

/** A seed that is refused, with everything that is wrong in it, one problem a line. */
export class SeedError extends InputError {
  constructor(readonly problems: readonly SeedProblem[]) {
    super(problems.map(told).join('\n'), problems[0] ? [problems[0].file] : []);
  }
}

function told({ file, line, field, message }: SeedProblem): string {
  const place = line === null ? file : `${file}:${line}`;
  return field === '' ? `${place}: ${message}` : `${place}: ${field}: ${message}`;
}
