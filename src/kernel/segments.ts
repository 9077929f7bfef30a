import type { Span } from './findings';

/** The segments of a quote as its row holds them: JSON `[[start, end], …]`. */
export function encodeSegments(segments: readonly Span[]): string {
  return JSON.stringify(segments.map(({ start, end }) => [start, end]));
}

/** The segments that a quote's row holds. */
export function decodeSegments(segments: string): Span[] {
  return (JSON.parse(segments) as [start: number, end: number][]).map(([start, end]) => ({ start, end }));
}
