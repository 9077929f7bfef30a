import { type Metadata } from './document';
import { type Mapped } from './mapped';

/** A document as read from its format, before headline, byline and furniture are separated from the article's words. */
export interface ParsedSource {
  paragraphs: Mapped[];
  /** Whether the format marks the first paragraph as the headline. */
  titled: boolean;
  /** Lines beside the paragraphs that may be bylines and dates of the article. */
  notes: string[];
  metadata: Metadata;
}
