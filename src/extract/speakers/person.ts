import type { Span } from '../../kernel/findings';
import { fold } from '../../kernel/fold';
import type { Office } from './office';
import { plainRole } from './roles';
import type { Gender } from './vocabulary';
import type { Word } from './words';

/** An office with the words that state it. */
export interface HeldOffice extends Office {
  evidence: Span[];
}

/** Somebody whom the text names. */
export interface Person {
  name: string;
  /** First and last word of the name, folded, without particles. */
  given: string;
  surname: string;
  /** The words between, folded. */
  middle: ReadonlySet<string>;
  gender: Gender | null;
  country: string | null;
  offices: HeldOffice[];
  /** What the text calls them: "minister", "geologist", "mother". */
  nouns: Set<string>;
  mentions: Span[];
  aliases: Set<string>;
  /** 0 to 1: how sure it is that these words name a person. */
  certainty: number;
}

/** A name in the text and whom it means. */
export interface PersonMention {
  person: Person;
  span: Span;
  word: number;
}

/** An office needs no more words than this to be sure of. */
const MOST_EVIDENCE = 20;
const NAME_SUFFIXES = new Set(['jr.', 'sr.', 'jr', 'sr', 'ii', 'iii', 'iv']);

/** "House Speaker" and "Speaker" are one. */
function isOneRole(held: string, role: string): boolean {
  return held === role || held.endsWith(` ${role}`) || role.endsWith(` ${held}`);
}

export function addOffice(person: Person, office: HeldOffice): void {
  const role = plainRole(office.role);
  const same = person.offices.find(
    (held) =>
      isOneRole(plainRole(held.role), role) &&
      held.isFormer === office.isFormer &&
      (held.organization?.name === office.organization?.name ||
        office.organization === null ||
        held.organization === null),
  );
  if (!same) {
    person.offices.push(office);
    return;
  }
  if (same.evidence.length < MOST_EVIDENCE) same.evidence.push(...office.evidence);
  if (same.organization === null && office.organization !== null)
    Object.assign(same, { organization: office.organization, branch: office.branch, isOfficial: office.isOfficial });
  if (plainRole(same.role).length < role.length) same.role = office.role;
  same.country ??= office.country;
  same.isOfUnnamedState &&= office.isOfUnnamedState;
}

/** "Jr.", "III" */
export function isNameSuffix({ lower }: Word): boolean {
  return NAME_SUFFIXES.has(lower);
}

/** The last word that is no particle and no suffix, folded: "al-Assad" and "Assad" are one. */
export function surnameOf(words: readonly Word[]): string {
  let last = words.length - 1;
  while (last > 0 && isNameSuffix(words[last]!)) last--;
  return fold(words[last]!.text).replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-/, '');
}
