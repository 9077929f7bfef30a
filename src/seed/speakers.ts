import type { MembershipFinding, SpeakerFinding, Span } from '../kernel/findings';
import { STATE_BRANCHES } from '../kernel/vocabulary';
import type { Curation } from './curation';
import type { CuratedMembership, CuratedSpeaker } from './schema';
import type { FieldPath } from '../kernel/yaml-file';

/** A curated speaker as a finding: mentions are wherever name, aliases and the other words for them stand. */
export function speakerFinding(key: string, curated: CuratedSpeaker, curation: Curation): SpeakerFinding {
  const path: FieldPath = ['speakers', key];
  const country = curation.country(curated.country, [...path, 'country']);
  const memberships = curated.memberships.map((each, index) =>
    membershipFinding(each, country, curation, [...path, 'memberships', index]),
  );
  const isPerson = curated.kind === 'PERSON';
  if (isPerson && curated.isOfficial !== undefined) {
    curation.file.refuse([...path, 'isOfficial'], 'a person is official by an office: add a membership');
  }
  if (!isPerson && memberships.length > 0) {
    curation.file.refuse([...path, 'memberships'], 'only people have memberships');
  }
  return {
    key,
    name: curated.name,
    kind: curated.kind,
    aliases: curated.aliases,
    sameAs: curated.sameAs,
    country,
    isOfficial: isPerson ? memberships.some(({ isOfficial }) => isOfficial) : (curated.isOfficial ?? false),
    memberships,
    mentions: mentionsOf(key, curated, curation, path),
    confidence: 1,
  };
}

function membershipFinding(
  curated: CuratedMembership,
  speakerCountry: string | null,
  curation: Curation,
  path: FieldPath,
): MembershipFinding {
  return {
    role: curated.role,
    organization: curation.organization(curated.organization, [...path, 'organization']),
    country: curated.country === undefined ? speakerCountry : curation.country(curated.country, [...path, 'country']),
    branch: curated.branch,
    isOfficial: curated.isOfficial ?? STATE_BRANCHES.has(curated.branch),
    start: curation.date(curated.start, [...path, 'start']),
    end: curation.date(curated.end, [...path, 'end']),
    evidence: curation.wordsList(curated.evidence, [...path, 'evidence']),
  };
}

/**
 * The name need not stand in the text ("Government of Syria"), an alias must: it is what the text calls them. A
 * publisher is known from where the document comes from.
 */
function mentionsOf(key: string, curated: CuratedSpeaker, curation: Curation, path: FieldPath): Span[] {
  const others = [
    ...curated.aliases.map((text, index) => curation.everyWords({ text }, [...path, 'aliases', index])),
    ...curated.mentions.map((words, index) => curation.everyWords(words, [...path, 'mentions', index])),
  ].flat();
  const mentions = longest([...curation.occurrences(curated.name), ...others]);
  if (mentions.length === 0 && key !== curation.defined.publisher) {
    curation.file.refuse(
      path,
      `the name "${curated.name}" is not in the text: list the words that refer to it in mentions`,
    );
  }
  return mentions;
}

/** Of spans that overlap, the longest: "Bagheri" inside "Mohammad Bagheri" is one mention. In the order of the text. */
export function longest(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push({ ...span });
  }
  return kept.sort((a, b) => a.start - b.start);
}
