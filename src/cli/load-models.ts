import { loadAttributionModel } from '../extract/attribution/model';
import type { Models } from '../extract/extract';
import { version } from '../kernel/version';

/** Name and version of this program, as findings name their extractor. */
export const extractorName = `on-record ${version}`;

/** The models that come with the program; they load in a few tenths of a second. */
export function loadModels(): Models {
  return { attribution: loadAttributionModel() };
}
