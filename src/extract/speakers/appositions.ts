import type { Office } from './office';
import { officesIn } from './offices';
import type { Described } from './described';
import { isAdjacent } from './units';
import { complementOf, type Phrase } from './phrases';

/** A description of somebody: the offices that it states and the nouns that it uses. */
export interface Description {
  offices: Office[];
  nouns: string[];
  phrase: Phrase;
  /** Units. */
  from: number;
  to: number;
}

const MOST_PARTS = 4;

/** What a phrase says of a person; null where it says nothing. */
export function descriptionOf(source: Described, phrase: Phrase): Description | null {
  const offices = officesIn(source, phrase, true);
  const { list, words } = source.units;
  const end = phrase.name >= 0 && list[phrase.name]!.kind === 'NAME' ? phrase.name : phrase.to;
  const last = end > phrase.first ? words[list[end - 1]!.to - 1]!.lower : '';
  const nouns = [...offices.map(({ head }) => head), ...(source.vocabulary.isPerson(last) ? [last] : [])];
  if (nouns.length === 0) return null;
  return { offices, nouns, phrase, from: phrase.from, to: endOf(source, phrase) };
}

/** One past the last unit of a phrase with all that prepositions join to it. */
export function endOf({ units, phrases }: Described, phrase: Phrase): number {
  let last = phrase;
  for (let turn = 0; turn < MOST_PARTS; turn++) {
    const joint = complementOf(units, phrases, last);
    if (!joint) break;
    last = joint.phrase;
  }
  return last.to;
}

