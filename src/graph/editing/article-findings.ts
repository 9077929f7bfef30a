import { loadAttributionModel, type AttributionModel } from '../../extract/attribution/model';
import { extractFindings } from '../../extract/extract';
import { MAX_BYTES } from '../../ingest/decode';
import { parseText } from '../../ingest/parse';
import { InputError } from '../../kernel/errors';
import type { Findings } from '../../kernel/findings';
import { version } from '../../kernel/version';
import type { DocumentFormat, IngestArticleInput } from './ingest.input';

let model: AttributionModel | undefined;

/**
 * The findings of an article that a client sent.
 * @throws InputError where it holds no article
 */
export function articleFindings({
  content,
  format,
  headline,
  published,
  publisher,
  url,
  language,
}: IngestArticleInput): Findings {
  const metadata = {
    ...(headline && { headline }),
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url: url.toString() }),
    ...(language && { language }),
  };
  const size = Buffer.byteLength(content);
  if (size > MAX_BYTES)
    throw new InputError(`it has ${size} bytes; ${MAX_BYTES} (5 MB) is the limit.`, ['input', 'content']);
  model ??= loadAttributionModel();
  try {
    const document = parseText(content, {
      name: 'content',
      format: format.toLowerCase() as Lowercase<DocumentFormat>,
      metadata,
    });
    return extractFindings(document, { attribution: model }, { extractor: `on-record ${version}` });
  } catch (error) {
    if (error instanceof InputError)
      throw new InputError(error.message.replace(/^content: /, ''), ['input', 'content']);
    throw error;
  }
}
