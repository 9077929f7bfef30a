import { connectionType } from '../schema/connection.type';
import type { SpeakerEntity } from './speaker.entity';
import { SpeakerType } from './speaker.type';

export const SpeakerConnection = connectionType<SpeakerEntity>('Speaker', () => SpeakerType);
