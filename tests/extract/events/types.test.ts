import { summaries } from './support';

describe('each of the sixteen types', () => {
  test.each([
    ['Iran and Turkey agreed on Monday to reopen the border.', 'AGREE OCCURRED IR & TR'],
    ['Kenya signed a trade agreement with Uganda.', 'AGREE OCCURRED KE & UG'],
    ['A ceasefire between Armenia and Azerbaijan took effect.', 'AGREE OCCURRED AM & AZ'],
    ['The Trade Council and the Senate agreed to a compromise.', 'AGREE OCCURRED Trade Council & Senate'],
    ['Russia and China held talks in Geneva.', 'CONSULT OCCURRED RU & CN'],
    ['The U.S.-China talks in Alaska failed.', 'CONSULT OCCURRED US & CN'],
    ['Officials from Qatar and Egypt mediated between Israel and Lebanon.', 'CONSULT OCCURRED QA & EG > IL & LB'],
    ['Germany endorsed the French plan.', 'SUPPORT OCCURRED DE > FR'],
    ['Japan voiced support for Ukraine.', 'SUPPORT OCCURRED JP > UA'],
    ['Ecuador apologized to Colombia.', 'CONCEDE OCCURRED EC > CO'],
    ['Spain lifted sanctions on Cuba.', 'CONCEDE OCCURRED ES > CU'],
    ['Egypt released 12 Sudanese prisoners.', 'CONCEDE OCCURRED EG > SD'],
    ['Poland partnered with Lithuania to guard the border.', 'COOPERATE OCCURRED PL & LT'],
    ['Canada sent aid to Haiti.', 'AID OCCURRED CA > HT'],
    ['Ghana delivered rockets to Togo.', 'AID OCCURRED GH > TG'],
    ['Vietnam has pulled out of Cambodia.', 'RETREAT OCCURRED VN > KH'],
    ['Withdrawal of Russian forces from Georgia began in August.', 'RETREAT OCCURRED RU > GE'],
    ['Mexico demanded an apology from Spain.', 'REQUEST OCCURRED MX > ES'],
    ['Nepal appealed to India for fuel.', 'REQUEST OCCURRED NP > IN'],
    ['Greece accused Turkey of violating its airspace.', 'ACCUSE OCCURRED GR > TR'],
    ['Mongolia’s criticism of China grew.', 'ACCUSE OCCURRED MN > CN'],
    ['Israel rejected the Egyptian proposal.', 'REJECT OCCURRED IL > EG'],
    ['The United States left the treaty in 2018.', 'REJECT OCCURRED US'],
    ['Pakistan threatened India with retaliation.', 'THREATEN OCCURRED PK > IN'],
    ['Uganda’s threats against Rwanda were ignored.', 'THREATEN OCCURRED UG > RW'],
    ['Belgian farmers demonstrated in Brussels.', 'PROTEST OCCURRED BE'],
    ['Protests against the Chilean government spread.', 'PROTEST OCCURRED  > CL'],
    ['The United Kingdom imposed sanctions on Belarus.', 'SANCTION OCCURRED GB > BY'],
    ['Latvia expelled two Russian diplomats.', 'SANCTION OCCURRED LV > RU'],
    ['China deployed warships near Taiwan.', 'MOBILIZE OCCURRED CN'],
    ['The Philippines and Australia began military exercises off Palawan.', 'MOBILIZE OCCURRED PH & AU'],
    ['Cameroon detained Ali Demir in June 2016.', 'COERCE OCCURRED CM > Ali Demir'],
    ['Uganda pressured Rwanda to close the camp.', 'COERCE OCCURRED UG > RW'],
    ['Ethiopia shot down an Eritrean drone.', 'ASSAULT OCCURRED ET > ER'],
    ['Russia launched missiles at Ukraine.', 'ASSAULT OCCURRED RU > UA'],
    ['The Northern Front attacked a village in Chad.', 'ASSAULT OCCURRED Northern Front > TD'],
  ])('%s', (sentence, expected) => expect(summaries(sentence)).toBe(expected));
});

describe('what the object makes of the verb', () => {
  test.each([
    ['Norway sent troops to Mali.', 'MOBILIZE OCCURRED NO > ML'],
    ['Norway sent medicine to Mali.', 'AID OCCURRED NO > ML'],
    ['Norway withdrew its troops from Mali.', 'RETREAT OCCURRED NO > ML'],
    ['Norway withdrew from the treaty with Mali.', 'REJECT OCCURRED NO > ML'],
    ['Norway expelled a Malian ambassador.', 'SANCTION OCCURRED NO > ML'],
    ['Norway expelled the Northern Front.', 'COERCE OCCURRED NO > Northern Front'],
    ['Norway struck a deal with Mali.', 'AGREE OCCURRED NO & ML'],
    ['Norway struck Malian positions.', 'ASSAULT OCCURRED NO > ML'],
    ['Norway targeted Mali with sanctions.', 'SANCTION OCCURRED NO > ML'],
    ['Norway rejected talks with Mali.', 'REJECT OCCURRED NO & ML'],
  ])('%s', (sentence, expected) => expect(summaries(sentence)).toBe(expected));
});
