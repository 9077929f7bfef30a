import type { Category, Group, GroupForm, Phrase, Word } from './sentence';

const NOMINAL: ReadonlySet<Category> = new Set(['NOUN', 'ADJ', 'NUM', 'DET']);
const WOULD = new Set(['would', 'could', 'should', 'may', 'might', 'can', 'must', 'ca', 'ought', "'d"]);
const WILL = new Set(['will', 'wo', "'ll", 'shall']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'re", "'s", 'gets', 'got']);
const PAST_BE = new Set(['was', 'were', 'been', 'got']);
const HAVE = new Set(['has', 'have', 'had', "'ve", 'having']);

/**
 * Noun phrases from left to right: modifiers and nouns that stand together; an article or a possessive ’s begins the
 * next.
 */
export function phrasesOf(words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = 0; i < words.length;) {
    const isPronoun = words[i]!.category === 'PRON';
    if (!isPronoun && !NOMINAL.has(words[i]!.category)) {
      i++;
      continue;
    }
    let to = i + 1;
    while (!isPronoun && to < words.length && goesOn(words, i, to)) to++;
    const before = phrases.at(-1);
    const owner = words[i - 1]?.category === 'POSS' && before?.to === i - 1 ? before.index : -1;
    const phrase: Phrase = { index: phrases.length, from: i, to, head: headOf(words, i, to), owner };
    for (let k = i; k < to; k++) words[k]!.phrase = phrase.index;
    phrases.push(phrase);
    i = to;
  }
  return phrases;
}

/** An article begins the next phrase; in "a long, bitter campaign" the comma ends none. */
function goesOn(words: readonly Word[], from: number, to: number): boolean {
  const { category } = words[to]!;
  if (category === 'DET') return words[to - 1]!.category === 'DET';
  // "lent Canada six planes": a number behind a name begins the next.
  if (category === 'NUM' && words[to - 1]!.category === 'NOUN')
    return !words[to - 1]!.isCapital || words[to + 1] === undefined || !NOMINAL.has(words[to + 1]!.category);
  if (NOMINAL.has(category)) return true;
  const isOpen = category === 'COMMA' && to === from + 2 && /^an?$/.test(words[from]!.lower);
  return (
    isOpen &&
    words
      .slice(to + 1, to + 3)
      .every((word) => NOMINAL.has(word.category) && word.category !== 'DET' && !word.isCapital) &&
    to + 3 <= words.length
  );
}

function headOf(words: readonly Word[], from: number, to: number): number {
  for (let k = to - 1; k >= from; k--) if (words[k]!.category === 'NOUN') return k;
  return to - 1;
}

/** Verb groups from left to right. */
export function groupsOf(words: readonly Word[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.category !== 'VERB' && words[i]!.category !== 'AUX' && words[i]!.category !== 'TO') continue;
    const head = headOfGroup(words, i);
    if (head < 0) continue;
    const group = groupOf(words, i, head, groups.length);
    for (let k = group.from; k < group.to; k++) words[k]!.group = group.index;
    groups.push(group);
    i = head;
  }
  return groups;
}

/** The verb to which auxiliaries from `i` on belong; a form of "be", "have" or "do" where no other follows. */
function headOfGroup(words: readonly Word[], i: number): number {
  let last = -1;
  for (let k = i; k < words.length; k++) {
    const { category, lower } = words[k]!;
    if (category === 'VERB') return k;
    if (category === 'AUX') last = k;
    // "has since 2015 partnered": words that tell when may part them.
    else if (
      category === 'DATE' ||
      lower === 'since' ||
      (category === 'COMMA' && last >= 0 && words[k + 1]?.category === 'ADV')
    )
      continue;
    else if (category !== 'ADV' && category !== 'NOT' && category !== 'SKIP' && category !== 'TO') break;
    else if (category === 'TO' && k > i) break;
  }
  return last;
}

function groupOf(words: readonly Word[], from: number, head: number, index: number): Group {
  const inside = words.slice(from, head).filter(({ category }) => category !== 'SKIP');
  const has = (set: ReadonlySet<string>): boolean =>
    inside.some(({ lower, category }) => category === 'AUX' && set.has(lower));
  let start = from;
  while (
    start > 0 &&
    (words[start - 1]!.category === 'ADV' || words[start - 1]!.category === 'NOT') &&
    words[start - 1]!.lower !== 'so'
  )
    start--;
  const { lower, form, lemma } = words[head]!;
  const isGerund = lower.endsWith('ing') && lower.length > 4;
  const isParticiple = form ? form.isParticiple : lower.endsWith('ed') || lower.endsWith('en');
  const byAgent = !inside.length && isParticiple && agentFollows(words, head);
  const isPast =
    (form ? form.isPast && !form.isBase : lower.endsWith('ed')) ||
    inside.some((word) => PAST_BE.has(word.lower) || word.lower === 'did' || word.lower === 'had');
  return {
    index,
    from: start,
    to: head + 1,
    head,
    lemma: form?.lemma ?? lemma,
    form: formOf(inside, isGerund, byAgent),
    isPassive: byAgent || (has(BE) && isParticiple && !isGerund),
    isNegated:
      words.slice(start, head).some(({ category, lower: word }) => category === 'NOT' || word === 'longer') ||
      words[head + 1]?.category === 'NOT',
    isPast,
    isProgressive: isGerund && has(BE),
    isPerfect: has(HAVE),
    modal: has(WOULD) ? 'WOULD' : has(WILL) ? 'WILL' : null,
  };
}

function formOf(inside: readonly Word[], isGerund: boolean, byAgent: boolean): GroupForm {
  if (inside.some(({ category }) => category === 'TO')) return 'INFINITIVE';
  if (isGerund && !inside.some(({ category }) => category === 'AUX')) return 'GERUND';
  // "denied having met", "after being arrested"
  if (inside[0]?.lower === 'having' || inside[0]?.lower === 'being') return 'GERUND';
  return byAgent ? 'PARTICIPLE' : 'FINITE';
}

/** "passed last month by Congress" */
function agentFollows(words: readonly Word[], head: number): boolean {
  let k = head + 1;
  while (k < head + 5 && (words[k]?.category === 'DATE' || words[k]?.category === 'ADV')) k++;
  return words[k]?.lower === 'by' && words[k + 1]?.category !== 'DATE' && words[k + 1]?.category !== 'VERB';
}
