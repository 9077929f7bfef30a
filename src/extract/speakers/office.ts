import type { Span } from '../../kernel/findings';
import type { Branch } from '../../kernel/vocabulary';
import type { OrganizationMention } from './described';
import type { KnownOrganization } from './organizations';
import type { Gender, Role } from './vocabulary';

/** An office as a description states it: "Revolutionary Guard commander", "a spokesman for the ministry". */
export interface Office {
  role: string;
  /** The noun of the office, in lower case: "minister". */
  head: string;
  organization: KnownOrganization | null;
  /** The state that the words tell; null where they tell none. */
  country: string | null;
  /** The country behind "to" or "for" an envoy: not whom they serve. */
  about: string | null;
  branch: Branch;
  isOfficial: boolean;
  /** The office had ended before the article's events. */
  isFormer: boolean;
  isRank: boolean;
  /** Of a state that the words do not name. */
  isOfUnnamedState: boolean;
  /** The office's own words name no country: it is inferred from the context. */
  isInferred: boolean;
  /** "its", "her": whose it is, the text before tells. */
  ownerWord: string | null;
  gender: Gender | null;
  /** Where role and organisation stand, without the name. */
  span: Span;
}

/** What has been read of an office before all its words are known. */
export interface OfficeDraft {
  role: Role;
  /** The words of the role, in order. */
  words: string[];
  head: string;
  organization: OrganizationMention | null;
  country: string | null;
  about: string | null;
  isFormer: boolean;
  /** Units. */
  from: number;
  to: number;
}
