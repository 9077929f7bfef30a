import { connectionType } from '../schema/connection.type';
import type { CountryEntity } from './country.entity';
import { CountryType } from './country.type';

export const CountryConnection = connectionType<CountryEntity>('Country', () => CountryType);
