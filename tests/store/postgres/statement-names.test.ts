import { StatementNames } from '../../../src/store/postgres/statement-names';

describe('names of statements', () => {
  it('are given to repeated statements, the same name each time', () => {
    const names = new StatementNames();
    expect([1, 2].map(() => names.nameOf('SELECT 1'))).toEqual([undefined, undefined]);
    const name = names.nameOf('SELECT 1');
    expect(name).toEqual(expect.any(String));
    expect(names.nameOf('SELECT 1')).toBe(name);
  });

  it('differ for different statements', () => {
    const names = new StatementNames();
    const given = ['SELECT 1', 'SELECT 2'].map((text) => [1, 2, 3].map(() => names.nameOf(text))[2]);
    expect(new Set(given).size).toBe(2);
  });

  it('are bounded, whatever runs', () => {
    const names = new StatementNames();
    const given = new Set<string | undefined>();
    for (let at = 0; at < 1_000; at += 1) for (let run = 0; run < 3; run += 1) given.add(names.nameOf(`SELECT ${at}`));
    given.delete(undefined);
    expect(given.size).toBe(200);
  });
});
