import { setImmediate as soon } from 'node:timers/promises';
import { SharedCheck } from '../../../src/store/postgres/shared-check';

/** A question about the present: each answer is the number of the question, which takes a turn of the event loop. */
function counting(): { check: SharedCheck<number>; started: () => number } {
  let started = 0;
  const check = new SharedCheck(async () => {
    started += 1;
    const mine = started;
    await soon();
    return mine;
  });
  return { check, started: () => started };
}

test('an answer is begun after everybody who gets it asked', async () => {
  const { check, started } = counting();
  const asked: Promise<void>[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    for (let one = 0; one < turn % 5; one += 1) {
      const before = started();
      asked.push(
        check.ask(turn % 3 === 0).then((answer) => {
          expect(answer).toBeGreaterThan(before);
        }),
      );
    }
    await soon();
  }
  await Promise.all(asked);
  expect(asked).toHaveLength(400);
});

test('one question serves all who come in one turn, the next all who come while it is on its way', async () => {
  const { check, started } = counting();
  const hundred = () => Array.from({ length: 100 }, () => check.ask());
  const asked = hundred();
  await soon();
  asked.push(...hundred());
  const answers = await Promise.all(asked);
  expect([new Set(answers.slice(0, 100)), new Set(answers.slice(100))]).toEqual([new Set([1]), new Set([2])]);
  expect(started()).toBe(2);
});

test('a question that fails fails those who asked it, and the next is asked anew', async () => {
  let fails = true;
  const check = new SharedCheck(async () => {
    await soon();
    if (fails) throw new Error('away');
    return 'there';
  });
  const first = check.ask();
  await soon();
  const second = check.ask();
  await expect(first).rejects.toThrow('away');
  fails = false;
  expect(await second).toBe('there');
  expect(await check.ask()).toBe('there');
});
