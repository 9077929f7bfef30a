import type { GraphQLScalarType } from 'graphql';
import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { NODE_LISTS } from '../../kernel/vocabulary';
import type { FilterField, FilterTable } from '../query/table';
import { enumNamed } from './enum';
import {
  BooleanFilter,
  DateFilter,
  FloatFilter,
  IntFilter,
  RecordedFilter,
  SearchableTextFilter,
  TextFilter,
  valueFilter,
} from './operators.input';
import { GraphQLCountryCode } from './scalars';

const SCALARS: Record<string, GraphQLScalarType> = { CountryCode: GraphQLCountryCode, ID };
const filters = new Map<string, ClassType>();
const valueFilters = new Map<string, ClassType>();

/** The input type of a table's filter, made of the fields that the table declares. */
export function filterType(table: FilterTable): ClassType {
  const known = filters.get(table.type);
  if (known) return known;
  class Filter {}
  filters.set(table.type, Filter);
  InputType(`${table.type}Filter`, {
    description: `Selects ${NODE_LISTS[table.type]}; all given conditions must hold.${noteOf(table)}`,
  })(Filter);
  const declare = (name: string, type: () => unknown, description: string, deprecationReason?: string) =>
    Field(type as () => ClassType, { nullable: true, description, ...(deprecationReason && { deprecationReason }) })(
      Filter.prototype,
      name,
    );
  declare('and', () => [Filter], 'All of these must hold.');
  declare('or', () => [Filter], 'At least one of these must hold; an empty list matches nothing.');
  declare('not', () => Filter, 'This must not hold.');
  for (const [name, field] of Object.entries(table.fields)) {
    const input = inputOf(field);
    declare(name, input, field.description ?? '', field.deprecationReason);
  }
  return Filter;
}

function noteOf({ fields }: FilterTable): string {
  const names = Object.entries(fields)
    .filter(([, { kind }]) => kind === 'owned')
    .map(([name]) => name);
  if (names.length < 2) return '';
  const list = `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  return ` ${list.charAt(0).toUpperCase()}${list.slice(1)} must match the same office.`;
}

/** Types of values are created immediately, because the schema contains only what was registered before it is built. */
function inputOf(field: FilterField): () => unknown {
  switch (field.kind) {
    case 'text':
      return () => (field.search ? SearchableTextFilter : TextFilter);
    case 'number':
      return () => (field.isWhole ? IntFilter : FloatFilter);
    case 'boolean':
      return () => BooleanFilter;
    case 'flag':
      return () => Boolean;
    case 'recorded':
      return () => RecordedFilter;
    case 'date':
      return () => DateFilter;
    case 'value': {
      const input = valueFilterOf(field.values);
      return () => input;
    }
    case 'owned':
      return inputOf(field.field);
    default:
      return () => filterType(field.table());
  }
}

function valueFilterOf(values: string): ClassType {
  const known = valueFilters.get(values);
  if (known) return known;
  const type = SCALARS[values] ?? enumNamed(values);
  const input = valueFilter(`${values}Filter`, values, () => type);
  valueFilters.set(values, input);
  return input;
}
