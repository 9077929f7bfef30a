import { extractAttributions } from '../../../src/extract/attribution/extract';
import { loadAttributionModel } from '../../../src/extract/attribution/model';
import type { Attribution } from '../../../src/extract/attribution/attribution';
import { paragraphsOf, textOf } from './support';
import { english } from '../../support/english';

const model = loadAttributionModel();

function extract(text: string): Attribution[] {
  return extractAttributions(text, paragraphsOf(text), model, english);
}

/** `source | cue | content` of everything found. */
function told(text: string): string[] {
  return extract(text).map((a) => `${textOf(text, a.source)} | ${textOf(text, a.cue)} | ${textOf(text, a.content)}`);
}

describe('extractAttributions', () => {
  it.each([
    [
      'a cue after the quotation',
      '“The bridge will open in June,” Mayor Ines Tolver said.',
      ['Mayor Ines Tolver | said | “The bridge will open in June,”'],
    ],
    [
      'a cue before the quotation',
      'Mayor Ines Tolver said, “The bridge will open in June.”',
      ['Mayor Ines Tolver | said | “The bridge will open in June.”'],
    ],
    [
      'a verb before its subject',
      '"The bridge will open in June," said Ines Tolver, the mayor of Quarnby.',
      ['Ines Tolver, the mayor of Quarnby | said | "The bridge will open in June,"'],
    ],
    [
      'a quotation that its attribution interrupts',
      '“The bridge,” Tolver said, “will open in June.”',
      ['Tolver | said | “The bridge,” … “will open in June.”'],
    ],
    [
      'a second sentence in the same voice',
      '“The bridge will open in June,” Tolver said. “We are proud of it.”',
      ['Tolver | said | “The bridge will open in June,” … “We are proud of it.”'],
    ],
    [
      'single marks',
      "'The bridge will open in June,' Tolver said.",
      ["Tolver | said | 'The bridge will open in June,'"],
    ],
    [
      'indirect speech',
      'Tolver said that the bridge would open in June.',
      ['Tolver | said | that the bridge would open in June'],
    ],
    [
      'indirect speech without "that"',
      'Officials said the bridge would open in June.',
      ['Officials | said | the bridge would open in June'],
    ],
    [
      'a cue at the end',
      'The bridge will open in June, the mayor said.',
      ['the mayor | said | The bridge will open in June'],
    ],
    [
      '"according to"',
      'The bridge will open in June, according to the mayor.',
      ['the mayor | according to | The bridge will open in June'],
    ],
    ['a belief', 'Tolver believes the bridge will open in June.', ['Tolver | believes | the bridge will open in June']],
    [
      'mixed speech',
      'Tolver said the bridge would be “a gift to the town” in June.',
      ['Tolver | said | the bridge would be “a gift to the town” in June'],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('carries the speaker on to a quotation without a cue', () => {
    const text =
      'Ines Tolver, the mayor, spoke to the council on Monday.\n\n“The bridge will open in June,” she said.\n\n“It took us far too long to build it, and it cost too much.”';
    const found = extract(text);
    expect(found.map((a) => textOf(text, a.source))).toEqual(found.map(() => 'she'));
    expect(found.map((a) => textOf(text, a.segments)).join(' ')).toContain(
      'It took us far too long to build it, and it cost too much.',
    );
  });

  it('follows a quotation over paragraphs', () => {
    const text =
      'Tolver said: “The bridge will open in June, as we promised.\n\n“It will be free for everyone who lives here.\n\n“Nobody will pay a toll.”';
    expect(told(text)).toEqual([
      'Tolver | said: | “The bridge will open in June, as we promised. … “It will be free for everyone who lives here. … “Nobody will pay a toll.”',
    ]);
  });

  it('takes what stands before a colon as the speaker', () => {
    const text = 'The mayor’s office: “The bridge will open in June and it will be free for everyone.”';
    expect(told(text)).toEqual([
      'The mayor’s office | : | “The bridge will open in June and it will be free for everyone.”',
    ]);
  });

  it('gives a quotation without a cue to whom the sentence before it is about', () => {
    const text =
      '“The bridge will open in June,” Tolver said.\n\nOmar Sabry laughed. “It has been opening in June for ten years now.”';
    expect(extract(text).map((a) => textOf(text, a.source))).toEqual(['Tolver', 'Omar Sabry']);
  });

  it('leaves the dateline out of a source', () => {
    const text = 'QUARNBY, March 3 (Reuters) - Mayor Ines Tolver said on Tuesday that the bridge would open in June.';
    expect(extract(text).map((a) => textOf(text, a.source))).toEqual(['Mayor Ines Tolver']);
  });

  it('takes a turn of a transcript whole and word for word, whomever it quotes', () => {
    const text =
      'TOLVER: The bridge opens soon.\n\nREPORTER: The union says that you refused to pay.\n\nTOLVER: That is not true. I told them that the money was there.\n\nREPORTER: All of it?';
    expect(extract(text).map((a) => [a.kind, textOf(text, a.source), textOf(text, a.segments)])).toEqual([
      ['DIRECT', 'TOLVER', 'The bridge opens soon.'],
      ['DIRECT', 'REPORTER', 'The union says that you refused to pay.'],
      ['DIRECT', 'TOLVER', 'That is not true. I told them that the money was there.'],
      ['DIRECT', 'REPORTER', 'All of it?'],
    ]);
  });

  it('reads a transcript', () => {
    const text =
      'TOLVER: The bridge will open in June.\n\nREPORTER: Who is going to pay for it?\n\nTOLVER: Nobody is. It is free.\n\nREPORTER: Free for whom?';
    expect(extract(text).map((a) => [textOf(text, a.source), textOf(text, a.content).replace(/[.?]$/, '')])).toEqual([
      ['TOLVER', 'The bridge will open in June'],
      ['REPORTER', 'Who is going to pay for it'],
      ['TOLVER', 'Nobody is. It is free'],
      ['REPORTER', 'Free for whom'],
    ]);
  });

  it.each([
    ['a scare quote', 'The “smart” bridge has cost the town two million so far.'],
    ['a title', 'Her novel “The Long Bridge” was printed in 1987.'],
    ['plain narration', 'The bridge opened in June. Two hundred cars crossed it in the first hour.'],
  ])('does not take %s for speech', (_, text) => {
    expect(extract(text).filter((a) => a.isSpeech)).toEqual([]);
  });

  it('quotes who speaks inside of what somebody else reports', () => {
    const text =
      '“The bridge will open in June, and it will be free,” Tolver said at a meeting in Quarnby on Monday, according to the Quarnby Post.';
    const told = extract(text).map((a) => `${textOf(text, a.source)}: ${textOf(text, a.segments)}`);
    expect(told).toContain('Tolver: The bridge will open in June, and it will be free');
  });

  it('gives segments without marks, "that" and the comma before the attribution', () => {
    const text = '“The bridge,” Tolver said, “will open in June,” adding that it would be free.';
    const segments = extract(text).flatMap((a) => a.segments.map(({ start, end }) => text.slice(start, end)));
    expect(segments).toEqual(expect.arrayContaining(['The bridge,', 'will open in June']));
    expect(segments.every((s) => !/^that\b|[“”]/.test(s))).toBe(true);
  });

  it('tells the kind by what stands between marks', () => {
    const kinds = (text: string): string[] => extract(text).map((a) => a.kind);
    expect(kinds('“The bridge will open in June,” Tolver said.')).toEqual(['DIRECT']);
    expect(kinds('Tolver said the bridge would be “a gift to the town” in June.')).toEqual(['MIXED']);
    expect(kinds('Tolver said the bridge would open in June.')).toEqual(['INDIRECT']);
  });

  it('is a function of the text alone', () => {
    const text = '“The bridge will open in June,” Quillmoor’s mayor said. He hopes it will be free.';
    const first = extract(text);
    extract('Quillmoor’s “mayor” is not the same as Quillmoor, said the mayor of Tolverham’s sister town.');
    expect(extract(text)).toEqual(first);
  });

  it('reads an empty text and paragraphs without words', () => {
    expect(extract('')).toEqual([]);
    expect(extract('—\n\n…\n\n“”')).toEqual([]);
  });

  it('gives every span inside of the text, in order, and a probability', () => {
    const text =
      '“Yes,” said Ana. “No.” Bo told her, he “never” agreed that ‘it’ was “his.\n\n“Hers,” he added, according to Cy: “Ours”.'.repeat(
        30,
      );
    for (const a of extract(text)) {
      for (const { start, end } of [...a.content, ...a.source, ...a.cue, ...a.segments])
        expect(start < end && start >= 0 && end <= text.length).toBe(true);
      expect(a.confidence > 0 && a.confidence < 1).toBe(true);
      expect([...a.content].sort((x, y) => x.start - y.start)).toEqual(a.content);
    }
  });
});
