/** FNV-1a over UTF-16 units. */
export function hashString(value: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Hash of a feature: its template and one to three values. The caller masks it to the size of its table. */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return h ^ (h >>> 15);
}

/** A growing list of feature hashes, with the place where each position's features end. */
export class FeatureList {
  ids: Int32Array;
  size = 0;
  constructor(capacity = 1024) {
    this.ids = new Int32Array(capacity);
  }
  /** Appends the features `from`..`to` of another list. */
  append(other: FeatureList, from: number, to: number): void {
    for (let f = from; f < to; f++) this.push(other.ids[f]!);
  }
  push(id: number): void {
    if (this.size === this.ids.length) {
      const wider = new Int32Array(this.size * 2 + 64);
      wider.set(this.ids);
      this.ids = wider;
    }
    this.ids[this.size++] = id;
  }
}
