import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../kernel/errors';
import type { Findings } from '../kernel/findings';
import { slugify } from '../kernel/slug';
import { curatedFileOf } from '../seed/curated-file';
import { cutSlug } from '../seed/curated-entries';
import { DOCUMENT, KNOWLEDGE, LONGEST_SLUG } from '../seed/read-seed';

/**
 * Writes findings as a curated document: a new folder with the article's text and a file with its findings, for a
 * person to correct. The folder is written completely or not at all.
 * @param name of the document, for people
 * @returns the folder
 * @throws InputError if the article's folder exists: corrections are never overwritten
 */
export function writeDraft(findings: Findings, name: string, target: string): string {
  const { text, headline } = findings.document;
  const folder = freeFolder(target, cutSlug(slugify(headline), LONGEST_SLUG - 4), text, name);
  const draft = curatedFileOf(findings, name);
  const made = join(target, `.draft-${randomUUID()}`);
  mkdirSync(made, { recursive: true });
  try {
    writeFileSync(join(made, DOCUMENT), text);
    writeFileSync(join(made, KNOWLEDGE), draft);
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

function freeFolder(target: string, slug: string, text: string, name: string): string {
  for (let number = 1; ; number++) {
    const folder = join(target, number === 1 ? slug : `${slug}-${number}`);
    if (!existsSync(folder)) return folder;
    const document = join(folder, DOCUMENT);
    if (existsSync(document) && readFileSync(document, 'utf8') === text) {
      throw new InputError(`${name}: ${folder} already contains it; delete it to write it again`, [name]);
    }
  }
}
