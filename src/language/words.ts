import { z } from 'zod';

/*
 * The shapes that most sections are made of. Each takes what a file holds and gives the structure that stages read.
 * All take an absent value for an empty one, so that a language may leave it out.
 */

const word = z.string({ error: 'write a word; put one that YAML takes for something else in quotation marks' }).min(1);

/** A list of words or phrases, each once, in the order of the file. */
export const wordList = z
  .array(word)
  .default([])
  .superRefine((words, context) => {
    const seen = new Set<string>();
    words.forEach((each, index) => {
      if (seen.has(each)) context.addIssue({ code: 'custom', path: [index], message: `"${each}" is in it twice` });
      seen.add(each);
    });
  });

/** As `wordList`, for asking whether a word is in it. */
export const wordSet = wordList.transform((words): ReadonlySet<string> => new Set(words));

/** `word: value`, as a map from the word. */
export function wordMap<Value>(
  value: z.ZodType<Value>,
): z.ZodType<ReadonlyMap<string, Value>, Record<string, unknown> | undefined> {
  return z
    .record(z.string(), value)
    .default({})
    .transform((entries): ReadonlyMap<string, Value> => new Map(Object.entries(entries)));
}

/** `kind: [words]` for some of the kinds, as a map from each word to its kind. A word has one kind. */
export function wordsByKind<const Kind extends string>(
  kinds: readonly Kind[],
): z.ZodType<ReadonlyMap<string, Kind>, Record<string, unknown> | undefined> {
  return z
    .partialRecord(z.enum(kinds), wordList)
    .default({})
    .transform((lists, context): ReadonlyMap<string, Kind> => {
      const kindOf = new Map<string, Kind>();
      for (const kind of kinds)
        (lists[kind] ?? []).forEach((each, index) => {
          const other = kindOf.get(each);
          if (other !== undefined)
            context.addIssue({ code: 'custom', path: [kind, index], message: `"${each}" is in ${other} already` });
          kindOf.set(each, kind);
        });
      return kindOf;
    });
}

/** The fields of a file or of an entry of it. Others are refused; those that are left out are empty. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess((value) => value ?? {}, z.strictObject(shape));
}
