import type { Described } from './described';
import { complementOf, type Phrase } from './phrases';
import type { Units } from './units';

const LONGEST_CHAIN = 3;

/** The country of an institution that a phrase, whose it is or the place behind it tells; null where none does. */
export function countryOfInstitution(source: Described, phrase: Phrase): string | null {
  return new CountryReader(source, phrase).read();
}

class CountryReader {
  private readonly units: Units;

  constructor(
    private readonly source: Described,
    private readonly phrase: Phrase,
  ) {
    this.units = source.units;
  }

  read(): string | null {
    for (let k = this.phrase.first; k < this.phrase.to; k++) {
      const { country, kind, from } = this.units.list[k]!;
      const isBased = this.units.words[from]!.lower.endsWith('-based');
      if (country !== null && (kind === 'COUNTRY' || isBased)) return country;
      if (isBased) return this.placeNamed(this.units.words[from]!.text.replace(/-based$/, ''));
    }
    return this.countryOf(this.phrase.owner) ?? this.countryInName() ?? this.countryBehind();
  }

  /** "Calgary-based" */
  private placeNamed(name: string): string | null {
    const codes = this.source.vocabulary.placeOf(name);
    return codes.length > 0 ? codes[0]! : null;
  }

  private countryOf(owner: Phrase | null): string | null {
    if (!owner) return null;
    const unit = this.units.list[owner.to - 1]!;
    return unit.country ?? this.placeIn(owner.first, owner.to);
  }

  private countryInName(): string | null {
    return this.placeIn(this.phrase.first, this.phrase.to);
  }

  private placeIn(from: number, to: number): string | null {
    for (let k = from; k < to; k++) {
      const unit = this.units.list[k]!;
      if (unit.kind !== 'NAME') continue;
      for (let start = unit.from; start < unit.to; start++) {
        for (let end = unit.to; end > start; end--) {
          const codes = this.source.vocabulary.placeOf(this.wordsText(start, end));
          if (codes.length === 1) return codes[0]!;
        }
      }
    }
    return null;
  }

  private wordsText(from: number, to: number): string {
    return this.source.text.slice(this.units.words[from]!.start, this.units.words[to - 1]!.end);
  }

  /** "the finance ministry in Accra", "the Ministry of Health of Chile" */
  private countryBehind(): string | null {
    let phrase = this.phrase;
    for (let turn = 0; turn < LONGEST_CHAIN; turn++) {
      const joint = complementOf(this.units, this.source.phrases, phrase);
      if (!joint || !/^(?:of|in|for|on)$/.test(joint.preposition)) return null;
      const unit = this.units.list[joint.phrase.to - 1]!;
      if (unit.country !== null && joint.preposition !== 'for') return unit.country;
      const code =
        this.source.capitals.get(this.units.words[unit.from]!.start) ??
        this.placeIn(joint.phrase.first, joint.phrase.to);
      if (code) return code;
      phrase = joint.phrase;
    }
    return null;
  }
}
