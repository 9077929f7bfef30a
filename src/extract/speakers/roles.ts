/** With these the office is no longer held. */
const FORMER = /^(?:former|ex|ex-\p{L}+|late|then|retired)$/iu;

const SHORT: Record<string, string> = {
  'gen.': 'general',
  'sen.': 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  'lt.': 'lieutenant',
  'col.': 'colonel',
  'capt.': 'captain',
  'adm.': 'admiral',
  'maj.': 'major',
  'sgt.': 'sergeant',
  'brig.': 'brigadier',
  'cmdr.': 'commander',
  advisor: 'adviser',
  chairwoman: 'chairman',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
};

/** A role as roles are compared: in lower case, unabbreviated, without "former" and the like. */
export function plainRole(role: string): string {
  return role
    .toLowerCase()
    .split(/\s+/)
    .map((word) => SHORT[word] ?? word)
    .filter((word) => !FORMER.test(word) && word !== 'u.s.')
    .join(' ');
}
