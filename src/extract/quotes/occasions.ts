import type { EventFinding, QuoteFinding } from '../../kernel/findings';
import { sentenceAt, type Cast } from '../speakers/cast';

/**
 * Tells on what occasion words were said: a meeting of the speaker's, told in the sentence that attributes the words.
 */
export class Occasions {
  private readonly bySentence = new Map<number, EventFinding[]>();

  constructor(
    private readonly cast: Cast,
    events: readonly EventFinding[],
  ) {
    for (const event of events) {
      if (event.type !== 'CONSULT') continue;
      for (const sentence of new Set(event.evidence.map(({ start }) => sentenceAt(cast, start)))) {
        this.bySentence.set(sentence, [...(this.bySentence.get(sentence) ?? []), event]);
      }
    }
  }

  /** The event's key, or null. What the words themselves tell of is no occasion. */
  of({ cue, speaker, segments }: QuoteFinding): string | null {
    if (cue === null || speaker === null) return null;
    const told = this.bySentence.get(sentenceAt(this.cast, cue.start)) ?? [];
    const occasion = told.find(
      ({ participants, evidence }) =>
        participants.some((participant) => participant.speaker === speaker) &&
        evidence.some((span) => !segments.some(({ start, end }) => span.start < end && span.end > start)),
    );
    return occasion?.key ?? null;
  }
}
