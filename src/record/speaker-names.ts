import type { SpeakerEntity } from '../graph/speaker/speaker.entity';
import { fold, nameKey, words } from '../kernel/fold';

type NameColumns = Pick<SpeakerEntity, 'name' | 'nameKey' | 'lookupKey' | 'surnameKey' | 'wordCount'>;

/** The columns of a speaker that hold the name, in the forms in which it is sorted and looked up. */
export function nameColumns(name: string, kind: SpeakerEntity['kind']): NameColumns {
  const parts = words(name);
  return {
    name,
    nameKey: fold(name),
    lookupKey: nameKey(name),
    surnameKey: kind === 'PERSON' ? (parts.at(-1) ?? null) : null,
    wordCount: Math.max(1, parts.length),
  };
}
