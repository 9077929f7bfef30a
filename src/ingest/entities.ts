import { type Mapped, MappedBuilder, slice } from './mapped';
import { parsePage } from './parser';

const known = new Map<string, string>();

/** The characters of one character reference (`&amp;`, `&#8217;`), as the HTML parser reads it; itself where it is none. */
export function characterOf(reference: string): string {
  const found = known.get(reference);
  if (found !== undefined) return found;
  const character =
    parsePage(`<html><body><p>${reference}</p></body></html>`).querySelector('p')?.textContent ?? reference;
  if (known.size < 5000) known.set(reference, character);
  return character;
}

/** Text with its character references decoded. */
export function decoded(source: Mapped): Mapped {
  if (!source.text.includes('&')) return source;
  const builder = new MappedBuilder();
  const references = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g;
  let done = 0;
  for (let match = references.exec(source.text); match; match = references.exec(source.text)) {
    const end = match.index + match[0].length;
    builder.append(slice(source, done, match.index));
    builder.put(characterOf(match[0]), source.starts[match.index] ?? 0, source.ends[end - 1] ?? 0);
    done = end;
  }
  return builder.append(slice(source, done)).build();
}
