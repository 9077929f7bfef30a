import { extractFindings } from '../../src/extract/extract';
import { loadAttributionModel } from '../../src/extract/attribution/model';
import { parseText } from '../../src/ingest/parse';

const models = { attribution: loadAttributionModel() };

interface Told {
  words: string;
  said: string | null;
  source: string | null;
  kind: string;
}

function quotesIn(source: string): Told[] {
  const document = parseText(source, { name: 'a.txt', format: 'text' });
  return extractFindings(document, models, { extractor: 'test' }).quotes.map((quote) => ({
    words: quote.segments.map(({ start, end }) => document.text.slice(start, end)).join(' '),
    said: quote.said?.edtf ?? null,
    source: quote.source === null ? null : document.text.slice(quote.source.start, quote.source.end),
    kind: quote.kind,
  }));
}

/** An article around a paragraph, with a date of its own: 28 June 2023 is a Wednesday. */
function article(...paragraphs: string[]): string {
  return [
    'Harbour plan goes on',
    'By Nora Quill',
    'June 28, 2023',
    'The plan was on the table again this week.',
    ...paragraphs,
  ].join('\n\n');
}

const wordsOf = (told: readonly Told[]): string[] => told.map(({ words }) => words);

describe('words of time date the quote and are no source', () => {
  test.each([
    ['"The crane is safe," said Ana Kovar on Monday.', 'Ana Kovar', '2023-06-26'],
    ['"The crane is safe," said Ana Kovar late on Tuesday.', 'Ana Kovar', '2023-06-27'],
    ['"The crane is safe," Ana Kovar said yesterday.', 'Ana Kovar', '2023-06-27'],
    ['Last night Ana Kovar, a councillor, said the crane was safe.', 'Ana Kovar, a councillor', '2023-06-27'],
    ['On Monday Ana Kovar told the harbour board that the crane was safe.', 'Ana Kovar', '2023-06-26'],
    ['Ana Kovar said on 2019 March 4 that the crane was safe.', 'Ana Kovar', '2019-03-04'],
    ['Ana Kovar warned on Thursday that the crane could fall.', 'Ana Kovar', '2023-06-22'],
  ])('%s', (sentence, source, said) => {
    expect(quotesIn(article(sentence))).toEqual([expect.objectContaining({ source, said })]);
  });

  test('a dateline dates no quote', () => {
    const told = quotesIn(
      'Crane is safe\n\nSPLIT, May 3, 2021 (Reuters) - Minister Ana Kovar said on Saturday that the crane was safe.\n\nThe port, Ana Kovar said, would open again for all ships that wait outside.',
    );
    expect(told.map(({ said }) => said)).toEqual(['2021-05-01', null]);
  });
});

describe('who signs a quotation says it', () => {
  test.each([
    ['“We will mend the crane before the winter comes.” – Ana Kovar', 'Ana Kovar'],
    ['“We will mend the crane before the winter comes.” —Harbour Master Ana Kovar', 'Harbour Master Ana Kovar'],
    ['“We will mend the crane before the winter comes.” - Ana Kovar, mayor', 'Ana Kovar, mayor'],
    ['“We will mend the crane before the winter comes.”\n\n— Ana Kovar', 'Ana Kovar'],
    ['And from Chairwoman Ana Kovar:\n\n“We will mend the crane before the winter comes.”', 'Chairwoman Ana Kovar'],
  ])('%s', (text, source) => {
    expect(quotesIn(article(text))).toContainEqual(
      expect.objectContaining({ words: 'We will mend the crane before the winter comes.', source, kind: 'DIRECT' }),
    );
  });
});

describe('the clause in front of the verb is said by who follows it', () => {
  test.each([
    ['The crane is safe, said the harbour master, Ana Kovar.', 'The crane is safe', 'the harbour master, Ana Kovar'],
    ['None of the ships had left, said the union.', 'None of the ships had left', 'the union'],
    ['The money has come, says the mayor.', 'The money has come', 'the mayor'],
  ])('%s', (sentence, words, source) => {
    expect(quotesIn(article(sentence))).toContainEqual(expect.objectContaining({ words, source }));
  });
});

