import { type Metadata } from './document';
import { type Mapped } from './mapped';

/** A document as its format gives it, before headline, byline and furniture are told from the article's words. */
export interface Draft {
  paragraphs: Mapped[];
  /** Whether the format marks the first paragraph as the headline. */
  titled: boolean;
  metadata: Metadata;
}
