import { analyse, type Analysis } from '../../../src/extract/attribution/analysis';
import type { Candidate, Run } from '../../../src/extract/attribution/candidates';
import { chooseAttributions, type Scored } from '../../../src/extract/attribution/resolve';
import { paragraphsOf } from './support';
import { english } from '../../support/english';

const FLOOR = 0.4;

class Text {
  private readonly analysis: Analysis;

  constructor(private readonly text: string) {
    this.analysis = analyse(text, paragraphsOf(text), english);
  }

  /** The tokens of some words. */
  private run(words: string): Run {
    const { start, end, count } = this.analysis.tokens;
    const from = this.text.indexOf(words),
      to = from + words.length;
    const inside = Array.from({ length: count }, (_, i) => i).filter((i) => start[i]! >= from && end[i]! <= to);
    return { from: inside[0]!, to: inside.at(-1)! + 1 };
  }

  reading(cue: string, content: string[], probability: number): Scored {
    const at = this.run(cue).from;
    const candidate: Candidate = {
      cue: at,
      cueRuns: [{ from: at, to: at + 1 }],
      content: content.map((words) => this.run(words)),
      means: content.map(() => 1),
      source: null,
      reading: 0,
      overlap: 0,
      mean: 1,
      least: 1,
      missed: 0,
      sourceProbability: 0,
    };
    return { candidate, probability };
  }

  /** `cue: content probability` of what is chosen. */
  chosen(...readings: Scored[]): string[] {
    const { start, end, lower } = this.analysis.tokens;
    return chooseAttributions(this.analysis, readings, FLOOR).map(
      ({ cue, content, probability }) =>
        `${lower[cue]}: ${content.map(({ from, to }) => this.text.slice(start[from], end[to - 1])).join(' … ')} ${probability}`,
    );
  }
}

const FIRST = '“The bridge opens,”',
  SECOND = '“It will hold,”';

describe('chooseAttributions', () => {
  const two = new Text(`${FIRST} Tolver said. ${SECOND} Sabry added.`);

  it('takes the best reading of a cue that is probable enough', () => {
    expect(
      two.chosen(
        two.reading('said', [FIRST], 0.7),
        two.reading('said', [FIRST, SECOND], 0.8),
        two.reading('added', ['Sabry'], 0.3),
      ),
    ).toEqual([`said: ${FIRST} … ${SECOND} 0.8`]);
  });

  it('parts quotations side by side where that promises more', () => {
    expect(
      two.chosen(
        two.reading('said', [FIRST, SECOND], 0.9),
        two.reading('said', [FIRST], 0.8),
        two.reading('added', [SECOND], 0.7),
      ),
    ).toEqual([`said: ${FIRST} 0.8`, `added: ${SECOND} 0.7`]);
  });

  it('leaves them joined where it does not', () => {
    expect(
      two.chosen(
        two.reading('said', [FIRST, SECOND], 0.99),
        two.reading('said', [FIRST], 0.7),
        two.reading('added', [SECOND], 0.3),
      ),
    ).toEqual([`said: ${FIRST} … ${SECOND} 0.99`]);
  });

  it('prefers words between marks alone to words that go on beyond them, and reports how probable they are', () => {
    const text = new Text(`As rain fell, Tolver said, ${FIRST} and left.`);
    expect(text.chosen(text.reading('said', ['As rain fell', FIRST], 0.6), text.reading('said', [FIRST], 0.5))).toEqual(
      [`said: ${FIRST} 0.5`],
    );
  });

  it('gives a report’s cue no words between marks that a nearer cue has', () => {
    const text = new Text(`${FIRST} Tolver said, according to the Post.`);
    expect(
      text.chosen(
        text.reading('according', [`${FIRST} Tolver said`], 0.6),
        text.reading('according', [FIRST], 0.5),
        text.reading('said', [FIRST], 0.1),
      ),
    ).toEqual([`according: ${FIRST} Tolver said 0.6`]);
  });
});
