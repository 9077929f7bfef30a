import { contextOf, eventsIn } from './support';

/** "title @ place / country, date": what else a finding says. */
function described(body: string): string[] {
  return eventsIn(body).map(
    ({ title, place, country, date }) =>
      `${title}${(place ?? country) ? ` @ ${place}/${country}` : ''}${date ? `, ${date.edtf} (${date.text})` : ''}`,
  );
}

describe('title, place and date', () => {
  test.each([
    [
      'In October 2018, Russia sent in air-defense systems to Syria in a move that surprised many.',
      'Russia sends in air-defense systems to Syria, 2018-10 (October 2018)',
    ],
    [
      'The French foreign minister met with Ali Demir in Baku on 3 May 2018.',
      'French foreign minister meets with Ali Demir in Baku @ Baku/AZ, 2018-05-03 (3 May 2018)',
    ],
    [
      'Israel bombed a Syrian air base near Homs on 4 April 2017.',
      'Israel bombs a Syrian air base near Homs @ Homs/null, 2017-04-04 (4 April 2017)',
    ],
    ['A Turkish convoy was attacked by Syria in Idlib.', 'Syria attacks a Turkish convoy @ Idlib/null'],
    ['Three Saudi soldiers were killed in Yemen.', 'Three Saudi soldiers killed in Yemen @ Yemen/YE'],
    [
      'The U.S. killing of Northern Front commander Major General Ali Demir in Iraq has fueled anger.',
      'U.S. killing of Ali Demir in Iraq @ Iraq/IQ',
    ],
    ['Canada urged China to release two Canadian citizens.', 'Canada urges China to release two Canadian citizens'],
    [
      'North Korea fired two missiles into the sea off its east coast.',
      'North Korea fires two missiles into the sea off its east coast',
    ],
    ['Russia and China held talks in Geneva.', 'Russia and China hold talks in Geneva @ Geneva/null'],
    ['Turkey has worked with Qatar since 2017.', 'Turkey works with Qatar, 2017/.. (2017)'],
    ['Iran has not attacked Israel.', 'Iran attacks Israel'],
    ['Although Ali Demir left early, he met the Russian president.', 'Ali Demir meets the Russian president'],
    ['The Senate left the treaty in 2018 and imposed sanctions on Cuba.', 'Senate leaves the treaty, 2018 (2018)'],
  ])('%s', (sentence, expected) => expect(described(sentence)[0]).toBe(expected));

  test('a date belongs to its own clause', () => {
    expect(described('The Senate left the treaty in 2018 and imposed sanctions on Cuba.')[1]).toBe(
      'Senate imposes sanctions on Cuba',
    );
  });

  test('titles stay short', () => {
    const found = eventsIn(
      'The Senate on Monday condemned Russia for the repeated shelling of schools, hospitals, markets and power stations in the north and the east of Ukraine.',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { title } of found) {
      expect(title.split(' ').length).toBeLessThanOrEqual(12);
    }
  });
});

describe('evidence and keys', () => {
  const BODY =
    'Peru attacked Chile in 2011. Observers were surprised.\nPeru, the older state, attacked Chile in 2011, and Bolivia condemned Peru.';

  test('the words that state it, once for every place that does', () => {
    const { text } = contextOf(BODY).tokens;
    const [attack, protest] = eventsIn(BODY);
    expect(attack!.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Peru attacked Chile in 2011',
      'Peru, the older state, attacked Chile in 2011',
    ]);
    expect(protest!.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Bolivia condemned Peru']);
  });

  test('keys tell type, participants and offset, and differ', () => {
    const keys = eventsIn(BODY).map(({ key }) => key);
    expect(keys).toEqual(['assault-pe-cl-10', expect.stringMatching(/^accuse-bo-pe-\d+$/)]);
  });

  test('another date or another status is another event', () => {
    expect(eventsIn('Peru attacked Chile in 2011. Peru attacked Chile in 2012. Peru will attack Chile.')).toHaveLength(
      3,
    );
  });

  test('a verb and its noun are one event', () => {
    expect(eventsIn('Israel launched an attack on Syria.')).toHaveLength(1);
  });

  test('text without marks is read in pieces and loses nothing', () => {
    const found = eventsIn(
      Array.from({ length: 200 }, () => 'Peru attacked Chile and then Bolivia condemned Peru and so').join(' '),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(300);
  });

  test('no text, no events', () => {
    expect(eventsIn('')).toEqual([]);
  });
});
