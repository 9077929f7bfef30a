import { displayText, isVerbatim } from '../../src/kernel/quotation-marks';

/** Marks what is quoted by [ and ]; several parts are several segments. */
function quoted(marked: string): { text: string; segments: { start: number; end: number }[] } {
  const segments: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([[\]])/)) {
    if (part === '[') segments.push({ start: text.length, end: text.length });
    else if (part === ']') segments[segments.length - 1]!.end = text.length;
    else text += part;
  }
  return { text, segments };
}

it.each([
  ['“[The bridge will open],” she said.', '“The bridge will open”'],
  ['"[The bridge will open]," she said.', '“The bridge will open”'],
  ["``[The bridge will open],'' she said.", '“The bridge will open”'],
  ['She said [the bridge would open].', 'the bridge would open'],
  ['She said [the bridge would “open soon”] and left.', 'the bridge would “open soon”'],
  ['She said [the bridge would "open soon"] and left.', 'the bridge would “open soon”'],
  ['“[The bridge],” she said, “[will open soon].”', '“The bridge” … “will open soon”'],
  ['“Yes.” He said [it was over]. “[All of it],” he added.', 'it was over … “All of it”'],
  ['“[He told me: “never again” and left],” she said.', '“He told me: ‘never again’ and left”'],
  ['“[A line\nthat goes on],” she said.', '“A line that goes on”'],
  ['“No end of this\n\n[The next paragraph] says nothing.', 'The next paragraph'],
  ['“A first one.”\n\n“[A second one.]”', '“A second one.”'],
  ['«[Le pont ouvrira]», a-t-elle dit.', '“Le pont ouvrira”'],
])('%s is shown as %s', (marked, shown) => {
  const { text, segments } = quoted(marked);
  expect(displayText(text, segments)).toBe(shown);
});

it.each([
  ['“[The bridge] will open,” she said.', true],
  ['She said [the bridge] would “open”.', false],
  ['She said the bridge would “[open]”.', true],
  ['“Yes,” [she said], “no.”', false],
  ['“[The bridge” will open].', false],
])('%s: verbatim %s', (marked, verbatim) => {
  const { text, segments } = quoted(marked);
  expect(isVerbatim(text, segments[0]!)).toBe(verbatim);
});
