import { DOCUMENT, KNOWLEDGE, changed, refusal, removeSeedFolders } from './seed-folder';

afterAll(removeSeedFolders);

/** Each fault alone: what is changed, into what, and the whole of what is told. */
test.each<[name: string, from: string, to: string, told: string]>([
  [
    'words not in the text',
    '{ text: We will not sign }',
    'We will not sing',
    '38: quotes.hentzau-on-talks.segments[1]: the words "We will not sing" are not in the text',
  ],
  [
    'words of the furniture',
    'evidence: talks began about 2018',
    'evidence: A German teaser',
    '32: events.talks.evidence[0]: the words "A German teaser" are not in the text of the article, only in the page furniture around it',
  ],
  [
    'a country named in the furniture alone',
    '  ES: [Spain]',
    '  DE: [German]',
    '6: countries.DE[0]: the words "German" are not in the text of the article, only in the page furniture around it',
  ],
  [
    'plain quotation marks',
    'We will talk"',
    'talk,\\" envoy"',
    '38: quotes.hentzau-on-talks.segments[0]: the words "talk," envoy" are not in the text; it has "talk,” envoy"',
  ],
  [
    'an occurrence that is not there',
    '{ text: We will not sign }',
    '{ text: We will, occurrence: 3 }',
    '38: quotes.hentzau-on-talks.segments[1]: the words "We will" occur 2 times in the text, so there is no occurrence 3',
  ],
  [
    'segments that overlap',
    '{ text: We will not sign }',
    'will talk',
    '38: quotes.hentzau-on-talks.segments: segments overlap',
  ],
  [
    'an end that is not there',
    'ends: The French',
    'ends: The Dutch',
    '3: document.ends: the words "The Dutch minister said nothing." are not in the text',
  ],
  [
    'an unknown field',
    '    place: Paris\n    country',
    '    spot: Paris\n    country',
    '29: events.talks.spot: unknown field',
  ],
  ['an unknown field at the top', 'events:\n', 'extras: {}\nevents:\n', '23: extras: unknown field'],
  [
    'an unknown field of words',
    '{ text: We will not sign }',
    '{ text: We will not sign, times: 1 }',
    '38: quotes.hentzau-on-talks.segments[1].times: unknown field',
  ],
  [
    'a field that is missing',
    '    kind: DIRECT\n',
    '',
    '34: quotes.hentzau-on-talks.kind: Invalid option: expected one of "DIRECT"|"INDIRECT"|"MIXED"',
  ],
  [
    'a key that is there twice',
    '    country: FR\n    aliases',
    '    country: FR\n    country: FR\n    aliases',
    '12: duplicate key',
  ],
  [
    'a slug of another form',
    '  hentzau-on-talks:\n',
    '  Hentzau_on_talks:\n',
    '34: quotes.Hentzau_on_talks: "Hentzau_on_talks" is not a slug: use lower-case letters, digits and single hyphens',
  ],
  [
    'a speaker that is not defined',
    'speaker: rupert-hentzau',
    'speaker: rupert',
    '35: quotes.hentzau-on-talks.speaker: there is no speaker "rupert"',
  ],
  [
    'a participant that is not defined',
    '[rupert-hentzau, ES]',
    '[rupert, ES]',
    '31: events.talks.actors[0]: there is no speaker "rupert"',
  ],
  [
    'a participant that is there twice',
    '[rupert-hentzau, ES]',
    '[ES, ES]',
    '31: events.talks.actors[1]: "ES" is there twice',
  ],
  [
    'an organisation that is a person',
    'organization: foreign-office',
    'organization: rupert-hentzau',
    '15: speakers.rupert-hentzau.memberships[0].organization: "rupert-hentzau" is a person, not an organisation',
  ],
  [
    'a publisher that is not defined',
    '  language: en',
    '  publisher: gazette\n  language: en',
    '2: document.publisher: there is no speaker "gazette"',
  ],
  [
    'an event that is not defined',
    'occasion: talks',
    'occasion: meeting',
    '41: quotes.hentzau-on-talks.occasion: there is no event "meeting"',
  ],
  [
    'a role that the speaker has not',
    'membership: envoy',
    'membership: consul',
    '36: quotes.hentzau-on-talks.membership: "rupert-hentzau" has no membership of the role "consul"',
  ],
  [
    'a country that is not in ISO 3166-1',
    '    country: FR\n    actors',
    '    country: XK\n    actors',
    '30: events.talks.country: "XK" is not an ISO 3166-1 alpha-2 country code',
  ],
  [
    'a country in lower case',
    '    country: FR\n    aliases',
    '    country: fr\n    aliases',
    '11: speakers.rupert-hentzau.country: "fr" is not an ISO 3166-1 alpha-2 country code',
  ],
  [
    'an unknown country that is mentioned',
    '  ES: [Spain]',
    '  UK: [Spain]',
    '6: countries.UK: "UK" is not an ISO 3166-1 alpha-2 country code',
  ],
  [
    'an unknown country that takes part',
    '[rupert-hentzau, ES]',
    '[ZZ]',
    '31: events.talks.actors[0]: "ZZ" is not an ISO 3166-1 alpha-2 country code',
  ],
  [
    'a date that is no EDTF',
    'edtf: 2018~',
    'edtf: circa 2018',
    '28: events.talks.date: "circa 2018" is not an EDTF date',
  ],
  [
    'a day that is not in the calendar',
    '{ edtf: 2018~, text: about 2018 }',
    '2018-02-29',
    '28: events.talks.date: "2018-02-29" is not an EDTF date: no such day',
  ],
  [
    'an approximate date without words',
    '{ edtf: 2018~, text: about 2018 }',
    '2018~',
    '28: events.talks.date: the date "2018~" is approximate: add the words that support it, as { edtf, text }',
  ],
  [
    'an approximate date with words of nobody',
    'text: about 2018',
    'text: around 2018',
    '28: events.talks.date.text: the words "around 2018" are not in the text',
  ],
  [
    'a date with words of the furniture',
    'text: about 2018',
    'text: 2024',
    '28: events.talks.date.text: Invalid input: expected string, received number',
  ],
  [
    'a date with words of the furniture',
    '{ edtf: 2018~, text: about 2018 }',
    '{ edtf: 2024, text: teaser of 2024 }',
    '28: events.talks.date.text: the words "teaser of 2024" are not in the text of the article, only in the page furniture around it',
  ],
  [
    'a place that the text does not name',
    'place: Paris\n    country',
    'place: Rome\n    country',
    '29: events.talks.place: the words "Rome" are not in the text',
  ],
  [
    'an alias that the text does not use',
    'aliases: [Hentzau]',
    'aliases: [Rudolf]',
    '12: speakers.rupert-hentzau.aliases[0]: the words "Rudolf" are not in the text',
  ],
  [
    'a speaker whom the text does not name',
    '    mentions: [envoy]\n',
    '',
    '18: speakers.foreign-office: the name "Office of the envoy" is not in the text: list the words that refer to it in mentions',
  ],
  [
    'a person official without an office',
    '    kind: PERSON\n',
    '    kind: PERSON\n    isOfficial: true\n',
    '11: speakers.rupert-hentzau.isOfficial: a person is official by an office: add a membership',
  ],
  [
    'a group with a membership',
    '    kind: PERSON\n',
    '    kind: GROUP\n',
    '13: speakers.rupert-hentzau.memberships: only people have memberships',
  ],
  [
    'an address that is none',
    'aliases: [Hentzau]',
    'sameAs: [wikipedia]',
    '12: speakers.rupert-hentzau.sameAs[0]: Invalid URL',
  ],
  [
    'a section that is a list',
    'countries:\n  FR: [French, Paris]\n  ES: [Spain]',
    'countries: [FR]',
    '4: countries: Invalid input: expected record, received array',
  ],
])('%s', async (_name, from, to, told) => {
  expect(await refusal(changed([from, to]))).toEqual([`knowledge.yaml:${told}`]);
});

