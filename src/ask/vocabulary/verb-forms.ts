/** The grammatical form of a verb: the actor precedes it, unless it is a participle with "be". */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'progressive';

/**
 * The forms of an English verb. Of several words ("pull out") the first is inflected.
 * @param entry `infinitive`, `infinitive/past` or `infinitive/past/participle`
 */
export function verbForms(entry: string): [word: string, forms: VerbForm[]][] {
  const [infinitive = '', past = regularPast(infinitive), participle = past] = entry.split('/');
  const forms = new Map<string, VerbForm[]>();
  const add = (word: string, form: VerbForm): void => void forms.set(word, [...(forms.get(word) ?? []), form]);
  add(infinitive, 'base');
  add(inflected(infinitive, thirdPerson), 'present');
  add(past, 'past');
  add(participle, 'participle');
  add(
    inflected(infinitive, (verb) => progressive(verb, past.split(' ')[0] ?? '')),
    'progressive',
  );
  return [...forms];
}

function inflected(words: string, change: (verb: string) => string): string {
  const [verb = '', ...rest] = words.split(' ');
  return [change(verb), ...rest].join(' ');
}

function regularPast(infinitive: string): string {
  return inflected(infinitive, (verb) => {
    if (verb.endsWith('e')) return `${verb}d`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  });
}

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** A letter that the past doubles is doubled here as well. */
function progressive(verb: string, past: string): string {
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  const last = verb.at(-1) ?? '';
  const doubles = past === `${verb}${last}ed` || past === verb || (verb.length < 4 && past !== `${verb}ed`);
  return /[aeiou][^aeiouwxy]$/.test(verb) && doubles && !/[aeiou]{2}[^aeiou]$/.test(verb)
    ? `${verb}${last}ing`
    : `${verb}ing`;
}
