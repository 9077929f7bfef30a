import { wordList } from '../words';

const LINE = /^((?:[A-Z]{2} ?)+): (.+)$/;

/** Cities and regions: from each name, the codes of the countries in which there is one. */
export const places = wordList
  .superRefine((lines, context) =>
    lines.forEach((line, index) => {
      if (!LINE.test(line)) context.addIssue({ code: 'custom', path: [index], message: 'write `XX: place; place`' });
    }),
  )
  .transform((lines): ReadonlyMap<string, readonly string[]> => {
    const places = new Map<string, readonly string[]>();
    for (const line of lines) {
      const [, codes = '', names = ''] = LINE.exec(line) ?? [];
      for (const name of names.split('; ')) places.set(name, codes.split(' '));
    }
    return places;
  });
