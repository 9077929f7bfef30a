import { isStatement } from '../../../src/extract/quotes/statement';
import { tokenise } from '../../../src/extract/text/tokens';

const judge = (words: string): boolean => {
  const text = `He spoke of it on Monday. ${words}.`;
  const start = text.indexOf(words);
  return isStatement(tokenise(text, [{ start: 0, end: text.length }]), [{ start, end: start + words.length }]);
};

it.each([
  'the announcement',
  'a serious setback for the talks',
  'the attack carried out by rebels',
  'the president of the republic and his advisers',
  'growing concern about prices',
  'fake news',
])('"%s" states nothing', (words) => expect(judge(words)).toBe(false));

it.each([
  'the bridge will open soon',
  'we reject the offer',
  'to withdraw its forces from the north',
  'it is over',
  'Stop the fighting now',
  'the talks were held in secret and have failed',
  'rebels attacked the convoy',
  'never',
])('"%s" states something', (words) => expect(judge(words)).toBe(true));
