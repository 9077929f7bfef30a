import { createRequire } from 'node:module';
import type { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import { type Mapped, MappedBuilder, mappedFrom, slice } from './mapped';

interface Decoding {
  DecodingMode: typeof DecodingMode;
  HtmlEntityDecoder: typeof HtmlEntityDecoder;
}

const load = createRequire(__filename);
let decoding: Decoding | null = null;

/**
 * Text with its character references (`&amp;`, `&#8217;`, `&nbsp`) decoded as HTML does, each mapped to the whole
 * reference.
 */
export function decoded(source: Mapped): Mapped {
  if (!source.text.includes('&')) return source;
  decoding ??= load('entities/decode') as Decoding;
  const builder = new MappedBuilder();
  let characters = '';
  let length = 0;
  const decoder = new decoding.HtmlEntityDecoder((codePoint, consumed) => {
    characters += String.fromCodePoint(codePoint);
    length = consumed;
  });
  let done = 0;
  for (let at = source.text.indexOf('&'); at !== -1; at = source.text.indexOf('&', Math.max(at + 1, done))) {
    characters = '';
    length = 0;
    decoder.startEntity(decoding.DecodingMode.Legacy);
    // names are bounded, so a piece holds every reference whole
    if (decoder.write(source.text.slice(at + 1, at + 1 + LONGEST_REFERENCE), 0) < 0) decoder.end();
    if (length === 0) continue;
    builder.append(slice(source, done, at));
    builder.put(characters, source.starts[at] ?? 0, source.ends[at + length - 1] ?? 0);
    done = at + length;
  }
  return builder.append(slice(source, done)).build();
}

const LONGEST_REFERENCE = 40;

/** As `decoded`, for text whose position does not matter. */
export function decodedText(text: string): string {
  return text.includes('&') ? decoded(mappedFrom(text)).text : text;
}
