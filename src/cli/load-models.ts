import { loadAttributionModel } from '../extract/attribution/model';
import type { Models } from '../extract/extract';
import { version } from '../kernel/version';

/** Name and version of this program, for the `extractor` of findings. */
export const extractorName = `on-record ${version}`;

/** The models of this program; they load in a few tenths of a second. */
export function loadModels(): Models {
  return { attribution: loadAttributionModel() };
}
