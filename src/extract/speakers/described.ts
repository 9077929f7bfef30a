import type { Span } from '../../kernel/findings';
import type { Language } from '../../language/language';
import type { KnownOrganization } from './organizations';
import type { Phrase, Phrases } from './phrases';
import type { Units } from './units';
import type { Vocabulary } from './vocabulary';

/** A text with all that descriptions are read from. */
export interface Described {
  language: Language;
  text: string;
  units: Units;
  phrases: Phrases;
  vocabulary: Vocabulary;
  /** Where capitals stand: the code of their country. */
  capitals: ReadonlyMap<number, string>;
  /** Words that the text also writes in lower case. */
  plain: ReadonlySet<string>;
  /** The last words of names of two words and more, in lower case and without an article. */
  surnames: ReadonlySet<string>;
  institution(phrase: Phrase): OrganizationMention | null;
}

/** A phrase that names an organisation or a group, by its name or by what it is. */
export interface OrganizationMention {
  organization: KnownOrganization;
  span: Span;
  phrase: Phrase;
  /** One past its last unit, with what stands behind "of". */
  to: number;
  /** The last word of what it is, in lower case: "ministry". */
  head: string;
  /** A name of its own; otherwise what it is: "the ministry". */
  isProper: boolean;
  /** A bare noun, or one behind "the": it may mean what was named before. */
  isBare: boolean;
  /** Named alike in several countries: that of which it is where nothing tells. */
  usual: string | null;
}
