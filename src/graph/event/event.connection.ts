import { facetedConnectionType } from '../schema/connection.type';
import type { EventEntity } from './event.entity';
import { EventFacet } from './event.input';
import { EventType } from './event.type';

export const EventConnection = facetedConnectionType<EventEntity>('Event', () => EventType, EventFacet);
