import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { EventEntity } from './event.entity';
import { eventTable } from './event.table';

export function loadEvent(session: GraphSession, id: number | null): PromiseOrValue<EventEntity | null> {
  return id === null ? null : rowsBy(session, eventTable, 'id').load(id);
}
