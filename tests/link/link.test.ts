import type { Findings, MembershipFinding, SpeakerFinding } from '../../src/kernel/findings';
import { nameKey } from '../../src/kernel/fold';
import type { KnownSpeaker } from '../../src/link/known';
import { Linker, wantedBy } from '../../src/link/link';

const SPAN = { start: 0, end: 1 };

function office(role: string, organization: string | null, country: string | null): MembershipFinding {
  return {
    role,
    organization,
    country,
    branch: 'EXECUTIVE',
    isOfficial: true,
    start: null,
    end: null,
    evidence: [SPAN],
  };
}

function person(name: string, memberships: MembershipFinding[] = [], country: string | null = null): SpeakerFinding {
  return {
    key: `local ${name}`,
    name,
    kind: 'PERSON',
    aliases: [],
    sameAs: [],
    country,
    isOfficial: false,
    memberships,
    mentions: [SPAN],
    confidence: 1,
  };
}

function organization(name: string, country: string | null = null): SpeakerFinding {
  return { ...person(name, [], country), kind: 'ORGANIZATION' };
}

function known(slug: string, name: string, more: Partial<KnownSpeaker> = {}): KnownSpeaker {
  return { slug, kind: 'PERSON', country: null, names: [nameKey(name)], offices: [], ...more };
}

function findings(...speakers: SpeakerFinding[]): Findings {
  return {
    document: {
      text: 'x',
      paragraphs: [SPAN],
      slug: null,
      headline: 'x',
      url: null,
      language: 'en',
      published: null,
      publisher: null,
    },
    provenance: { method: 'EXTRACTED', extractor: 'test' },
    speakers,
    events: [],
    quotes: [],
    countryMentions: [],
  };
}

/** The slugs that the findings' speakers get. */
function linked(speakers: SpeakerFinding[], graph: KnownSpeaker[] = []): string[] {
  return new Linker({ speakers: graph, events: [] }).link(findings(...speakers)).speakers.map(({ key }) => key);
}

const minister = { role: 'minister', organization: null, branch: 'EXECUTIVE', country: 'FR' };

