import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { EventEntity } from './event.entity';
import { eventTable } from './event.table';

export function loadEvent(session: GraphSession, id: number | null): Promise<EventEntity | null> {
  return id === null ? Promise.resolve(null) : rowsBy(session, eventTable, 'id').load(id);
}

export function loadEventBySlug(session: GraphSession, slug: string): Promise<EventEntity | null> {
  return rowsBy(session, eventTable, 'slug').load(slug);
}
