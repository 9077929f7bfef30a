import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../kernel/package-root';
import { loadLanguage, type Language } from './language';

/** The languages in a folder: each is a folder named by its BCP 47 tag, loaded once, when it is first asked for. */
export class Languages {
  private readonly loaded = new Map<string, Language>();
  private listed: readonly Language[] | undefined;

  constructor(private readonly folder: string) {}

  /** @param tag BCP 47; `en-GB` is read with the words of `en` where it has none of its own. Null without a lexicon. */
  for(tag: string): Language | null {
    const known = this.loaded.get(tag);
    if (known) return known;
    if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(tag)) return null;
    const folder = join(this.folder, tag);
    if (!existsSync(folder)) return tag.includes('-') ? this.for(tag.slice(0, tag.lastIndexOf('-'))) : null;
    const language = loadLanguage(folder, tag);
    this.loaded.set(tag, language);
    return language;
  }

  /** The folder is read once. */
  all(): readonly Language[] {
    this.listed ??= readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => this.for(name) ?? []);
    return this.listed;
  }
}

/** The languages that come with the program. */
export const installedLanguages = new Languages(join(packageRoot(), 'lexicon'));

/** The language of a BCP 47 tag, of those that come with the program; null where it has no lexicon. */
export function languageFor(tag: string): Language | null {
  return installedLanguages.for(tag);
}

/** As `languageFor`, of a language that the program cannot do without. */
export function requiredLanguage(tag: string): Language {
  const language = languageFor(tag);
  if (language === null) throw new Error(`There is no folder lexicon/${tag}.`);
  return language;
}
