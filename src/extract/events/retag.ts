import type { DateExpression } from '../dates/expression';
import type { EventLexicon } from './lexicon';
import type { Category, Word } from './sentence';

const NOMINAL: ReadonlySet<Category> = new Set(['NOUN', 'ADJ', 'NUM']);
const BEFORE_NOUN: ReadonlySet<Category> = new Set(['DET', 'ADJ', 'POSS', 'NUM', 'PREP']);
const OWNERS = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your']);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/**
 * Words of a date are no noun phrase, except in "a Wednesday meeting". Both are in the order of the text; returns
 * where to go on.
 */
export function markDates(words: readonly Word[], dates: readonly DateExpression[], next: number): number {
  const last = words.at(-1)?.end ?? 0;
  let w = 0;
  let at = next;
  for (; at < dates.length && dates[at]!.span.start < last; at++) {
    const { start, end } = dates[at]!.span;
    while (w < words.length && words[w]!.end <= start) w++;
    for (let k = w; k < words.length && words[k]!.start < end; k++) {
      const isModifier =
        WEEKDAY.test(words[k]!.lower) && words[k - 1]?.category === 'DET' && words[k + 1]?.category === 'NOUN';
      if (!isModifier) words[k]!.category = 'DATE';
    }
    // "on Tuesday" stands between subject and verb as "Tuesday" does.
    const preposition = words[w - 1];
    if (preposition?.category === 'PREP' && words[w]?.category === 'DATE') preposition.category = 'DATE';
  }
  return at;
}

/** Puts right what a tagger of single words gets wrong about verbs and the nouns that look like them; one pass. */
export function retag(words: readonly Word[], lexicon: EventLexicon): void {
  const hasVerb = words.some(({ category }) => category === 'VERB' || category === 'AUX');
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.category === 'VERB') word.category = ofVerb(words, i, lexicon);
    else if (word.category === 'NOUN' || word.category === 'ADJ') word.category = ofNominal(words, i, hasVerb, lexicon);
    else if (word.category === 'TO') word.category = words[i + 1] && isInfinitive(words, i + 1) ? 'TO' : 'PREP';
    if (word.category === 'PRON' && OWNERS.has(word.lower)) word.category = isObjectHer(words, i) ? 'PRON' : 'DET';
    // "around 300 students", "over $4 million": about how many, not where.
    if (word.category === 'PREP' && ABOUT.has(word.lower) && isNumber(words[i + 1])) word.category = 'DET';
    if (
      word.category === 'ADJ' &&
      endsPhrase(words[i + 1]) &&
      lexicon.sortOf(word.lemma) !== null &&
      word.form === null
    )
      word.category = 'NOUN';
  }
}

/** "plans to rally": a verb stands before "to". */
function isPlanned(words: readonly Word[], i: number): boolean {
  const before = words[i];
  return before?.category === 'VERB' || before?.category === 'AUX';
}

const BEING = /^(?:been|was|were|is|are|be|being)$/;
const ABOUT = new Set(['around', 'about', 'over', 'under', 'near', 'nearly', 'almost', 'some', 'approximately']);

function isNumber(word: Word | undefined): boolean {
  return (
    word !== undefined && (word.category === 'NUM' || word.lower === '$' || word.lower === '€' || word.lower === '£')
  );
}

function endsPhrase(word: Word | undefined): boolean {
  return word === undefined || !NOMINAL.has(word.category);
}

/** "arrested her in", "expelled her": nothing follows that she could own. */
function isObjectHer(words: readonly Word[], i: number): boolean {
  return words[i]!.lower === 'her' && (endsPhrase(words[i + 1]) || words[i + 1]!.category === 'NUM');
}

function isInfinitive(words: readonly Word[], i: number): boolean {
  const { category, lower, form } = words[i]!;
  if (category === 'ADV' || category === 'NOT')
    return words[i + 1] !== undefined && words[i + 1]!.category !== 'PREP' && isInfinitive(words, i + 1);
  if (category === 'AUX') return true;
  if (category !== 'VERB')
    return (
      (form?.isBase === true && isPlanned(words, i - 2) && endsPhrase(words[i + 1])) ||
      (form?.isBase === true &&
        category !== 'DET' &&
        !NOMINAL.has(words[i + 1]?.category ?? 'STOP') &&
        words[i + 1]?.category === 'DET')
    );
  return form ? form.isBase : !/(?:s|ed|ing)$/.test(lower) || /(?:ss|eed|ring|bring|sing)$/.test(lower);
}

function ofVerb(words: readonly Word[], i: number, lexicon: EventLexicon): Category {
  const { lower, form } = words[i]!;
  const before = words[i - 1];
  const after = words[i + 1];
  const isNoun = lexicon.nouns.has(lower);
  if (lexicon.participleAdjectives.has(lower) && after?.category === 'NOUN') return 'ADJ';
  if (
    lexicon.compoundOpeners.has(lower) &&
    after?.category === 'NOUN' &&
    before?.category !== 'TO' &&
    before?.category !== 'AUX'
  )
    return 'NOUN';
  const isGerund = lower.endsWith('ing') && lower.length > 5;
  if (lexicon.masses.has(lower) && after?.category !== 'DET') return 'NOUN';
  // "welcomed the closing"
  if (
    isGerund &&
    before?.category === 'DET' &&
    (after === undefined || !(NOMINAL.has(after.category) || after.category === 'DET'))
  )
    return 'NOUN';
  const isOwned =
    before !== undefined &&
    (before.category === 'DET' || before.category === 'POSS' || before.category === 'ADJ' || OWNERS.has(before.lower));
  if (
    isGerund &&
    after?.lower === 'of' &&
    before !== undefined &&
    (isOwned || before.category === 'NOUN' || before.category === 'VERB')
  )
    return 'NOUN';
  if (isNoun && (isOwned || before?.category === 'PREP')) return 'NOUN';
  if (
    isNoun &&
    lower.endsWith('s') &&
    before !== undefined &&
    (before.category === 'VERB' || before.category === 'NUM')
  )
    return 'NOUN';
  // "to rebels": an infinitive has no ending.
  if (before?.category === 'PREP' && before.lower === 'to' && /[^s]s$/.test(lower)) return 'NOUN';
  const isParticiple = form ? form.isParticiple && !form.isBase : lower.endsWith('ed');
  const modifies =
    isParticiple &&
    before !== undefined &&
    BEFORE_NOUN.has(before.category) &&
    after !== undefined &&
    NOMINAL.has(after.category);
  return modifies || (isGerund && isOwned && after?.category === 'NOUN') ? 'ADJ' : 'VERB';
}