test('a slug that is there twice, beside what else is wrong', async () => {
  const told = await refusal(
    changed(['  foreign-office:\n', '  rupert-hentzau:\n'], ['place: Paris\n    country', 'place: Rome\n    country']),
  );
  expect(told).toContain('knowledge.yaml:18: duplicate key');
  expect(told).toContain('knowledge.yaml:29: events.talks.place: the words "Rome" are not in the text');
});

test('everything that is wrong is told at once, line by line', async () => {
  const file = changed(
    ['  FR: [French, Paris]', '  FR: [Gallic]'],
    ['role: envoy', 'rank: envoy'],
    ['type: CONSULT', 'type: TALK'],
    ['    isOfficial: true\n    mentions', '    country: FRA\n    mentions'],
    ['segments: ["We will talk"', 'segments: ["We shall talk"'],
    ['occasion: talks', 'occasion: parley'],
    ['  language: en', '  language: English'],
    ['countries:', 'nations: {}\ncountries:'],
  );
  expect(await refusal(file)).toEqual([
    'knowledge.yaml:2: document.language: is no BCP 47 language tag',
    'knowledge.yaml:4: nations: unknown field',
    'knowledge.yaml:6: countries.FR[0]: the words "Gallic" are not in the text',
    'knowledge.yaml:15: speakers.rupert-hentzau.memberships[0].role: Invalid input: expected string, received undefined',
    'knowledge.yaml:15: speakers.rupert-hentzau.memberships[0].rank: unknown field',
    'knowledge.yaml:22: speakers.foreign-office.country: "FRA" is not an ISO 3166-1 alpha-2 country code',
    expect.stringMatching(/^knowledge\.yaml:27: events\.talks\.type: Invalid option/),
    'knowledge.yaml:39: quotes.hentzau-on-talks.segments[0]: the words "We shall talk" are not in the text',
    'knowledge.yaml:42: quotes.hentzau-on-talks.occasion: there is no event "parley"',
  ]);
});

