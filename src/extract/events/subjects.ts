import { groupUpTo, type NounGroup } from './participants';
import type { Group, Phrase, Sentence } from './sentence';

/** What a verb depends on: "plans to", "accused of", "calls to". */
export interface Governor {
  lemma: string;
  /** The governing verb; for a noun, the verb that has it as object, or null. */
  group: Group | null;
  /** "no plans", "not looking to" */
  isNegated: boolean;
}

export interface Subject {
  nouns: NounGroup | null;
  governor: Governor | null;
  /** Where the words of the clause begin. */
  from: number;
}

const NOTHING: Subject = { nouns: null, governor: null, from: -1 };
const DEPTH = 6;
const PRONOUN = /^(?:it|they|he|she)$/;

/** Finds subjects of the verbs of one sentence; each is looked for once. */
export class Subjects {
  private readonly known = new Map<number, Subject>();

  constructor(private readonly sentence: Sentence) {}

  /** Who does, or in the passive suffers, what a verb group says. */
  of(group: Group, depth = 0): Subject {
    const known = this.known.get(group.index);
    if (known) return known;
    const found = depth > DEPTH ? NOTHING : this.find(group, depth);
    this.known.set(group.index, found);
    return found;
  }

  private find(group: Group, depth: number): Subject {
    if (group.form === 'INFINITIVE') return this.ofInfinitive(group, depth);
    if (group.form === 'GERUND') return this.ofGerund(group, depth);
    return this.leftOf(group.from - 1, group, depth);
  }

  private leftOf(start: number, group: Group, depth: number): Subject {
    const { words, phrases } = this.sentence;
    for (let k = this.skip(start); k >= 0; k = this.skip(k)) {
      const word = words[k]!;
      if (word.category === 'REL') return this.antecedent(k - 1);
      if (word.category === 'CC') return this.sharedWith(k, group, depth);
      if (word.category === 'COMMA') return this.acrossComma(k, group, depth);
      if (word.category === 'POSS') {
        k--;
        continue;
      }
      if (word.phrase < 0) {
        const before = this.sentence.groups[word.group];
        // "A bill passed by Congress bans": the participle belongs to the subject.
        if (before?.form !== 'PARTICIPLE') return NOTHING;
        k = before.from - 1;
        continue;
      }
      const nouns = groupUpTo(this.sentence, phrases[word.phrase]!);
      const before = words[nouns.from - 1];
      const isInside =
        before?.category === 'PREP' && before.lower !== 'with'
          ? true
          : before?.lower === 'with' && group.form === 'FINITE';
      if (!isInside && this.isPronoun(nouns)) return this.reporter(nouns, depth);
      if (!isInside) return { nouns, governor: null, from: nouns.from };
      k = nouns.from - 2;
    }
    return NOTHING;
  }

  /** "it", "its troops", of whom the phrase itself does not tell. */
  private isPronoun({ phrase, participants }: NounGroup): boolean {
    const { words } = this.sentence;
    const head = words[phrase.head]!;
    return (
      participants.every(({ noun }) => noun !== null) &&
      (PRONOUN.test(head.lower) ||
        (/^(?:its|their)$/.test(words[phrase.from]!.lower) && this.sentence.lexicon.sortOf(head.lemma) !== null))
    );
  }

  /** "Iran said it had": what speaks. */
  private reporter(nouns: NounGroup, depth: number): Subject {
    const before = this.groupBefore(nouns.from);
    if (!before || !this.sentence.lexicon.reports.has(before.lemma)) return { nouns, governor: null, from: nouns.from };
    const { nouns: speakers } = this.of(before, depth + 1);
    if (!speakers || speakers.participants.length === 0) return { nouns, governor: null, from: nouns.from };
    if (PRONOUN.test(this.sentence.words[nouns.phrase.head]!.lower))
      return { nouns: speakers, governor: null, from: nouns.from };
    return {
      nouns: { ...nouns, participants: speakers.participants, clarity: 0.85 },
      governor: null,
      from: nouns.from,
    };
  }

  private skip(from: number): number {
    const { words } = this.sentence;
    let k = from;
    while (
      k >= 0 &&
      (words[k]!.category === 'ADV' ||
        words[k]!.category === 'SKIP' ||
        words[k]!.category === 'DATE' ||
        words[k]!.category === 'NOT')
    )
      k--;
    return k;
  }

