import { InputError } from './errors';

/** One fault in a file that people write: a curated document or a list of words. */
export interface FileProblem {
  file: string;
  /** From 1; null where the fault is the file's, not a line's. */
  line: number | null;
  /** Where it is, as a path of keys and indexes: `quotes.a-slug.segments[0]`; empty for the whole file. */
  field: string;
  message: string;
}

/** A file that is refused, with everything that is wrong in it, one problem a line. */
export class FileError extends InputError {
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(told).join('\n'), problems[0] ? [problems[0].file] : []);
  }
}

function told({ file, line, field, message }: FileProblem): string {
  const place = line === null ? file : `${file}:${line}`;
  return field === '' ? `${place}: ${message}` : `${place}: ${field}: ${message}`;
}
