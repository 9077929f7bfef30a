import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../../src/seed/read-seed';
import { FileError } from '../../src/kernel/file-error';

export const DOCUMENT = `Ruritania's Envoy Meets Bloc

“We will talk,” envoy Rupert Hentzau told reporters in Paris. “We will not sign.”

The envoy of Spain said talks began about 2018. The French minister said nothing.

Read More

A German teaser of 2024.`;

/** A curated file that is accepted; tests change lines of it. */
export const KNOWLEDGE = `document:
  language: en
  ends: The French minister said nothing.
countries:
  FR: [French, Paris]
  ES: [Spain]
speakers:
  rupert-hentzau:
    name: Rupert Hentzau
    kind: PERSON
    country: FR
    aliases: [Hentzau]
    memberships:
      - role: envoy
        organization: foreign-office
        branch: EXECUTIVE
        evidence: envoy Rupert Hentzau
  foreign-office:
    name: Office of the envoy
    kind: ORGANIZATION
    isOfficial: true
    mentions: [envoy]
events:
  talks:
    title: Talks begin
    type: CONSULT
    status: OCCURRED
    date: { edtf: 2018~, text: about 2018 }
    place: Paris
    country: FR
    actors: [rupert-hentzau, ES]
    evidence: talks began about 2018
quotes:
  hentzau-on-talks:
    speaker: rupert-hentzau
    membership: envoy
    kind: DIRECT
    segments: ["We will talk", { text: We will not sign }]
    source: envoy Rupert Hentzau
    cue: told
    occasion: talks
    place: Paris
`;

const made: string[] = [];

/** A seed folder with this content: its path. */
export async function seedFolder(
  knowledge: string,
  document: string | Uint8Array = DOCUMENT,
  slug = 'a-seed',
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'seed-'));
  made.push(root);
  const folder = join(root, slug);
  await mkdir(folder);
  await writeFile(join(folder, 'knowledge.yaml'), knowledge);
  await writeFile(join(folder, 'document.txt'), document);
  return folder;
}

export async function removeSeedFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((root) => rm(root, { recursive: true, force: true })));
}

/** KNOWLEDGE with each text replaced by another; fails where it does not hold the text. */
export function changed(...changes: [from: string, to: string][]): string {
  return changes.reduce((knowledge, [from, to]) => {
    if (!knowledge.includes(from)) throw new Error(`not in the file: ${from}`);
    return knowledge.replace(from, to);
  }, KNOWLEDGE);
}

/** What is told about a seed that is refused, the folder left out of it. */
export async function refusal(knowledge: string, document?: string | Uint8Array, slug?: string): Promise<string[]> {
  const folder = await seedFolder(knowledge, document, slug);
  const error: unknown = await readSeed(folder).then(
    () => new Error('it was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof FileError)) throw error;
  return error.message.split('\n').map((line) => line.replace(`${folder}/`, ''));
}
