import type { Span } from '../../../src/kernel/findings';
import { castOf, type SpokenCast } from '../../../src/extract/speakers/read-cast';
import type { Person } from '../../../src/extract/speakers/person';
import { Voices } from '../../../src/extract/speakers/resolve';
import { english } from '../../support/english';

/** The non-empty lines of a text. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

/** The cast of a text in which angle brackets mark the sources of what is said: `<Ines Tolver> said yes.` */
export function castIn(marked: string): { cast: SpokenCast; sources: Span[]; text: string } {
  const sources: Span[] = [];
  let text = '';
  for (const part of marked.split(/(<[^>]*>)/)) {
    const source = part.startsWith('<') ? part.slice(1, -1) : null;
    if (source !== null) sources.push({ start: text.length, end: text.length + source.length });
    text += source ?? part;
  }
  return { cast: castOf(text, paragraphsOf(text), sources, english), sources, text };
}

/** Who speaks, in the order of the marked sources; null for nobody who is named. */
export function voicesIn(marked: string): (string | null)[] {
  const { cast, sources } = castIn(marked);
  const voices = new Voices(cast);
  return sources
    .map((source) => voices.of(source))
    .map(({ person, organization }) => person?.name ?? organization?.name ?? null);
}

export function personIn(marked: string, name: string): Person | undefined {
  return castIn(marked).cast.people.find((person) => person.name === name);
}

/** `role @ organisation (country) BRANCH` of each office, a star where it is a public one. */
export function officesOf(marked: string, name: string): string[] {
  return (personIn(marked, name)?.offices ?? []).map(
    ({ role, organization, country, branch, isOfficial }) =>
      `${role} @ ${organization?.name ?? '-'} (${country ?? '-'}) ${branch}${isOfficial ? ' *' : ''}`,
  );
}
