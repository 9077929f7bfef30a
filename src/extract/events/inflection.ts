/** Which form of a verb a word is; one word may be several ("led" is past and participle, "hit" is all of them). */
export interface VerbForm {
  lemma: string;
  isBase: boolean;
  isPast: boolean;
  isParticiple: boolean;
}

/** Past and past participle where they differ from -ed; one word where both are the same. */
const IRREGULAR = new Map<string, readonly [string, string]>(
  `meet met|hold held|send sent|strike struck|make made|give gave given|take took taken|fight fought|shoot shot|withdraw withdrew withdrawn|leave left|sell sold|lend lent|
  break broke broken|cut cut|hit hit|bring brought|seek sought|begin began begun|come came|go went gone|say said|tell told|tear tore torn|throw threw thrown|blow blew blown|
  overrun overran overrun|lay laid|put put|set set|keep kept|find found|beg begged|back backed|blame blamed|lead led|speak spoke spoken|write wrote written|flee fled|
  win won|lose lost|feel felt|hang hung|slam slammed|ban banned|step stepped|drop dropped|stab stabbed|ship shipped|equip equipped|quit quit|trap trapped|scrap scrapped|slap slapped|
  kidnap kidnapped|gun gunned|expel expelled|rebel rebelled|compel compelled|rebut rebutted|confer conferred|plan planned|stop stopped|get got|become became become|retake retook retaken|
  forbid forbade forbidden|undertake undertook undertaken|repel repelled|cancel cancelled|commit committed|grant granted|refer referred|permit permitted|let let|pay paid|think thought|
  behead beheaded|team teamed|arm armed|do did done|have had|rule ruled|call called|sue sued|free freed|agree agreed|decree decreed|decry decried|bomb bombed|down downed|swear swore sworn|spurn spurned`
    .split(/[|]\s*/)
    .map((line): [string, readonly [string, string]] => {
      const [lemma = '', past = '', participle = past] = line.trim().split(' ');
      return [lemma, [past, participle]];
    }),
);
const VOWEL_Y = /[aeiou]y$/;
const HISSES = /(?:s|sh|ch|x|z|o)$/;

/** "attack" → "attacks". */
export function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (HISSES.test(lemma)) return `${lemma}es`;
  return lemma.endsWith('y') && !VOWEL_Y.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function pastOf(lemma: string): readonly [string, string] {
  const irregular = IRREGULAR.get(lemma);
  if (irregular) return irregular;
  const regular = lemma.endsWith('e')
    ? `${lemma}d`
    : lemma.endsWith('y') && !VOWEL_Y.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${lemma}ed`;
  return [regular, regular];
}

/** The past participle, for titles in the passive. */
export function participleOf(lemma: string): string {
  return pastOf(lemma)[1];
}

function gerundOf(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith('e') && !/[eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  const past = pastOf(lemma)[0];
  const doubles = past.endsWith(`${lemma.at(-1)}ed`) && past.length === lemma.length + 3;
  const doublesIrregular = [
    'hit',
    'cut',
    'put',
    'set',
    'begin',
    'quit',
    'overrun',
    'forbid',
    'let',
    'stop',
    'run',
    'get',
    'win',
  ].includes(lemma);
  return `${lemma}${doubles || doublesIrregular ? (lemma.at(-1) ?? '') : ''}ing`;
}

/** Every form of the given verbs. */
export function formsOf(lemmas: Iterable<string>): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const add = (word: string, lemma: string, form: Partial<VerbForm>): void => {
    const known = forms.get(word);
    if (known && known.lemma !== lemma) return;
    forms.set(word, { lemma, isBase: false, isPast: false, isParticiple: false, ...known, ...form });
  };
  for (const lemma of new Set(lemmas)) {
    const [past, participle] = pastOf(lemma);
    add(lemma, lemma, { isBase: true });
    add(thirdPerson(lemma), lemma, {});
    add(past, lemma, { isPast: true });
    add(participle, lemma, { isParticiple: true });
    add(gerundOf(lemma), lemma, {});
  }
  return forms;
}
