import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { loadCountry } from '../country/country.loader';
import { CountryType } from '../country/country.type';
import { listsBy } from '../query/lookup';
import { dateValue, DateValueType } from '../schema/date-value.type';
import { EvidenceType } from '../schema/evidence.type';
import type { MembershipEntity } from './membership.entity';
import { MembershipType } from './membership.type';
import type { SpeakerEntity } from './speaker.entity';
import { loadSpeaker } from './speaker.loader';
import { SpeakerType } from './speaker.type';

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => SpeakerType, { nullable: true, description: 'The organisation.' })
  organization(
    @Root() { organizationId }: MembershipEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<SpeakerEntity | null> {
    return loadSpeaker(session, organizationId);
  }

  @FieldResolver(() => CountryType, { nullable: true, description: 'The country that the person represents.' })
  country(
    @Root() { countryCode }: MembershipEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<CountryEntity | null> {
    return loadCountry(session, countryCode);
  }

  @FieldResolver(() => DateValueType, { nullable: true, description: 'When the membership began.' })
  start(@Root() { startEdtf, startText }: MembershipEntity): DateValueType | null {
    return dateValue(startEdtf, startText);
  }

  @FieldResolver(() => DateValueType, { nullable: true, description: 'When the membership ended.' })
  end(@Root() { endEdtf, endText }: MembershipEntity): DateValueType | null {
    return dateValue(endEdtf, endText);
  }

  @FieldResolver(() => [EvidenceType], { description: 'The words that state the office.' })
  evidence(@Root() { id }: MembershipEntity, @Ctx() { session }: GraphContext): Promise<EvidenceType[]> {
    return listsBy<EvidenceType>(
      session,
      'evidence of membership',
      'int',
      (isParent) =>
        'SELECT e.membership_id AS parent, e.article_id AS "articleId", e.start_offset AS "startOffset", ' +
        'e.end_offset AS "endOffset" ' +
        `FROM membership_evidence e WHERE ${isParent('e.membership_id')} ORDER BY e.membership_id, ` +
        'e.article_id, e.start_offset, e.end_offset',
    ).load(id);
  }
}
