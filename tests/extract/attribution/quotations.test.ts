import { findQuotations } from '../../../src/extract/text/quotations';
import { tokenise } from '../../../src/extract/text/tokens';
import { paragraphsOf } from './support';

function quotationsIn(text: string): string[] {
  const tokens = tokenise(text, paragraphsOf(text));
  return findQuotations(tokens).list.map(({ open, end }) => text.slice(tokens.start[open], tokens.end[end - 1]));
}

describe('findQuotations', () => {
  it.each([
    ['curly marks', 'She said “the dam will hold” on Friday.', ['“the dam will hold”']],
    ['straight marks', 'She said "the dam will hold" on Friday.', ['"the dam will hold"']],
    ['single marks alone', "He's sure: 'The dam's walls will hold,' he said.", ["'The dam's walls will hold,'"]],
    ['curly single marks alone', '‘The dam will hold,’ he said of the mayor’s plan.', ['‘The dam will hold,’']],
    [
      'nested marks as part of the outer quotation',
      '“He told me ‘never again’ twice,” she said.',
      ['“He told me ‘never again’ twice,”'],
    ],
    [
      'double marks inside of single ones',
      '‘He says “never again” twice,’ she said of the mayors’ plan.',
      ['‘He says “never again” twice,’'],
    ],
    ['double marks behind a stray single one', 'The ‘smart bridge “will hold” for long.', ['“will hold”']],
    [
      'a plural’s apostrophe inside of single marks',
      '‘The mayors’ plan is void,’ she said. ‘The voters’ and the town.’',
      ['‘The mayors’ plan is void,’', '‘The voters’ and the town.’'],
    ],
    ['single marks side by side', 'The ‘smart boys’ and the ‘dumb ones’ left.', ['‘smart boys’', '‘dumb ones’']],
    [
      'a closing mark that opens, and an opening one that closes',
      '“It will hold,“ he said. ”It must.”',
      ['“It will hold,“', '”It must.”'],
    ],
    ['marks that point inwards', 'Sie sagte: »Der Damm hält.«', ['»Der Damm hält.«']],
    ['two in one sentence', '"Yes," he said, "it will hold."', ['"Yes,"', '"it will hold."']],
    ['no apostrophes', "The voters' choice in the '90s wasn't Ana's.", []],
    [
      'a mark that nothing closes, up to the end of its paragraph',
      '“It will hold.\n\nNobody believed it.',
      ['“It will hold.'],
    ],
    ['no closing mark without an opening one', 'It will hold,” he said.', []],
  ])('finds %s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it('knows a quotation that goes on in the next paragraph', () => {
    const text = '“The first day was calm.\n\n“The second was not,” she said.';
    const { list } = findQuotations(tokenise(text, paragraphsOf(text)));
    expect(list.map(({ closed, continues }) => ({ closed, continues }))).toEqual([
      { closed: false, continues: false },
      { closed: true, continues: true },
    ]);
  });
});
