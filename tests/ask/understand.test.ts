import { understand } from '../../src/ask/understand';
import { testLexicon } from './lexicon';

const lexicon = testLexicon();

describe('understand', () => {
  it.each(['all quotes by Iranian officials', 'Show me quotes from Iranian officials', 'what did Iranian officials say?', 'statements by officials of Iran'])('%s', async (question) => {
    const { filter, unknown, understood, variables } = await understand(question, lexicon);
    expect(filter).toEqual({ speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } });
    expect(unknown).toEqual([]);
    expect(understood).toBe('quotes by officials of Iran, newest first');
    expect(variables).toEqual({ filter, orderBy: ['SAID_DESC'], first: 20 });
  });
});
