import type { CastMention, Organization } from './cast';
import type { Person } from './person';

/** Who speaks: a person, an organisation, or nobody who could be named. */
export interface Voice {
  person: Person | null;
  organization: Organization | null;
}

export const UNNAMED: Voice = { person: null, organization: null };

export function voiceOf({ person, organization }: CastMention): Voice {
  return { person, organization };
}
