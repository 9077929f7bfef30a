import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { rowsBy } from '../query/lookup';
import { sharedRow } from '../query/shared-row';
import type { GraphSession } from '../query/session';
import type { SpeakerEntity } from './speaker.entity';
import { speakerTable } from './speaker.table';

export function loadSpeaker(session: GraphSession, id: number | null): PromiseOrValue<SpeakerEntity | null> {
  return id === null ? null : sharedRow(session, speakerTable, 'id', id);
}

export function loadSpeakerBySlug(session: GraphSession, slug: string): Promise<SpeakerEntity | null> {
  return rowsBy(session, speakerTable, 'slug').load(slug);
}