describe('linking', () => {
  it.each<[string, SpeakerFinding, KnownSpeaker, string]>([
    ['the same name', person('Ines Tolver'), known('tolver', 'Ines Tolver'), 'tolver'],
    ['letter case and accents', person('Inès TOLVER'), known('tolver', 'Ines Tolver'), 'tolver'],
    ['an initial more', person('Ines Q. Tolver'), known('tolver', 'Ines Tolver'), 'tolver'],
    [
      'an alias',
      person('Ines Tolver'),
      known('tolver', 'Ines Maria Sabry', { names: ['ines maria sabry', 'ines tolver'] }),
      'tolver',
    ],
    [
      'the same office',
      person('Ines Tolver', [office('minister', null, 'FR')]),
      known('tolver', 'Ines Tolver', { offices: [minister] }),
      'tolver',
    ],
    ['the same country', person('Ines Tolver', [], 'FR'), known('tolver', 'Ines Tolver', { country: 'FR' }), 'tolver'],
    [
      'a surname and the office',
      person('Tolver', [office('minister', null, 'FR')]),
      known('tolver', 'Ines Tolver', { country: 'FR', offices: [minister] }),
      'tolver',
    ],
    [
      'an organisation by its alias',
      organization('IAEA'),
      known('atom', 'International Atomic Energy Agency', {
        kind: 'ORGANIZATION',
        names: ['international atomic energy agency', 'iaea'],
      }),
      'atom',
    ],
    [
      'stops in a name',
      organization('US Navy', 'US'),
      known('navy', 'U.S. Navy', { kind: 'ORGANIZATION', country: 'US' }),
      'navy',
    ],
  ])('finds who is known by %s', (_, finding, candidate, slug) =>
    expect(linked([finding], [candidate])).toEqual([slug]),
  );

  it.each<[string, SpeakerFinding, KnownSpeaker, string]>([
    [
      'another country',
      person('Ines Tolver', [], 'DE'),
      known('ines-tolver', 'Ines Tolver', { country: 'FR' }),
      'ines-tolver-',
    ],
    [
      'another office',
      person('Ines Tolver', [{ ...office('striker', null, null), branch: 'CIVIL' }]),
      known('ines-tolver', 'Ines Tolver', { offices: [minister] }),
      'ines-tolver-',
    ],
    ['a surname alone', person('Tolver'), known('ines-tolver', 'Ines Tolver'), 'tolver'],
    ['another first name', person('Omar Tolver'), known('ines-tolver', 'Ines Tolver'), 'omar-tolver'],
    ['an initial alone', person('I. Tolver'), known('ines-tolver', 'Ines Tolver'), 'i-tolver'],
    [
      'a country’s own',
      organization('Republican Guard', 'SY'),
      known('republican-guard', 'Republican Guard', { kind: 'ORGANIZATION', country: 'IQ' }),
      'republican-guard-',
    ],
    [
      'an organisation of a person’s name',
      organization('Ines Tolver'),
      known('ines-tolver', 'Ines Tolver'),
      'ines-tolver-',
    ],
  ])('takes for somebody new: %s', (_, finding, candidate, slug) => {
    const [key] = linked([finding], [candidate]);
    expect(key).not.toBe(candidate.slug);
    expect(key!.startsWith(slug)).toBe(true);
  });

  it('tells two of one name by their offices', () => {
    const graph = [
      known('one', 'Ines Tolver', { offices: [minister] }),
      known('two', 'Ines Tolver', {
        offices: [{ role: 'striker', organization: 'fc-quarnby', branch: 'CIVIL', country: null }],
      }),
    ];
    expect(linked([person('Ines Tolver', [office('Minister', null, 'FR')])], graph)).toEqual(['one']);
    expect(
      linked(
        [
          organization('FC Quarnby'),
          person('Ines Tolver', [{ ...office('captain', 'local FC Quarnby', null), branch: 'CIVIL' }]),
        ],
        [...graph, known('fc-quarnby', 'FC Quarnby', { kind: 'ORGANIZATION' })],
      ),
    ).toEqual(['fc-quarnby', 'two']);
  });

  it('guesses nobody where two fit equally', () => {
    const [key] = linked(
      [person('Ines Tolver')],
      [known('one', 'Ines Tolver', { country: 'FR' }), known('two', 'Ines Tolver', { country: 'DE' })],
    );
    expect(['one', 'two']).not.toContain(key);
  });

  it('makes one speaker, not one a document, of those whom the same words cannot tell from two others', () => {
    const linker = new Linker({
      speakers: [
        known('one', 'Ines Tolver', { country: 'FR' }),
        known('ines-tolver', 'Ines Tolver', { country: 'DE' }),
      ],
      events: [],
    });
    const keys = Array.from({ length: 100 }, () => linker.link(findings(person('Ines Tolver'))).speakers[0]!.key);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^ines-tolver-[0-9a-f]{6}$/);
    // An editor found out who that is.
    const found = [
      known('one', 'Ines Tolver', { country: 'FR' }),
      known('ines-tolver', 'Ines Tolver', { country: 'DE' }),
    ];
    const informed = new Linker({ speakers: found, events: [], redirects: new Map([[keys[0]!, 'one']]) });
    expect(Array.from({ length: 9 }, () => informed.link(findings(person('Ines Tolver'))).speakers[0]!.key)).toEqual(
      Array.from({ length: 9 }, () => 'one'),
    );
  });

  it('takes events without a date for others in every document, and for the same in the same one', () => {
    const event = {
      key: 'e',
      title: 'A meeting',
      type: 'CONSULT' as const,
      status: 'OCCURRED' as const,
      date: null,
      place: null,
      country: null,
      participants: [],
      evidence: [SPAN],
      confidence: 1,
    };
    const given = (text: string) => ({ ...findings(), document: { ...findings().document, text }, events: [event] });
    const keyOf = (text: string) =>
      new Linker({ speakers: [], events: [{ slug: 'a-meeting', type: 'CONSULT', date: null, country: null }] }).link(
        given(text),
      ).events[0]!.key;
    expect(new Set(Array.from({ length: 100 }, (_, number) => keyOf(`text ${number}`))).size).toBe(100);
    expect(keyOf('text 1')).toBe(keyOf('text 1'));
  });

  it('knows in the second document whom the first one brought', () => {
    const linker = new Linker({ speakers: [], events: [] });
    const first = linker.link(findings(person('Ines Tolver', [office('minister', null, 'FR')])));
    const second = linker.link(findings(person('Ines Tolver', [], 'FR')));
    expect(second.speakers[0]!.key).toBe(first.speakers[0]!.key);
  });

  it('gives the same slugs every time', () => {
    const run = () =>
      linked([person('Ines Tolver', [], 'DE')], [known('ines-tolver', 'Ines Tolver', { country: 'FR' })]);
    expect(run()).toEqual(run());
  });

  it('renames wherever findings name a speaker', () => {
    const sabry = person('Omar Sabry', [office('minister', 'local Ministry', null)]);
    const input: Findings = {
      ...findings(organization('Ministry'), sabry),
      quotes: [
        {
          key: null,
          segments: [SPAN],
          kind: 'DIRECT',
          source: null,
          cue: null,
          speaker: 'local Omar Sabry',
          membership: 0,
          addressee: 'local Ministry',
          reportedBy: ['local Ministry'],
          said: null,
          occasion: 'e',
          place: null,
          countries: [],
          speakers: ['local Omar Sabry'],
          confidence: 1,
        },
      ],
      events: [
        {
          key: 'e',
          title: 'A first meeting',
          type: 'CONSULT',
          status: 'OCCURRED',
          date: null,
          place: null,
          country: null,
          participants: [{ role: 'ACTOR', speaker: 'local Omar Sabry', country: null }],
          evidence: [SPAN],
          confidence: 1,
        },
      ],
    };
    const { quotes, events, speakers } = new Linker({ speakers: [], events: [] }).link(input);
    expect(quotes[0]).toMatchObject({
      speaker: 'omar-sabry',
      addressee: 'ministry',
      reportedBy: ['ministry'],
      occasion: 'a-first-meeting',
      speakers: ['omar-sabry'],
    });
    expect(events[0]).toMatchObject({ key: 'a-first-meeting', participants: [{ speaker: 'omar-sabry' }] });
    expect(speakers[1]!.memberships[0]!.organization).toBe('ministry');
    expect(input.quotes[0]!.speaker).toBe('local Omar Sabry');
  });

  it('takes events for one where title, type, date and country are the same', () => {
    const event = {
      key: 'e',
      title: 'A meeting',
      type: 'CONSULT' as const,
      status: 'OCCURRED' as const,
      date: { edtf: '2020', text: null },
      place: null,
      country: 'FR',
      participants: [],
      evidence: [SPAN],
      confidence: 1,
    };
    const linker = new Linker({
      speakers: [],
      events: [{ slug: 'a-meeting', type: 'CONSULT', date: '2020', country: 'FR' }],
    });
    const keyOf = (change: object) => linker.link({ ...findings(), events: [{ ...event, ...change }] }).events[0]!.key;
    expect(keyOf({})).toBe('a-meeting');
    expect(keyOf({ date: { edtf: '2021', text: null } })).not.toBe('a-meeting');
    expect(keyOf({ date: null })).not.toBe('a-meeting');
  });

  it('asks the graph for names, surnames and slugs', () => {
    expect(wantedBy([findings(person('Ines Q. Tolver'), organization('U.S. Navy'))])).toEqual({
      names: ['ines q tolver', 'us navy'],
      surnames: ['tolver'],
      slugs: ['ines-q-tolver', 'u-s-navy'],
      eventSlugs: [],
    });
  });
});