  /** "Assad, who endorsed" */
  private antecedent(from: number): Subject {
    const { words, phrases } = this.sentence;
    let k = from;
    while (k >= 0 && (words[k]!.category === 'COMMA' || words[k]!.category === 'SKIP')) k--;
    let index = words[k]?.phrase ?? -1;
    if (index < 0) return NOTHING;
    // "the deal with Iran that ended": countries and people are "which" and "who".
    const isNamed = words[phrases[index]!.head]!.mention !== null && words[from + 1]!.lower === 'that';
    if (isNamed && words[phrases[index]!.from - 1]?.category === 'PREP') {
      const governor = words[phrases[index]!.from - 2]?.phrase ?? -1;
      if (governor >= 0) index = governor;
    }
    const nouns = groupUpTo(this.sentence, phrases[index]!);
    return { nouns, governor: null, from: nouns.from };
  }

  /** "left the deal and imposed sanctions": the verb before has the subject. */
  private sharedWith(k: number, group: Group, depth: number): Subject {
    const before = this.coordinated(k, group);
    return before
      ? {
          ...this.of(before, depth + 1),
          governor: before.form === 'INFINITIVE' ? this.of(before, depth + 1).governor : null,
        }
      : NOTHING;
  }

  /** The verb before a conjunction that has the same tense: "said airlines would suffer and urged". */
  private coordinated(k: number, group: Group): Group | null {
    const nearest = this.groupBefore(k);
    if (group.form !== 'FINITE') return nearest;
    for (let before = nearest; before; before = this.groupBefore(before.from)) {
      const isAlike =
        before.form === 'FINITE' &&
        before.isPast === group.isPast &&
        (before.modal !== null) === (group.modal !== null);
      if (isAlike) return before;
    }
    return nearest;
  }

  private groupBefore(k: number): Group | null {
    const { words, groups } = this.sentence;
    for (let i = k - 1; i >= 0 && words[i]!.category !== 'STOP'; i--)
      if (words[i]!.group >= 0) return groups[words[i]!.group]!;
    return null;
  }

  /** "Doe, the minister, met": what stands between commas is passed over; else the verb before has the subject. */
  private acrossComma(comma: number, group: Group, depth: number): Subject {
    const { words, phrases } = this.sentence;
    const before = this.beforeRelative(comma);
    if (before) return before;
    for (let k = comma - 1; k > 0 && words[k]!.category !== 'STOP'; k--) {
      if (words[k]!.category !== 'COMMA') continue;
      const index = words[k - 1]!.phrase;
      if (index < 0 || phrases[index]!.to !== k) continue;
      const nouns = groupUpTo(this.sentence, phrases[index]!);
      if (words[nouns.from - 1]?.category === 'PREP') continue;
      // "the foreign minister, Jane Doe, met"
      const named = phrases[words[comma - 1]!.phrase];
      if (named && named.from === k + 1 && words[named.head]!.mention?.kind === 'PERSON')
        return { nouns: groupUpTo(this.sentence, named), governor: null, from: nouns.from };
      if (nouns.participants.length === 0 && nouns.from > 0) continue;
      return { nouns, governor: null, from: nouns.from };
    }
    return group.form === 'FINITE' && words[comma + 1]?.group === group.index
      ? this.sharedWith(comma, group, depth)
      : NOTHING;
  }

  /**
   * "Diallo, who ran the office until 2019 and now leads the group, alleged": what stands before the relative clause.
   */
  private beforeRelative(comma: number): Subject | null {
    const { words, phrases } = this.sentence;
    for (let k = comma - 1; k > 1 && words[k]!.category !== 'STOP'; k--) {
      if (words[k]!.category !== 'REL' || words[k]!.lower === 'that') continue;
      const phrase = words[k - 1]!.category === 'COMMA' ? phrases[words[k - 2]!.phrase] : undefined;
      if (!phrase) return null;
      const nouns = groupUpTo(this.sentence, phrase);
      return words[nouns.from - 1]?.category === 'PREP' ? null : { nouns, governor: null, from: nouns.from };
    }
    return null;
  }

