import type { Described, OrganizationMention } from './described';
import type { KnownOrganization } from './organizations';
import { unitText, type Phrase } from './phrases';

/** "Skyport President": a name of which nothing more is known. */
export function unknownOrganization(source: Described, phrase: Phrase, unit: number): OrganizationMention {
  const name = unitText(source.text, source.units, unit, unit + 1);
  const { words, list } = source.units;
  const span = { start: words[list[unit]!.from]!.start, end: words[list[unit]!.to - 1]!.end };
  const organization: KnownOrganization = {
    name,
    country: null,
    branch: 'OTHER',
    isState: false,
    kind: 'ORGANIZATION',
    aliases: [],
    isUsual: false,
  };
  return { organization, span, phrase, to: unit + 1, head: '', isProper: true, isBare: false, usual: null };
}
