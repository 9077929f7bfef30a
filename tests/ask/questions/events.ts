import type { Expected } from './expected';

export const EVENTS: Expected[] = [
  {
    question: 'events in Syria',
    understood: 'events in Syria, newest first',
    target: 'events',
    filter: { country: { code: { eq: 'SY' } } },
  },
  {
    question: 'events in northeast Syria',
    understood: 'events in "northeast Syria", newest first',
    target: 'events',
    filter: { place: { contains: 'northeast Syria' } },
  },
  {
    question: 'meetings between Iran and Syria',
    understood: 'events of type CONSULT ("meetings") with Iran and Syria taking part, newest first',
    target: 'events',
    filter: {
      type: { eq: 'CONSULT' },
      participantCountry: { code: { eq: 'IR' } },
      and: [{ participantCountry: { code: { eq: 'SY' } } }],
    },
  },
  {
    question: 'attacks by Israel in Syria since 2015',
    understood: 'events of type ASSAULT ("attacks") with Israel acting in Syria since 2015, newest first',
    target: 'events',
    filter: {
      type: { eq: 'ASSAULT' },
      actorCountry: { code: { eq: 'IL' } },
      country: { code: { eq: 'SY' } },
      date: { on: '2015/..' },
    },
  },
  {
    question: 'U.S. sanctions on Iran',
    understood:
      'events of type SANCTION ("sanctions") with the United States taking part concerning Iran, newest first',
    target: 'events',
    filter: {
      type: { eq: 'SANCTION' },
      participantCountry: { code: { eq: 'US' } },
      or: [{ recipientCountry: { code: { eq: 'IR' } } }, { country: { code: { eq: 'IR' } } }],
    },
  },
  {
    question: 'threats, accusations and attacks',
    understood:
      'events of type THREATEN ("threats") or of type ACCUSE ("accusations") or of type ASSAULT ("attacks"), newest first',
    target: 'events',
    filter: { type: { in: ['THREATEN', 'ACCUSE', 'ASSAULT'] } },
  },
  {
    question: 'U.S. withdrawal from Syria',
    understood:
      'events of type RETREAT ("withdrawal") with the United States taking part with Syria taking part, newest first',
    target: 'events',
    filter: {
      type: { eq: 'RETREAT' },
      participantCountry: { code: { eq: 'US' } },
      and: [{ participantCountry: { code: { eq: 'SY' } } }],
    },
  },
  {
    question: 'deployments by Russia to Syria',
    understood: 'events of type MOBILIZE ("deployments") with Russia acting with Syria taking part, newest first',
    target: 'events',
    filter: {
      type: { eq: 'MOBILIZE' },
      actorCountry: { code: { eq: 'RU' } },
      participantCountry: { code: { eq: 'SY' } },
    },
  },
  {
    question: 'support from Russia for Syria',
    understood: 'events of type SUPPORT ("support") with Russia acting with Syria acted upon, newest first',
    target: 'events',
    filter: { type: { eq: 'SUPPORT' }, actorCountry: { code: { eq: 'RU' } }, recipientCountry: { code: { eq: 'SY' } } },
  },
  {
    question: 'protests in Iran',
    understood: 'events of type PROTEST ("protests") in Iran, newest first',
    target: 'events',
    filter: { type: { eq: 'PROTEST' }, country: { code: { eq: 'IR' } } },
  },
  {
    question: 'arrests in Egypt or Sudan',
    understood: 'events of type COERCE ("arrests") in Egypt or Sudan, newest first',
    target: 'events',
    filter: { type: { eq: 'COERCE' }, country: { code: { in: ['EG', 'SD'] } } },
  },
  {
    question: 'military aid to Ukraine',
    understood: 'events of type AID ("military aid") with Ukraine acted upon, newest first',
    target: 'events',
    filter: { type: { eq: 'AID' }, recipientCountry: { code: { eq: 'UA' } } },
  },
  {
    question: 'the nuclear deal',
    understood: 'events of type AGREE ("deal") whose title contains "nuclear", newest first',
    target: 'events',
    filter: { type: { eq: 'AGREE' }, title: { contains: 'nuclear' } },
  },
  {
    question: 'planned meetings with Assad in October',
    understood:
      'planned events of type CONSULT ("meetings") with Bashar al-Assad taking part in October 2019, newest first',
    target: 'events',
    filter: {
      status: { eq: 'PLANNED' },
      type: { eq: 'CONSULT' },
      participantSpeaker: { slug: { eq: 'bashar-al-assad' } },
      date: { on: '2019-10' },
    },
  },
  {
    question: 'killing of Qassem Soleimani',
    understood: 'events of type ASSAULT ("killing") with Qassem Soleimani acted upon, newest first',
    target: 'events',
    filter: { type: { eq: 'ASSAULT' }, recipientSpeaker: { slug: { eq: 'qassem-soleimani' } } },
  },
  {
    question: 'who attacked Syria?',
    understood:
      'events of type ASSAULT ("attacked") with Syria acted upon, counted by who acted and the country that acted, newest first',
    target: 'events',
    filter: { type: { eq: 'ASSAULT' }, recipientCountry: { code: { eq: 'SY' } } },
    facets: ['ACTOR', 'ACTOR_COUNTRY'],
  },
  {
    question: 'did Bagheri meet Assad?',
    understood:
      'events of type CONSULT ("meet") with Mohammad Bagheri taking part with Bashar al-Assad taking part, newest first',
    target: 'events',
    filter: {
      type: { eq: 'CONSULT' },
      participantSpeaker: { slug: { eq: 'mohammad-bagheri' } },
      and: [{ participantSpeaker: { slug: { eq: 'bashar-al-assad' } } }],
    },
  },
  {
    question: 'what agreements did Iran and Syria sign?',
    understood: 'events of type AGREE ("agreements") with Iran and Syria taking part, newest first',
    target: 'events',
    filter: {
      type: { eq: 'AGREE' },
      participantCountry: { code: { eq: 'IR' } },
      and: [{ participantCountry: { code: { eq: 'SY' } } }],
    },
  },
  {
    question: 'meetings that Bagheri attended',
    understood: 'events of type CONSULT ("meetings") with Mohammad Bagheri taking part, newest first',
    target: 'events',
    filter: { type: { eq: 'CONSULT' }, participantSpeaker: { slug: { eq: 'mohammad-bagheri' } } },
  },
];