test('a file that is no YAML is told with its line', async () => {
  expect(await refusal(`${KNOWLEDGE}  broken: [\n`)).toEqual([expect.stringMatching(/^knowledge\.yaml:\d+: /)]);
  expect(await refusal('')).toEqual(['knowledge.yaml:1: Invalid input: expected object, received null']);
  expect(await refusal(changed(['kind: DIRECT', 'kind: !direct DIRECT']))).toEqual([
    'knowledge.yaml:37: Unresolved tag: !direct',
  ]);
});

test('an alias that multiplies is told', async () => {
  const bomb = `a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n${'bcdefg'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`)
    .join('\n')}\n`;
  expect(await refusal(bomb)).toEqual([
    'knowledge.yaml:1: Excessive alias count indicates a resource exhaustion attack',
  ]);
});

test('a document that holds no text is told', async () => {
  expect(await refusal(changed(['  ends: The French minister said nothing.\n', '']), ' \n\n')).toEqual([
    'document.txt: it contains no text',
  ]);
  expect(await refusal(KNOWLEDGE, Buffer.from(DOCUMENT.replace('Bloc', 'Blôc'), 'latin1'))).toEqual([
    'document.txt: it is not UTF-8 text',
  ]);
});

test('an article that ends before it begins is told', async () => {
  const file = changed([
    'ends: The French minister said nothing.',
    'begins: The French minister said nothing.\n  ends: told reporters',
  ]);
  expect(await refusal(file)).toContain('knowledge.yaml:4: document.ends: the article ends before it begins');
});

test('a folder whose name is no slug is told', async () => {
  expect(await refusal(KNOWLEDGE, DOCUMENT, 'A seed')).toEqual([
    `knowledge.yaml:1: the folder's name "A seed" is not a slug: use lower-case letters, digits and single hyphens`,
  ]);
});