describe('what is no quote', () => {
  test.each([
    [
      'titles',
      'The singer Ana Kovar, known for songs like “Over the Old Harbour” and “Rope and Tar”, will open the festival.',
      'Rope',
    ],
    ['a title of a book', 'Ana Kovar, who wrote the novel “The Iron Crane”, lives by the harbour.', 'Crane'],
    ['no answer', 'Ana Kovar did not immediately respond to a request for comment.', 'request'],
    ['no names', 'The police did not name the two men.', 'men'],
    ['"no" at the end of a sentence', 'The mayor, Ana Kovar, said no. The board said that it would.', 'The board'],
    ['a contract', 'The port signed an agreement with the city on new cranes.', 'agreement'],
  ])('%s', (_, sentence, words) => {
    for (const told of wordsOf(quotesIn(article(sentence)))) expect(told).not.toContain(words);
  });

  test('a headline that the article tells in full', () => {
    const told = quotesIn(
      'Crane is safe, says mayor\n\nThe crane in the harbour is safe again, the mayor, Ana Kovar, said after a long meeting on Monday.\n\nThe ships may leave, she said.',
    );
    expect(wordsOf(told).filter((words) => words.startsWith('Crane'))).toEqual([]);
  });
});

describe('quotations over sentences and paragraphs', () => {
  test('one that is open goes on in the next, whoever is named there again', () => {
    const told = quotesIn(
      article(
        'Ana Kovar, an engineer, said: “The crane must be taken down at once.',
        '“If it stands until the storms it will fall,” she added.',
      ),
    );
    expect(wordsOf(told)).toEqual(['The crane must be taken down at once. If it stands until the storms it will fall']);
  });

  test('one that is closed is another one, of its own signer', () => {
    const told = quotesIn(
      article('Every ship will leave by noon, the board says.', '“Every crane will stand by noon.”', '—Ana Kovar'),
    );
    expect(told.map(({ words, source }) => [words, source])).toEqual([
      ['Every ship will leave by noon', 'the board'],
      ['Every crane will stand by noon.', 'Ana Kovar'],
    ]);
  });

  test('a short sentence between marks is the actor’s', () => {
    const told = quotesIn(article('Ana Kovar turned to Olaf Brenn. “We sail on Friday.” Brenn nodded.'));
    expect(told).toContainEqual(expect.objectContaining({ words: 'We sail on Friday.', source: 'Ana Kovar' }));
  });

  test('marks of tokenised corpora', () => {
    const told = quotesIn(article("`` The crane is safe , and the ships may leave today , '' Ana Kovar said ."));
    expect(told).toEqual([expect.objectContaining({ kind: 'DIRECT', source: 'Ana Kovar' })]);
    expect(told[0]?.words).not.toContain('`');
  });

  test('turns of a transcript run over paragraphs', () => {
    const told = quotesIn(
      [
        'Transcript: talk at the harbour',
        'MODERATOR: Good evening to all.',
        'MAYOR KOVAR-LIND: Thank you. We are glad to be here.',
        'The crane is safe.',
        'Q (Port Wire): Is it?',
        'MAYOR KOVAR-LIND: It is.',
        'MODERATOR: Good night.',
        '(End)',
      ].join('\n\n'),
    );
    expect(told.map(({ words, source }) => [source, words])).toEqual([
      ['MODERATOR', 'Good evening to all.'],
      ['MAYOR KOVAR-LIND', 'Thank you. We are glad to be here. The crane is safe.'],
      ['Q (Port Wire)', 'Is it?'],
      ['MAYOR KOVAR-LIND', 'It is.'],
      ['MODERATOR', 'Good night.'],
    ]);
  });
});
