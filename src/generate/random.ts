/**
 * Random numbers that are the same on every machine: xoshiro128** (Blackman and Vigna 2018), seeded by the finaliser of
 * MurmurHash3. A number's stream is named by a path, such as [seed, ARTICLE, 17], so that each article, speaker and
 * event is a function of the seed and its own number, whatever was made before it.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(...path: readonly number[]) {
    let hash = 0x9e3779b9;
    for (const part of path) hash = mix((hash ^ mix(part | 0)) + 0x9e3779b9);
    this.a = mix(hash + 1);
    this.b = mix(hash + 2);
    this.c = mix(hash + 3);
    this.d = mix(hash + 4) | 1;
  }

  /** A number in [0, 1), of 32 bits. */
  next(): number {
    const scaled = Math.imul(this.b, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return (result >>> 0) / 0x1_0000_0000;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** A rank in [0, limit) by Zipf's law with exponent 1: the first comes twice as often as the second. */
  zipf(limit: number): number {
    return Math.min(limit - 1, Math.floor(Math.exp(this.next() * Math.log(limit + 1))) - 1);
  }

  pickByRank<Item>(items: readonly Item[]): Item {
    return items[this.zipf(items.length)]!;
  }

  /** The index of one of the weights, which add up to 1. */
  weighted(weights: readonly number[]): number {
    let rest = this.next();
    for (let at = 0; at < weights.length - 1; at += 1) {
      rest -= weights[at]!;
      if (rest < 0) return at;
    }
    return weights.length - 1;
  }
}

/** Numbers of streams, the second part of a path. */
export const ARTICLE = 1;
export const SPEAKER = 2;
export const EVENT = 3;
export const SIZE = 4;

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