/** The description that a comma joins to the end of a name: ", 34, a former minister and the party’s leader,". */
export function descriptionsAfter(source: Described, nameUnit: number): Description[] {
  const { list, words } = source.units;
  let at = nameUnit + 1;
  if (!list[at] || !/^,\s$|^ \($| [—–] $/.test(words[list[at]!.from]!.gap)) return [];
  if (/^\d{1,3}$/.test(words[list[at]!.from]!.text)) at++;
  const found: Description[] = [];
  while (found.length < MOST_PARTS) {
    const phrase = phraseFrom(source, at);
    if (!phrase || isOfNext(source, phrase)) break;
    const description = descriptionOf(source, phrase);
    if (!description) break;
    found.push(description);
    at = nextPart(source, description.to);
    if (at < 0) break;
  }
  const last = found.at(-1);
  return last && closes(source, last.to) ? shareOffices(source, found) : [];
}

function phraseFrom({ phrases }: Described, unit: number): Phrase | null {
  let phrase = phrases.list[phrases.of[unit] ?? -1];
  if (!phrase || phrase.from !== unit) return null;
  for (;;) {
    const next: Phrase | undefined = phrases.list[phrase.index + 1];
    if (next?.owner !== phrase) return phrase;
    phrase = next;
  }
}

/** "Doe, former mayor Roe": the office is the next one's. */
function isOfNext({ units }: Described, phrase: Phrase): boolean {
  return (
    phrase.name > phrase.first &&
    units.list[phrase.name]!.kind === 'NAME' &&
    units.list[phrase.name - 1]!.kind === 'ROLE'
  );
}

/** The unit at which the next part of a list of offices begins; -1 where none does. */
function nextPart({ units }: Described, at: number): number {
  const { list, words } = units;
  if (!list[at]) return -1;
  const word = words[list[at]!.from]!;
  if (word.sentence !== words[list[at - 1]!.to - 1]!.sentence) return -1;
  if (/^,?\s$/.test(word.gap) && (word.lower === 'and' || word.lower === 'turned')) return at + 1;
  return /^,\s$/.test(word.gap) ? at : -1;
}

/** Whether a description ends at a unit: not where a verb follows it at once. */
function closes(source: Described, at: number): boolean {
  if (endsApposition(source, at)) return true;
  const { list, words } = source.units;
  const { lower } = words[list[at]!.from]!;
  return source.vocabulary.prepositions.has(lower) || lower === 'and' || lower === 'when' || lower === 'where';
}

/**
 * "president and chief executive of Quarnby": the first has what the second tells. "former" covers the list behind it.
 */
function shareOffices({ units }: Described, found: Description[]): Description[] {
  for (let k = found.length - 2; k >= 0; k--) {
    const [one, next] = [found[k]!.offices.at(-1), found[k + 1]!.offices[0]];
    const isJoined = units.words[units.list[found[k + 1]!.from - 1]!.from]!.lower === 'and';
    if (!one || !next || !isJoined || found[k + 1]!.phrase.determiner !== null || found[k + 1]!.phrase.owner) continue;
    if (one.organization === null && one.country === null && next.organization !== null && !next.organization.isState)
      Object.assign(one, {
        organization: next.organization,
        branch: next.branch,
        isOfficial: false,
        isOfUnnamedState: false,
      });
    if (one.organization === null && next.branch === 'BUSINESS')
      Object.assign(one, { branch: 'BUSINESS', isOfficial: false, isOfUnnamedState: false });
    if (one.isFormer && !next.isFormer) Object.assign(next, { isFormer: true, isOfficial: false });
  }
  return found;
}

/** The description before a comma and a name: "the ministry’s spokesman, N. N.,". */
export function descriptionBefore(source: Described, phrase: Phrase): Description | null {
  const head = phraseBefore(source, phrase);
  return head ? descriptionOf(source, head) : null;
}

/**
 * The phrase to which a comma joins a name, where it is no part of an introduction ("After talks with the mayor, …").
 */
export function phraseBefore(source: Described, phrase: Phrase): Phrase | null {
  const { units, phrases } = source;
  const { list, words } = units;
  const opening = words[list[phrase.from]!.from]!;
  if (!/^,\s$/.test(opening.gap) || phrase.owner) return null;
  let head = phrases.list[phrase.index - 1];
  if (!head || endOf(source, head) < phrase.from) head = undefined;
  for (let k = phrase.index - 2; k >= 0 && k >= phrase.index - 5; k--) {
    const candidate = phrases.list[k]!;
    if (words[list[candidate.from]!.from]!.sentence !== opening.sentence) break;
    if (endOf(source, candidate) === phrase.from) head = candidate;
  }
  if (!head || endOf(source, head) !== phrase.from) return null;
  if (
    head.name >= 0 &&
    list[head.name]!.kind === 'NAME' &&
    head.owner === null &&
    list[head.name]!.to === list[head.to - 1]!.to &&
    !hasCommonNoun(source, head)
  )
    return null;
  const isClosed = endsApposition(source, phrase.to);
  const opensClause =
    head.preposition === null &&
    (head.determiner !== null || head.owner !== null || head.ownerWord !== null || isFirst(source, head));
  return opensClause || (isClosed && head.determiner !== null) ? head : isClosed ? head : null;
}

function hasCommonNoun({ units }: Described, phrase: Phrase): boolean {
  const last = units.list[phrase.to - 1]!;
  return last.kind === 'WORD' || last.kind === 'ROLE';
}

function isFirst({ units }: Described, phrase: Phrase): boolean {
  const first = units.list[phrase.from]!.from;
  return first === 0 || units.words[first - 1]!.sentence !== units.words[first]!.sentence;
}

/** "who heads the agency", "who is the party’s leader": an office told by a clause. */
export function clauseAfter(source: Described, nameUnit: number): Office[] {
  const { list, words } = source.units;
  const who = list[nameUnit + 1];
  if (!who || words[who.from]!.lower !== 'who' || !/^,?\s$/.test(words[who.from]!.gap)) return [];
  return officeOfVerb(source, nameUnit + 2);
}

/** The office that a verb of leading states: "(also) heads the emergency commission". */
export function officeOfVerb(source: Described, unit: number): Office[] {
  const { list, words } = source.units;
  let at = unit;
  if (words[list[at]?.from ?? -1]?.lower === 'also' || words[list[at]?.from ?? -1]?.lower === 'now') at++;
  const verb = list[at];
  const noun = verb ? source.vocabulary.leading.get(words[verb.from]!.lower) : undefined;
  if (!verb || noun === undefined || !isAdjacent(source.units, at)) return [];
  const object = phraseFrom(source, at + 1);
  if (!object) return [];
  return [officeOver(source, noun, object, at)];
}

/** "leads the union": its leader. */
function officeOver(source: Described, noun: string, object: Phrase, from: number): Office {
  const { list, words } = source.units;
  const organization = source.institution(object);
  const start = words[list[object.from]!.from]!.start;
  const end = words[list[(organization?.to ?? endOf(source, object)) - 1]!.to - 1]!.end;
  const name = source.text.slice(start, end).replace(/\s+/g, ' ');
  const branch = organization?.organization.branch ?? 'OTHER';
  const isState = organization?.organization.isState ?? false;
  return {
    role: organization ? noun : `${noun} of ${name}`,
    head: noun,
    organization: organization?.organization ?? null,
    country: organization?.organization.country ?? null,
    about: null,
    branch,
    isOfficial: isState,
    isFormer: false,
    isRank: false,
    isOfUnnamedState: isState && organization?.organization.country === null,
    isInferred: false,
    ownerWord: object.ownerWord,
    gender: null,
    span: { start: words[list[from]!.from]!.start, end },
  };
}

/** Units behind which a description in apposition may end. */
function endsApposition(source: Described, unit: number): boolean {
  const { list, words } = source.units;
  if (unit >= list.length) return true;
  const word = words[list[unit]!.from]!;
  if (word.sentence !== words[list[unit - 1]!.to - 1]!.sentence) return true;
  return (
    /^[,;:)—–.]|^ [—–-]/.test(word.gap) ||
    word.lower === 'who' ||
    word.lower === 'whose' ||
    !isAdjacent(source.units, unit)
  );
}
