import { summaries } from './support';

describe('what is no event', () => {
  test.each([
    'Lebanon struck a chord with Iranian fans.',
    'Ali Demir died of a heart attack in France.',
    'China fights an attack of the flu.',
    'The species’ fight for survival in Kenya goes on.',
    'Brazil attacked Germany in the tournament and the coach praised the striker.',
    'The plan raised questions in Canada.',
    'France met its climate target.',
    'India hit a record high in exports.',
    'The Kenyan film shot in Egypt won a prize.',
    'Ali Demir backed his car into a wall in Spain.',
    'The Bank of Japan fought inflation.',
    'A fire hit Portugal.',
    'Denmark’s economy was hit by the pandemic.',
    'Poland’s support group for parents met on Tuesday.',
    'She asked about Japan.',
    'Ali Demir addressed students in Norway.',
    'Tourists visited Italy in August.',
    'The company’s shares struck a low in Japan.',
    'Ukraine’s attack helicopter fleet is old.',
    'The Greek island’s charm attack is over.',
    'Australia’s call center workers met the deadline.',
    'Norwegian salmon fights the current.',
    'Tunisia’s economy faces a battle with inflation.',
    'A demand for Chinese goods rose.',
    'Iran’s strike price for oil fell.',
    'The threat of rain in Ireland kept fans away.',
    'Ali Demir said the weather in Peru was good.',
    'Chinese demand for steel hit Australian exports.',
  ])('%s', (sentence) => expect(summaries(sentence)).toBe(''));
});
