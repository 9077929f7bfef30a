import { createHash } from 'node:crypto';
import { parseDocument } from '../../src/ingest/parse';
import { type Document } from '../../src/ingest/document';
import { inSource } from './source';

function read(source: string): Document {
  return parseDocument(Buffer.from(source, 'utf8'), { name: 'story.txt' });
}

function paragraphs(document: Document): string[] {
  return document.paragraphs.map(({ start, end }) => document.text.slice(start, end));
}

const BODY =
  'The council voted on the new bridge after a debate that went on until midnight, and nobody was surprised.';

describe('characters', () => {
  test('what is invisible or a presentation form goes, and every character maps to its own in the source', () => {
    const source = `Of\uFB01cials open the bridge\r\n\r\nThe\u00a0 \u00a0mayor, a co\u00ADop\u00ADera\u00ADtor, said\u200B the \uFB02ag \uFEFFwas “up”.\r\n${BODY}\r\n`;
    const document = read(source);
    expect(document.text).toBe(
      `Officials open the bridge\n\nThe mayor, a cooperator, said the flag was “up”.\n\n${BODY}`,
    );
    expect(inSource(document, source, 'cooperator')).toBe('co\u00ADop\u00ADera\u00ADtor');
    expect(inSource(document, source, 'said')).toBe('said');
    expect(inSource(document, source, 'the flag')).toBe('the \uFB02ag');
    expect(inSource(document, source, 'Officials')).toBe('Of\uFB01cials');
    expect(inSource(document, source, 'mayor, a')).toBe('mayor, a');
  });

  test('every unit of a text that is clean already maps to itself', () => {
    const source = `Bridge opens at last\n\n${BODY}\n\n“It is open,” the mayor said. 😀 “Go.”\n`;
    const document = read(source);
    for (let i = 0; i < document.text.length; i++) {
      expect(document.toSource(i)).toBe(i);
      expect(document.toSource(i + 1, 'end')).toBe(i + 1);
    }
  });

  test('offsets outside the text stay inside the source', () => {
    const document = read(`Bridge opens at last\n\n${BODY}\n`);
    expect(document.toSource(document.text.length)).toBe(document.text.length);
    expect(document.toSource(-1)).toBe(0);
    expect(document.toSource(0, 'end')).toBe(0);
    expect(document.toSource(1e9)).toBe(document.text.length);
  });

  test('Windows punctuation that was taken for ISO 8859-1 is punctuation', () => {
    expect(read(`Bridge opens\n\n\u0093It\u0092s open,\u0094 she said \u0097 twice.\n\n${BODY}`).text).toContain(
      '“It’s open,” she said — twice.',
    );
  });

  test('the hash is of the text alone', () => {
    const unix = read(`Bridge opens at last\n\n${BODY}\n`);
    const windows = read(`\uFEFFBridge opens at last\r\n\r\n${BODY}\r\n\r\n`);
    expect(windows.sha256).toBe(unix.sha256);
    expect(unix.sha256).toBe(createHash('sha256').update(unix.text).digest('hex'));
  });
});

describe('paragraphs', () => {
  test('lines of hard-wrapped text are joined', () => {
    const source = [
      'Bridge opens at last',
      '',
      'The council voted on the new bridge after a debate that went on until',
      'midnight. Nobody was surprised, said the mayor, who had left the room',
      'early and came back at ten. Then they all went',
      'home.',
      '',
      'The U.S.-',
      'led group of engineers, who had waited outside the building for hours,',
      'did not comment on the vote of the council.',
      '',
    ].join('\n');
    expect(paragraphs(read(source))).toEqual([
      'Bridge opens at last',
      'The council voted on the new bridge after a debate that went on until midnight. Nobody was surprised, said the mayor, who had left the room early and came back at ten. Then they all went home.',
      'The U.S.-led group of engineers, who had waited outside the building for hours, did not comment on the vote of the council.',
    ]);
  });

  test('hard-wrapped text without blank lines parts where a line ends early with a full stop', () => {
    const source = [
      'Bridge opens at last',
      'The council voted on the new bridge after a debate that went on until',
      'midnight. Nobody was surprised, said the mayor, who had left the room',
      'at ten.',
      'The group of engineers, who had waited outside of the building since',
      'the morning, did not comment on the vote that the council had taken',
      'in their absence.',
    ].join('\n');
    expect(paragraphs(read(source)).map((text) => text.slice(0, 20))).toEqual([
      'Bridge opens at last',
      'The council voted on',
      'The group of enginee',
    ]);
  });

  test('where every line is a paragraph, every line is one', () => {
    const lines = [
      'Bridge opens at last',
      BODY,
      '“It is open,” said the mayor, who cut the ribbon with a pair of garden scissors and smiled at the crowd that had come to see it.',
      'Nobody else spoke.',
      BODY.replace('council', 'town'),
    ];
    expect(paragraphs(read(lines.join('\n')))).toEqual(lines);
  });

  test('lines of one length that end with their sentences are paragraphs', () => {
    expect(paragraphs(read(`${BODY}\r${BODY}\r${BODY}\r`))).toEqual([BODY, BODY, BODY]);
  });

  test('a line break before a small letter, amid a sentence, is a space', () => {
    expect(
      paragraphs(
        read(`Bridge opens at last\n\nThe mayor regularly\nopens\nbridges that are\nnot finished. ${BODY}\n${BODY}`),
      )[1],
    ).toBe(`The mayor regularly opens bridges that are not finished. ${BODY}`);
  });
});

describe('a large document', () => {
  test('of one megabyte is read whole', () => {
    const document = read(`Bridge opens at last\n\n${`${BODY}\n\n`.repeat(10_000)}`);
    expect(document.paragraphs).toHaveLength(10_001);
    expect(document.toSource(document.text.length, 'end')).toBe(document.text.length);
  });

  test('of one line of a megabyte and of a megabyte of line breaks is read, too', () => {
    expect(read(`${'the bridge, '.repeat(90_000)}open.`).paragraphs).toHaveLength(1);
    expect(read(`Bridge opens\n${'\n \n'.repeat(350_000)}${BODY}`).paragraphs).toHaveLength(2);
    expect(read(`${'By '.repeat(300_000)}\n\n${'("'.repeat(200_000)}\n\n${BODY}`).paragraphs.length).toBeGreaterThan(0);
  });
});
