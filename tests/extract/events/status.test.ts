import { eventsIn, summaries, summary } from './support';

describe('whether it happened', () => {
  test.each([
    ['Russia will send missiles to Serbia.', 'AID PLANNED RU > RS'],
    ['China plans to deploy troops to Djibouti.', 'MOBILIZE PLANNED CN > DJ'],
    ['Serbia is expected to sign an agreement with Kosovo.', 'SUPPORT PLANNED RS & XK'],
    ['Turkey vowed to retaliate against Syria.', 'THREATEN OCCURRED TR; ASSAULT PLANNED TR > SY'],
    ['Talks between Ali Demir and Jane Okoro will begin in May 2024.', 'CONSULT PLANNED Ali Demir & Jane Okoro'],
    ['Ali Demir’s visit to Kenya was postponed.', 'CONSULT PLANNED Ali Demir > KE'],
    ['Venezuela could seize Guyanese territory.', 'ASSAULT HYPOTHETICAL VE > GY'],
    ['If Iran attacks Israel, oil prices will rise.', 'ASSAULT HYPOTHETICAL IR > IL'],
    [
      'Peru said Chile should withdraw its troops from the island.',
      'REQUEST OCCURRED PE > CL; RETREAT HYPOTHETICAL CL',
    ],
    ['Russia allegedly hacked Estonia.', 'COERCE HYPOTHETICAL RU > EE'],
    ['Peru may impose sanctions on Chile.', 'SANCTION HYPOTHETICAL PE > CL'],
    ['Washington wants talks with North Korea.', 'CONSULT HYPOTHETICAL US & KP'],
    ['Britain is considering sending troops to Estonia.', 'MOBILIZE HYPOTHETICAL GB > EE'],
    ['The United States is considering new sanctions against Russia.', 'SANCTION HYPOTHETICAL  > RU'],
    ['Iran has not attacked Israel.', 'ASSAULT DENIED IR > IL'],
    ['Iraq never invaded Jordan.', 'ASSAULT DENIED IQ > JO'],
    ['Israel hasn’t bombed Syria.', 'ASSAULT DENIED IL > SY'],
    ['India has no plans to withdraw from the pact with Russia.', 'REJECT DENIED IN > RU'],
    ['Iran denied bombing Saudi Arabia.', 'ASSAULT DENIED IR > SA'],
    ['Moscow has denied that its troops shelled the hospital.', 'ASSAULT DENIED RU > hospital'],
    ['The Trade Council is preparing to impose tariffs on Chinese cars.', 'SANCTION PLANNED Trade Council > CN'],
    ['Nigeria would not accept the deal.', 'AGREE DENIED NG'],
    ['South Sudan has avoided a war with Sudan.', 'ASSAULT DENIED SS & SD'],
    ['There is no evidence that Iran attacked the tanker.', 'ASSAULT DENIED IR'],
    ['Turkey is bombing Iraq.', 'ASSAULT ONGOING TR > IQ'],
    ['Egypt continues to arm Sudan.', 'AID ONGOING EG > SD'],
    ['Turkey has worked with Qatar since 2017.', 'COOPERATE ONGOING TR & QA'],
    ['India and Japan cooperate with Australia on security.', 'COOPERATE ONGOING IN & JP & AU'],
    ['Air strikes on Yemen by Saudi Arabia continued.', 'ASSAULT ONGOING SA > YE'],
    ['Nigeria rejected a Ghanaian appeal for talks.', 'REJECT OCCURRED NG > GH; REQUEST OCCURRED GH'],
  ])('%s', (sentence, expected) => expect(summaries(sentence)).toBe(expected));

  test('the present tense of a headline tells what has happened', () => {
    expect(eventsIn('Nothing else.', 'Egypt Backs Sudan').map(summary)).toEqual(['SUPPORT OCCURRED EG > SD']);
    expect(summaries('Egypt backs Sudan.')).toBe('SUPPORT ONGOING EG > SD');
  });

  test('what is asked for has not happened, the asking has', () => {
    expect(summaries('Italy urged Libya to accept the truce.')).toBe('REQUEST OCCURRED IT > LY; AGREE HYPOTHETICAL LY');
    expect(summaries('North Korea threatened to attack South Korea.')).toContain('ASSAULT HYPOTHETICAL KP > KR');
  });
});
