import { countryMentions } from '../extract/countries/mentions';
import { isStatement } from '../extract/quotes/statement';
import { tokenise } from '../extract/text/tokens';
import { countryNames } from '../extract/without-lexicon';
import type { Span } from '../kernel/findings';
import { paragraphsOf } from '../kernel/spans';
import { installedLanguages } from '../language/languages';

/** Whether words of an article state something, as extraction decides it. */
export function stateSomething(text: string, segments: readonly Span[]): boolean {
  return isStatement(tokenise(text, paragraphsOf(text)), segments);
}

/** Where an article mentions countries (ISO 3166-1 alpha-2), as extraction finds them. */
export function countriesIn(text: string, tag: string): { key: string; span: Span }[] {
  const language = installedLanguages.for(tag);
  const mentions = language === null ? countryNames(text, tag) : countryMentions(text, language);
  return mentions.map(({ code, span }) => ({ key: code, span }));
}
