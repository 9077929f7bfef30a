import { parseEdtf } from '../kernel/edtf';
import { InputError } from '../kernel/errors';
import type { DateFinding, Findings, Span } from '../kernel/findings';
import { sliceSpan } from '../kernel/spans';
import { isStorable } from '../kernel/text';

type Path = (string | number)[];

/** The longest name, title or role. PostgreSQL's indexes end at 2,704 bytes. */
const LONGEST = 500;

/**
 * Rejects findings without words that state them, and values that cannot be stored or served.
 * @throws InputError where a finding has no words or words that are not in the text, and where a value is none
 */
export function checkFindings(findings: Findings): void {
  if (!holdsStorableText(findings)) refuseCharacters(findings, []);
  checkNames(findings);
  checkEvidence(findings);
  checkValues(findings);
}

/**
 * Nothing is recorded without words that state it.
 * @throws InputError where a finding has no words, or words that are not in the text
 */
function checkEvidence({ document, quotes, events, speakers, countryMentions }: Findings): void {
  const check = (spans: readonly Span[], path: Path) => {
    if (spans.length === 0) throw new InputError('it has no evidence: no words of the text state it.', path);
    for (const span of spans) at(path, () => sliceSpan(document.text, span));
  };
  quotes.forEach((quote, index) => {
    check(quote.segments, ['quotes', index, 'segments']);
    if (quote.source) check([quote.source], ['quotes', index, 'source']);
    if (quote.cue) check([quote.cue], ['quotes', index, 'cue']);
  });
  events.forEach((event, index) => check(event.evidence, ['events', index, 'evidence']));
  speakers.forEach((speaker, index) =>
    speaker.memberships.forEach((membership, office) =>
      check(membership.evidence, ['speakers', index, 'memberships', office, 'evidence']),
    ),
  );
  countryMentions.forEach((mention, index) => check(mention.spans, ['countryMentions', index, 'spans']));
}

function checkValues({ document, quotes, events, speakers }: Findings): void {
  checkDate(document.published, ['document', 'published']);
  if (document.url !== null) checkUrl(document.url, ['document', 'url']);
  speakers.forEach((speaker, index) => {
    speaker.sameAs.forEach((url, place) => checkUrl(url, ['speakers', index, 'sameAs', place]));
    speaker.memberships.forEach(({ start, end }, office) => {
      checkDate(start, ['speakers', index, 'memberships', office, 'start']);
      checkDate(end, ['speakers', index, 'memberships', office, 'end']);
    });
  });
  events.forEach((event, index) => {
    checkDate(event.date, ['events', index, 'date']);
    checkConfidence(event.confidence, ['events', index, 'confidence']);
    event.participants.forEach(({ speaker, country }, place) => {
      if (speaker === null && country === null)
        throw new InputError('a participant needs a speaker or a country.', ['events', index, 'participants', place]);
    });
  });
  quotes.forEach((quote, index) => {
    checkDate(quote.said, ['quotes', index, 'said']);
    checkConfidence(quote.confidence, ['quotes', index, 'confidence']);
    const offices = speakers.find(({ key }) => key === quote.speaker)?.memberships ?? [];
    if (quote.membership !== null && !offices[quote.membership]) {
      throw new InputError(`the speaker has no office ${quote.membership}.`, ['quotes', index, 'membership']);
    }
  });
}

function checkNames({ document, speakers, events, quotes }: Findings): void {
  const check = (name: string | null, path: Path) => {
    if (name !== null && name.length > LONGEST)
      throw new InputError(`it has ${name.length} characters; ${LONGEST} is the limit.`, path);
  };
  check(document.headline, ['document', 'headline']);
  check(document.slug, ['document', 'slug']);
  check(document.language, ['document', 'language']);
  speakers.forEach(({ key, name, aliases, memberships }, index) => {
    check(key, ['speakers', index, 'key']);
    check(name, ['speakers', index, 'name']);
    aliases.forEach((alias, place) => check(alias, ['speakers', index, 'aliases', place]));
    memberships.forEach(({ role }, office) => check(role, ['speakers', index, 'memberships', office, 'role']));
  });
  events.forEach(({ key, title }, index) => {
    check(key, ['events', index, 'key']);
    check(title, ['events', index, 'title']);
  });
  quotes.forEach(({ key }, index) => check(key, ['quotes', index, 'key']));
}

/** Checks every text of a value, without tracking the path: a recording does this for thousands of small values. */
function holdsStorableText(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(holdsStorableText);
  for (const name in value) if (!holdsStorableText((value as Record<string, unknown>)[name])) return false;
  return true;
}

/** @throws InputError that names the way to the text that cannot be stored */
function refuseCharacters(value: unknown, path: Path): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw new InputError('a string cannot contain U+0000 or an unpaired surrogate.', path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value))
      refuseCharacters(part, [...path, Array.isArray(value) ? Number(name) : name]);
  }
}

function checkDate(date: DateFinding | null, path: Path): void {
  if (date) at(path, () => parseEdtf(date.edtf));
}

function checkUrl(url: string, path: Path): void {
  if (!URL.canParse(url)) throw new InputError(`${JSON.stringify(url)} is not a URL.`, path);
}

function checkConfidence(confidence: number, path: Path): void {
  if (!(confidence >= 0 && confidence <= 1))
    throw new InputError(`a confidence must be between 0 and 1, not ${confidence}.`, path);
}

function at(path: Path, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.message, path) : error;
  }
}
