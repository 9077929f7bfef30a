/** Verbs that headlines report with, in the forms that they use. */
const HEADLINE_VERBS = new Set(
  `accuses admits adds advises announces answers argues asks asserts backs blames blasts calls claims concedes condemns confirms
  criticizes criticises decries defends demands denies denounces disputes endorses explains expects fears hints hopes insists
  likens mulls mocks notes offers orders plans pledges praises predicts promises proposes questions rebukes recalls reports
  rejects reveals rips says see sees seeks signals slams suggests supports tells thinks threatens touts tweets urges vows wants
  warns welcomes writes say tell warn urge deny claim vow call said told`.split(/\s+/),
);
const WORD = /[A-Za-z][A-Za-z']*/g;
const LOWER_WORD = /(?<![\p{L}'])[a-z]+(?![\p{L}'])/gu;
/** Headlines capitalise short words or not; longer ones tell. */
const LONG_WORD = 4;
const FEWEST_WORDS = 4;
const CAPITAL_SHARE = 0.8;

/**
 * Headlines Write Most Words With a Capital, and a tagger then takes verbs for names. In such lines a word that the
 * rest of the text writes in lower case, or a verb that headlines report with, gets its lower-case letter back.
 */
export class HeadlineCase {
  private vocabulary: Set<string> | undefined;
  constructor(private readonly text: string) {}

  /** The line itself, or where it is in headline case, the line with those words lowered; the length stays. */
  lowered(line: string): string {
    if (!isHeadline(line)) return line;
    const vocabulary = (this.vocabulary ??= new Set(this.text.match(LOWER_WORD)));
    let first = true;
    return line.replace(WORD, (word) => {
      const isFirst = first;
      first = false;
      const lower = word.toLowerCase();
      return !isFirst && /^[A-Z][a-z]*$/.test(word) && (HEADLINE_VERBS.has(lower) || vocabulary.has(lower))
        ? lower
        : word;
    });
  }
}

function isHeadline(line: string): boolean {
  if (line.length > 250) return false;
  let long = 0,
    capital = 0;
  for (const [word] of line.matchAll(WORD)) {
    if (word.length < LONG_WORD) continue;
    long++;
    if (/^[A-Z]/.test(word)) capital++;
  }
  return long >= FEWEST_WORDS && capital >= CAPITAL_SHARE * long;
}
