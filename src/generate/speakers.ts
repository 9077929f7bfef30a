import type { DateFinding } from '../kernel/findings';
import type { Branch, SpeakerKind } from '../kernel/vocabulary';
import { slugify } from '../kernel/slug';
import { COUNTRIES, type Country } from './countries';
import { dayAt, tell } from './dates';
import { MOST_PEOPLE, PersonNames, PLACES } from './names';
import { Random, SPEAKER } from './random';

/** Somebody of whom articles tell: the same whenever they do. */
export interface Speaker {
  key: string;
  name: string;
  /** The name that later mentions use. */
  shortName: string;
  kind: SpeakerKind;
  country: Country | null;
  /** Whether the name ends with the country's. */
  namesCountry: boolean;
  isOfficial: boolean;
  hasAlias: boolean;
  office: Office | null;
}

export interface Office {
  role: string;
  organization: Speaker;
  branch: Branch;
  isOfficial: boolean;
  start: DateFinding | null;
}

interface OrganizationKind {
  /** "Parliament" of a country; null where the name is invented. */
  name: string;
  ofCountry: boolean;
  branch: Branch;
  isOfficial: boolean;
  roles: readonly string[];
}

const state = (name: string, branch: Branch, ...roles: string[]): OrganizationKind => ({
  name,
  ofCountry: true,
  branch,
  isOfficial: true,
  roles,
});
const society = (name: string, branch: Branch, ...roles: string[]): OrganizationKind => ({
  name,
  ofCountry: false,
  branch,
  isOfficial: false,
  roles,
});

const STATE = [
  state('Government of', 'EXECUTIVE', 'President', 'Prime Minister', 'government spokesperson', 'Vice President'),
  state(
    'Foreign Ministry of',
    'EXECUTIVE',
    'Foreign Minister',
    'Foreign Ministry spokesperson',
    'Ambassador',
    'deputy minister',
  ),
  state('Parliament of', 'LEGISLATIVE', 'lawmaker', 'Speaker', 'committee chair'),
  state('Ministry of Defense of', 'EXECUTIVE', 'Defense Minister', 'Defense Ministry spokesperson'),
  state('Armed Forces of', 'MILITARY', 'General', 'chief of staff', 'commander'),
  state('Finance Ministry of', 'EXECUTIVE', 'Finance Minister', 'economic adviser'),
  state('Supreme Court of', 'JUDICIAL', 'Chief Justice', 'judge', 'prosecutor'),
];
const SOCIETY = [
  society('Group', 'BUSINESS', 'chief executive', 'chair', 'analyst'),
  society('University', 'CIVIL', 'professor', 'researcher'),
  society('Party', 'PARTY', 'party leader', 'campaign manager'),
  society('Relief Council', 'INTERNATIONAL', 'envoy', 'coordinator'),
  society('Institute', 'CIVIL', 'senior fellow', 'director'),
];
const GROUPS = ['Protesters in', 'Residents of', 'Diplomats from', 'Farmers in', 'Investors from'];
const PUBLISHERS = ['Herald', 'Times', 'Post', 'Gazette', 'Courier', 'Observer'];
/**
 * So many speak a large share of all quotes: those of the first countries, or chance would make a small country the
 * loudest.
 */
const MOST_HEARD = 20;
const MOST_PUBLISHERS = 200;
const SOCIETIES_PER_KIND = 400;

/** How many speakers a graph's articles draw from: about 20,000 are quoted or named in 500,000 quotes. */
export function speakersFor(quotes: number): number {
  return Math.min(MOST_PEOPLE, Math.max(50, Math.round(30 * Math.sqrt(quotes))));
}

/** All speakers of a graph, each a function of the seed and a number. */
export class Speakers {
  private readonly names: PersonNames;
  private readonly organizations = new Map<string, Speaker>();

  constructor(
    private readonly seed: number,
    readonly count: number,
  ) {
    this.names = new PersonNames(seed);
  }

  /** One who speaks: those with low ranks are heard most. */
  speaker(rank: number): Speaker {
    const random = new Random(this.seed, SPEAKER, rank);
    const country = rank < MOST_HEARD ? COUNTRIES[rank]! : random.pickByRank(COUNTRIES);
    switch (random.weighted([0.9, 0.08, 0.02])) {
      case 0:
        return this.person(random, rank, country);
      case 1:
        return this.organization(random.pickByRank(STATE), country, 0);
      default:
        return organized(`${random.pick(GROUPS)} ${country.name}`, 'GROUP', country, true, false);
    }
  }

  publisher(random: Random): Speaker {
    const at = random.zipf(MOST_PUBLISHERS);
    return this.remembered(
      `The ${PLACES[(at * 211) % PLACES.length]} ${PUBLISHERS[at % PUBLISHERS.length]}`,
      null,
      false,
      false,
    );
  }

  private person(random: Random, number: number, country: Country): Speaker {
    const { first, family } = this.names.of(number);
    const name = `${first} ${family}`;
    const office = random.chance(0.8) ? this.office(random, country) : null;
    return {
      key: slugify(name),
      name,
      shortName: family,
      kind: 'PERSON',
      country: office || random.chance(0.6) ? country : null,
      namesCountry: false,
      isOfficial: office?.isOfficial ?? false,
      hasAlias: random.chance(0.3),
      office,
    };
  }

  private office(random: Random, country: Country): Office {
    const kind = random.chance(0.6) ? random.pickByRank(STATE) : random.pick(SOCIETY);
    const organization = this.organization(kind, country, random.zipf(SOCIETIES_PER_KIND));
    const start = tell(random, dayAt(random.next()), [0.05, 0.1, 0.25, 0.6]);
    return {
      role: random.pickByRank(kind.roles),
      organization,
      branch: kind.branch,
      isOfficial: kind.isOfficial,
      start,
    };
  }

  private organization(kind: OrganizationKind, country: Country, at: number): Speaker {
    if (kind.ofCountry) return this.remembered(`${kind.name} ${country.name}`, country, true, kind.isOfficial);
    return this.remembered(`${PLACES[(at * 97 + this.seed) % PLACES.length]} ${kind.name}`, null, false, false);
  }

  /** Organisations are few whatever the number of quotes, and many people hold offices in them. */
  private remembered(name: string, country: Country | null, namesCountry: boolean, isOfficial: boolean): Speaker {
    let known = this.organizations.get(name);
    if (!known)
      this.organizations.set(name, (known = organized(name, 'ORGANIZATION', country, namesCountry, isOfficial)));
    return known;
  }
}

function organized(
  name: string,
  kind: SpeakerKind,
  country: Country | null,
  namesCountry: boolean,
  isOfficial: boolean,
): Speaker {
  return {
    key: slugify(name),
    name,
    shortName: name,
    kind,
    country,
    namesCountry,
    isOfficial,
    hasAlias: false,
    office: null,
  };
}
