import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type ErrorCode } from 'yaml';
import type { z } from 'zod';
import type { FileProblem } from './file-error';

/** Keys and indexes that lead to a place in a file, outermost first. */
export type FieldPath = readonly (string | number)[];

/** A YAML file that knows on which line each of its fields stands, and collects what is wrong with them. */
export class YamlFile {
  readonly problems: FileProblem[] = [];
  /** Plain data; undefined where the file is no YAML. */
  readonly data: unknown;
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  /** @param name the file's, as the problems shall name it */
  constructor(
    readonly name: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const { code, message, pos } of [...this.document.errors, ...this.document.warnings]) {
      this.problems.push({
        file: name,
        line: this.lines.linePos(pos[0]).line,
        field: '',
        message: explained(code, message),
      });
    }
    const readable = this.document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    this.data = readable ? this.toPlainData() : undefined;
  }

  /** Notes that something is wrong at a field, or at the nearest field around it that the file has. */
  refuse(path: FieldPath, message: string): void {
    this.problems.push({ file: this.name, line: this.lineOf(path), field: shownPath(path), message });
  }

  /** The value as the schema makes it; null where it does not fit, and then each fault is noted at its line. */
  check<T>(schema: z.ZodType<T>, value: unknown, path: FieldPath = []): T | null {
    const { success, data, error } = schema.safeParse(value);
    if (success) return data;
    for (const issue of error.issues) {
      const at = [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) this.refuse([...at, key], 'unknown field');
      } else {
        this.refuse(at, issue.message);
      }
    }
    return null;
  }

  private toPlainData(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: 100 }) as unknown;
    } catch (error) {
      this.refuse([], error instanceof Error ? error.message : 'cannot be read');
      return undefined;
    }
  }

  private lineOf(path: FieldPath): number {
    let node: unknown = this.document.contents;
    let offset = 0;
    for (const step of path) {
      const key: unknown = isMap(node)
        ? node.items.find(({ key: each }) => isScalar(each) && String(each.value) === String(step))?.key
        : undefined;
      const next: unknown = isCollection(node)
        ? node.get(isMap(node) && isScalar(key) ? key.value : step, true)
        : undefined;
      const found = isNode(key) ? key : next;
      if (!isNode(found) || !found.range) break;
      offset = found.range[0];
      node = next;
    }
    return this.lines.linePos(offset).line;
  }
}

/** `quotes.a-slug.segments[0]` */
function shownPath(path: FieldPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

function explained(code: ErrorCode, message: string): string {
  return code === 'DUPLICATE_KEY' ? 'duplicate key' : message;
}
