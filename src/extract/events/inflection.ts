/** Which form of a verb a word is; one word may be several ("led" is past and participle, "hit" is all of them). */
export interface VerbForm {
  lemma: string;
  isBase: boolean;
  isPast: boolean;
  isParticiple: boolean;
}

/** Base form → past and past participle, of verbs that take no -ed or double their last letter before it. */
export type IrregularForms = ReadonlyMap<string, readonly [string, string]>;

const VOWEL_Y = /[aeiou]y$/;
/** "hit", "begin", "quit": the last letter is doubled before -ing. */
const SHORT_SYLLABLE = /(?:[^aeiou]|qu)[aeiou][bdgmnprt]$/;
const HISSES = /(?:s|sh|ch|x|z|o)$/;

/** "attack" → "attacks". */
export function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (HISSES.test(lemma)) return `${lemma}es`;
  return lemma.endsWith('y') && !VOWEL_Y.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function pastOf(lemma: string, irregulars: IrregularForms): readonly [string, string] {
  const irregular = irregulars.get(lemma);
  if (irregular) return irregular;
  const regular = lemma.endsWith('e')
    ? `${lemma}d`
    : lemma.endsWith('y') && !VOWEL_Y.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${lemma}ed`;
  return [regular, regular];
}

/** The past participle, for titles in the passive. */
export function participleOf(lemma: string, irregulars: IrregularForms): string {
  return pastOf(lemma, irregulars)[1];
}

function gerundOf(lemma: string, irregulars: IrregularForms): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith('e') && !/[eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  const past = pastOf(lemma, irregulars)[0];
  const doubles = past.endsWith(`${lemma.at(-1)}ed`) && past.length === lemma.length + 3;
  const doublesIrregular = irregulars.has(lemma) && SHORT_SYLLABLE.test(lemma);
  return `${lemma}${doubles || doublesIrregular ? (lemma.at(-1) ?? '') : ''}ing`;
}

/** Every form of the given verbs. */
export function formsOf(lemmas: Iterable<string>, irregulars: IrregularForms): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const add = (word: string, lemma: string, form: Partial<VerbForm>): void => {
    const known = forms.get(word);
    if (known && known.lemma !== lemma) return;
    forms.set(word, { lemma, isBase: false, isPast: false, isParticiple: false, ...known, ...form });
  };
  for (const lemma of new Set(lemmas)) {
    const [past, participle] = pastOf(lemma, irregulars);
    add(lemma, lemma, { isBase: true });
    add(thirdPerson(lemma), lemma, {});
    add(past, lemma, { isPast: true });
    add(participle, lemma, { isParticiple: true });
    add(gerundOf(lemma, irregulars), lemma, {});
    // "cancelled" and "canceled"
    if (past === `${lemma}led` || past === `${lemma}ed`) addOtherSpelling(add, lemma);
  }
  return forms;
}

function addOtherSpelling(add: (word: string, lemma: string, form: Partial<VerbForm>) => void, lemma: string): void {
  if (!/[aeiou]l$/.test(lemma)) return;
  for (const stem of [lemma, `${lemma}l`]) {
    add(`${stem}ed`, lemma, { isPast: true, isParticiple: true });
    add(`${stem}ing`, lemma, {});
  }
}
