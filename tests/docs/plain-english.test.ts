import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';

/** Phrases that readers had to read twice, with what to write instead. */
const PHRASES: readonly [phrase: RegExp, instead: string][] = [
  [/unless told otherwise/, 'default …, by default'],
  [/\bcomes? again\b/, 'repeated'],
  [/\bhang(s|ing)? on (nothing|how|the day)/, 'depends on'],
  [/\bparted\b/, 'split, separated'],
  [/\b(is|are|be) told (by|where|that|apart by)\b/, 'is recognised by, is reported'],
  [/what became of/i, 'the outcome, the result'],
  [/for whoever/, 'for those who, for clients that'],
  [/on the air/, 'listening'],
  [/takes? the token of/, 'requires the … token'],
  [/that it takes to/, 'that it needs to'],
  [/in small letters/, 'in lower case'],
  [/\bin small:/, 'a miniature'],
];
/** Texts by others, lists of words, dumps, and this file. */
const EXEMPT =
  /^(seeds\/.+\/document\.txt|tests\/docs\/plain-english|tests\/.*corpus|.*\.(json|sql|svg|bin)$|package-lock)/;

const root = packageRoot();
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => /\.(ts|tsx|mts|mjs|cjs|css|html|graphql|md|ya?ml)$/.test(name) && !EXEMPT.test(name));

test.each(PHRASES.map(([phrase, instead]) => [phrase.source, instead, phrase] as const))(
  'nobody writes /%s/: write "%s"',
  (_source, _instead, phrase) => {
    const found = files.flatMap((name) =>
      readFileSync(join(root, name), 'utf8')
        .split('\n')
        .flatMap((line, at) => (phrase.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  },
);
