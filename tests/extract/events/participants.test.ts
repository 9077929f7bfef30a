import { eventsIn, summaries } from './support';

describe('who does it, and to whom', () => {
  test.each([
    // passive
    ['Sudan was condemned by Ethiopia.', 'ACCUSE OCCURRED ET > SD'],
    ['Russian banks were sanctioned by Canada.', 'SANCTION OCCURRED CA > RU'],
    ['Three Saudi soldiers were killed in Yemen.', 'ASSAULT OCCURRED  > SA'],
    ['The agreement, which was signed by Kenya and Somalia, would expire.', 'SUPPORT OCCURRED KE & SO'],
    // coordination
    ['Denmark, Norway and Sweden signed a defence pact in Oslo.', 'SUPPORT OCCURRED DK & NO & SE'],
    [
      'India suspended trade with Pakistan and recalled its ambassador from Nepal.',
      'SANCTION OCCURRED IN > PK; SANCTION OCCURRED IN > NP',
    ],
    ['Peru attacked Chile and Bolivia condemned Peru.', 'ASSAULT OCCURRED PE > CL; ACCUSE OCCURRED BO > PE'],
    // relative clauses, appositions, what stands between
    ['Syria and Russia, which have bombed Idlib, deny it.', 'ASSAULT OCCURRED SY & RU > Idlib'],
    [
      'Ali Demir, the Turkish defense minister, met Jane Okoro, who criticized Israel.',
      'CONSULT OCCURRED Ali Demir & Jane Okoro; ACCUSE OCCURRED Jane Okoro > IL',
    ],
    ['Turkey’s defense minister, Ali Demir, will visit Moscow.', 'CONSULT PLANNED Ali Demir > RU'],
    ['Turkish officials said on Tuesday that Syria had shelled a border post.', 'ASSAULT OCCURRED SY'],
    ['Thailand’s army said it had fired artillery at Cambodian positions.', 'ASSAULT OCCURRED TH > KH'],
    ['Bolivia said it would recall its ambassador from Peru.', 'SANCTION PLANNED BO > PE; THREATEN OCCURRED BO > PE'],
    ['Although Ali Demir left early, he met the Russian president.', 'CONSULT OCCURRED Ali Demir & RU'],
    [
      'The plan was opposed by some and by the Northern Front that attacked Peru.',
      'ASSAULT OCCURRED Northern Front > PE',
    ],
    // nouns
    ['Turkey’s attacks on the Syrian town of Afrin killed 12 people.', 'ASSAULT OCCURRED TR > SY'],
    ['The assassination of Ali Demir in Ankara shocked Turkey.', 'ASSAULT OCCURRED  > Ali Demir'],
    ['Israel has conducted a long, bitter campaign of attacks on Syria.', 'ASSAULT OCCURRED IL > SY'],
    ['Libya suffered an attack by militants.', 'ASSAULT OCCURRED militants > LY'],
    ['Iran sanctions hurt Iraq.', 'SANCTION OCCURRED  > IR'],
    ['Ali Demir spoke during a meeting with Jane Okoro.', 'CONSULT OCCURRED Ali Demir & Jane Okoro'],
    ['The Turkey-backed rebels attacked Syria.', 'ASSAULT OCCURRED turkey-backed rebels > SY'],
    [
      'The U.S. has since 2015 partnered with another faction, the mostly local Northern Front.',
      'COOPERATE ONGOING US & Northern Front',
    ],
  ])('%s', (sentence, expected) => expect(summaries(sentence)).toBe(expected));

  test('complete frames are surer than those of which half is missing', () => {
    const [both] = eventsIn('Peru attacked Chile.');
    const [one] = eventsIn('Peru attacked a village.');
    expect(both!.confidence).toBeGreaterThan(0.9);
    expect(one!.confidence).toBeLessThan(0.8);
  });
});
