import { InputError } from '../../kernel/errors';
import type { Findings, Span } from '../../kernel/findings';

/**
 * Nothing is recorded without words that state it.
 * @throws InputError where a span is empty or not in the text, or where a finding has none
 */
export function checkEvidence(findings: Findings): void {
  const length = findings.document.text.length;
  const check = (spans: readonly Span[], path: (string | number)[]) => {
    if (spans.length === 0) throw new InputError('no words of the text state it.', path);
    for (const { start, end } of spans) {
      const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
      if (!inside) throw new InputError(`[${start}, ${end}) is no span of a text of ${length} characters.`, path);
    }
  };
  findings.quotes.forEach((quote, at) => {
    check(quote.segments, ['quotes', at, 'segments']);
    if (quote.source) check([quote.source], ['quotes', at, 'source']);
    if (quote.cue) check([quote.cue], ['quotes', at, 'cue']);
  });
  findings.events.forEach((event, at) => check(event.evidence, ['events', at, 'evidence']));
  findings.speakers.forEach((speaker, at) => speaker.memberships.forEach((membership, index) =>
    check(membership.evidence, ['speakers', at, 'memberships', index, 'evidence'])));
  findings.countryMentions.forEach((mention, at) => check(mention.spans, ['countryMentions', at, 'spans']));
}
