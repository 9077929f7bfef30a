import { declareTable } from '../query/declare-table';
import { facet, facetOfMany } from '../query/facet-fields';
import { deprecated, boolean, flag, owned, text, toOne, value, wholeNumber } from '../query/fields';
import { propertyOrder, recordingOrder } from '../query/orders';
import { MembershipEntity } from './membership.entity';
import { SpeakerEntity, SpeakerRedirectEntity } from './speaker.entity';

/** Organisation, role and branch must match the same office. */
const office = owned(MembershipEntity, 'speakerId');

export const speakerTable = declareTable(SpeakerEntity, {
  type: 'Speaker',
  title: 'name',
  redirects: SpeakerRedirectEntity,
  fields: {
    slug: text('The slug.'),
    name: text('The most complete name that is known.'),
    kind: value('SpeakerKind', 'Person, organisation or group.'),
    isOfficial: boolean('Whether they hold a public office.'),
    country: toOne('countryCode', 'The country that they represent.'),
    organization: office('organizationId', toOne('organizationId', 'The organisation in which they hold an office.')),
    role: office('role', text('The role of their office.')),
    branch: office('branch', value('Branch', 'The branch of their office.')),
    quoteCount: wholeNumber('How many quotes are attributed to them.'),
    hasQuotes: deprecated(
      flag((row) => `${row}.quote_count > 0`, 'Whether any quote is attributed to them.'),
      'Use `quoteCount: { gt: 0 }`.',
    ),
  },
  orders: {
    NAME: propertyOrder(['nameKey'], 'By name, A to Z.', 'By name, Z to A.'),
    QUOTE_COUNT: propertyOrder(
      ['quoteCount'],
      'Those with the fewest quotes first.',
      'Those with the most quotes first.',
    ),
    RECORDED: recordingOrder(),
  },
  defaultOrder: 'NAME_ASC',
  facets: {
    KIND: facet('kind', 'Person, organisation or group.'),
    COUNTRY: facet('countryCode', 'The country that they represent.'),
    BRANCH: facetOfMany(MembershipEntity, 'speakerId', 'branch', 'The branches of their offices.'),
    ORGANIZATION: facetOfMany(
      MembershipEntity,
      'speakerId',
      'organizationId',
      'The organisations in which they hold an office.',
    ),
  },
});