  private ofInfinitive(group: Group, depth: number): Subject {
    const { words, phrases, groups } = this.sentence;
    const k = this.skip(group.from - 1);
    const word = words[k];
    if (!word) return NOTHING;
    if (word.category === 'CC') return this.sharedWith(k, group, depth);
    if (word.group >= 0) return this.governedBy(groups[word.group]!, depth);
    if (word.category === 'ADJ' || word.phrase < 0) {
      const before = this.groupBefore(k + 1);
      if (!before) return NOTHING;
      const subject = this.governedBy(before, depth);
      // "is due to", "is ready to"
      const isPredicate = before.lemma === 'be' && this.sentence.lexicon.effects.has(word.lower);
      return isPredicate && subject.governor
        ? { ...subject, governor: { ...subject.governor, lemma: word.lower } }
        : subject;
    }
    return this.afterNoun(phrases[word.phrase]!, depth);
  }

  private governedBy(before: Group, depth: number): Subject {
    return {
      ...this.of(before, depth + 1),
      governor: { lemma: before.lemma, group: before, isNegated: before.isNegated },
    };
  }

  /** "urged Iran to", "has no plans to", "calls to", "sent troops to" */
  private afterNoun(phrase: Phrase, depth: number): Subject {
    const { words, phrases } = this.sentence;
    const noun = words[phrase.head]!.lemma;
    const before = this.groupBefore(phrase.from);
    const isObject = before !== null && before.to <= phrase.from;
    if (this.sentence.lexicon.effects.has(noun)) {
      const isNegated = words.slice(phrase.from, phrase.to).some(({ lower }) => lower === 'no');
      const governor = { lemma: noun, group: isObject ? before : null, isNegated };
      const owner = phrases[phrase.owner];
      if (owner) {
        const nouns = groupUpTo(this.sentence, owner);
        return { nouns, governor, from: nouns.from };
      }
      const isCarried =
        isObject &&
        (this.sentence.lexicon.lightVerbs.has(before.lemma) || this.sentence.lexicon.effects.has(before.lemma));
      return { ...(isCarried ? this.of(before, depth + 1) : NOTHING), governor };
    }
    if (!before) return NOTHING;
    if (!this.sentence.lexicon.objectControl.has(before.lemma)) return this.purpose(before, depth);
    const nouns = groupUpTo(this.sentence, phrase);
    return { nouns, governor: { lemma: before.lemma, group: before, isNegated: before.isNegated }, from: nouns.from };
  }

  /** "sent troops to fight": a purpose, not yet an act. */
  private purpose(before: Group, depth: number): Subject {
    return {
      ...this.of(before, depth + 1),
      governor: { lemma: 'in order', group: before, isNegated: before.isNegated },
    };
  }

  private ofGerund(group: Group, depth: number): Subject {
    const { words, phrases } = this.sentence;
    const k = this.skip(group.from - 1);
    const word = words[k];
    if (!word) return NOTHING;
    const before = this.groupBefore(k + 1);
    if (word.phrase >= 0) {
      const nouns = groupUpTo(this.sentence, phrases[word.phrase]!);
      return { nouns, governor: null, from: nouns.from };
    }
    if (!before) return NOTHING;
    if (word.category !== 'PREP' && word.category !== 'SUBORD')
      return word.group >= 0
        ? this.governedBy(before, depth)
        : { ...this.of(before, depth + 1), governor: { lemma: '', group: before, isNegated: false } };
    const index = words[k - 1]?.phrase ?? -1;
    if (this.sentence.lexicon.objectControl.has(before.lemma) && index >= 0 && !before.isPassive) {
      const nouns = groupUpTo(this.sentence, phrases[index]!);
      return { nouns, governor: { lemma: before.lemma, group: before, isNegated: before.isNegated }, from: nouns.from };
    }
    const subject = this.of(before, depth + 1);
    const noun = index >= 0 ? words[phrases[index]!.head]!.lemma : '';
    if (word.lower === 'without') return { ...subject, governor: { lemma: 'refuse', group: before, isNegated: false } };
    if (this.sentence.lexicon.effects.has(noun))
      return { ...subject, governor: { lemma: noun, group: before, isNegated: false } };
    return this.sentence.lexicon.objectControl.has(before.lemma) || this.sentence.lexicon.effects.has(before.lemma)
      ? { ...subject, governor: { lemma: before.lemma, group: before, isNegated: before.isNegated } }
      : { ...subject, governor: null };
  }
}
