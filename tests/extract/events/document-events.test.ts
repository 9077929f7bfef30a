import { countryMentions } from '../../../src/extract/countries/mentions';
import { dateExpressions } from '../../../src/extract/dates/expressions';
import { documentEvents } from '../../../src/extract/events/document-events';
import { castOf } from '../../../src/extract/speakers/read-cast';
import { SpeakerFindings } from '../../../src/extract/speakers/findings';
import { documentOf } from './support';
import { english } from '../../support/english';

test('participants are keys of the speakers of the document', () => {
  const document = documentOf(
    'Kenyan President Jane Okoro met Ugandan Defense Minister Paul Mbeki in Nairobi in March 2019.',
  );
  const countries = countryMentions(document.text, english);
  const cast = castOf(document.text, document.paragraphs, [], english, { countries });
  const speakers = new SpeakerFindings(cast);
  const events = documentEvents({
    language: english,
    document,
    cast,
    countries,
    dates: dateExpressions(document.text, null, english),
    keyOf: (voice) => speakers.keyOf(voice),
  });
  expect(events).toEqual([
    expect.objectContaining({
      type: 'CONSULT',
      status: 'OCCURRED',
      place: 'Nairobi',
      country: 'KE',
      date: { edtf: '2019-03', text: 'March 2019' },
      participants: [
        { role: 'ACTOR', speaker: 'jane-okoro', country: null },
        { role: 'ACTOR', speaker: 'paul-mbeki', country: null },
      ],
    }),
  ]);
  const keys = speakers.all().map(({ key }) => key);
  for (const { participants } of events) for (const { speaker } of participants) expect(keys).toContain(speaker);
});

test('who has no key takes no part, and without anybody there is no event', () => {
  const document = documentOf('Kenyan President Jane Okoro met Ugandan Defense Minister Paul Mbeki.');
  const countries = countryMentions(document.text, english);
  const cast = castOf(document.text, document.paragraphs, [], english, { countries });
  expect(documentEvents({ language: english, document, cast, countries, dates: [], keyOf: () => null })).toEqual([]);
});