function ofNominal(words: readonly Word[], i: number, hasVerb: boolean, lexicon: EventLexicon): Category {
  const { form, category, lower, mention } = words[i]!;
  if (form === null || mention !== null) return category;
  const before = previous(words, i);
  if (isPastBeforeObject(words, i)) return 'VERB';
  // "had been mistreated"
  if (
    form.isParticiple &&
    !form.isBase &&
    before?.category === 'AUX' &&
    BEING.test(before.lower) &&
    endsPhrase(words[i + 1])
  )
    return 'VERB';
  if (before?.category === 'REL' && form.isBase && lexicon.nouns.has(lower)) return 'VERB';
  if (form.isBase && followsDo(before)) return 'VERB';
  if (before?.category === 'TO' && form.isBase && (words[i + 1]?.category === 'DET' || isPlanned(words, i - 2)))
    return 'VERB';
  if (lower.endsWith('ing')) return isProgressive(words, i, before, lexicon) ? 'VERB' : category;
  if (isPlan(words, i, lexicon)) return 'VERB';
  return isFinite(words, i, hasVerb, lexicon) ? 'VERB' : category;
}

/** "troops on Sunday apprehended a man": a past form between a noun and what is no part of its phrase. */
function isPastBeforeObject(words: readonly Word[], i: number): boolean {
  const { form, lower, isCapital } = words[i]!;
  const before = words[i - 1];
  const after = words[i + 1];
  if (form?.isPast !== true || form.isBase || isCapital || !lower.endsWith('ed') || !before || !after) return false;
  const isOpen =
    before.category === 'NOUN' || before.category === 'DATE' || before.category === 'ADV' || before.category === 'PRON';
  return (
    isOpen &&
    (after.category === 'DET' || after.category === 'NUM' || (after.category === 'PRON' && !OWNERS.has(after.lower)))
  );
}

/** "The union plans to rally": a form of a verb that governs, before an infinitive. */
function isPlan(words: readonly Word[], i: number, lexicon: EventLexicon): boolean {
  const { form, lower, isCapital } = words[i]!;
  if (!form || isCapital || form.isBase || !lower.endsWith('s') || !lexicon.effects.has(form.lemma)) return false;
  const isFirstVerb = !words.slice(0, i).some(({ category }) => category === 'VERB' || category === 'AUX');
  return (
    isFirstVerb &&
    endsNoun(words[i - 1], lexicon) &&
    words[i + 1]?.lower === 'to' &&
    words[i + 2]?.form?.isBase === true
  );
}

function endsNoun(word: Word | undefined, lexicon: EventLexicon): boolean {
  return word?.category === 'NOUN' || (word?.category === 'ADJ' && lexicon.sortOf(word.lemma) !== null);
}

/** "does not welcome" */
function followsDo(before: Word | undefined): boolean {
  return (
    before?.category === 'AUX' &&
    /^(?:do|does|did|will|would|could|should|may|might|can|must|wo|ca)$/.test(before.lower)
  );
}

/** "is bombing Iraq", "denied bombing the town" */
function isProgressive(words: readonly Word[], i: number, before: Word | undefined, lexicon: EventLexicon): boolean {
  const opens = opensObject(words[i + 1]);
  if (before?.category === 'AUX') return opens && /^(?:is|are|was|were|been|'s|'re|am)$/.test(before.lower);
  return opens && before?.category === 'VERB' && before.form !== null && lexicon.effects.has(before.form.lemma);
}

/** "Iran rejects the offer", "Israel strikes Iran": after a name and before an object, a form of a verb is one. */
function isFinite(words: readonly Word[], i: number, hasVerb: boolean, lexicon: EventLexicon): boolean {
  const { form, lower, isCapital } = words[i]!;
  const before = words[i - 1];
  const after = words[i + 1];
  const canBe =
    form !== null &&
    (form.isPast || /s$/.test(lower)) &&
    (!isCapital || !hasVerb) &&
    ((before?.mention != null && before.category === 'NOUN') ||
      (!hasVerb && before !== undefined && endsNoun(before, lexicon) && lexicon.sortOf(before.lemma) !== null));
  if (!canBe) return false;
  if (after?.category === 'TO' || after?.category === 'DET' || after?.mention?.isName === true) return true;
  return (
    !hasVerb &&
    (!lexicon.nouns.has(lower) || form.isPast) &&
    after !== undefined &&
    (NOMINAL.has(after.category) || after.category === 'PREP')
  );
}

function opensObject(word: Word | undefined): boolean {
  return word?.category === 'DET' || word?.mention != null;
}

function previous(words: readonly Word[], i: number): Word | undefined {
  let k = i - 1;
  while (k >= 0 && (words[k]!.category === 'ADV' || words[k]!.category === 'NOT' || words[k]!.category === 'SKIP')) k--;
  return words[k];
}
