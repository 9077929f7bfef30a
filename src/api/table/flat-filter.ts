import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLNamedInputType,
} from 'graphql';
import { InputError } from '../../kernel/errors';
import { didYouMean } from './nearest';

type FilterValue = Record<string, unknown>;

/** The field that a filter compares by default: the code in `speaker.country=IR`. */
const KEYS = ['code', 'slug', 'on', 'matches', 'eq'] as const;

/**
 * Reads one filter in the form `speaker.country=IR`, `said.on=2018/..`, `kind.in=DIRECT,MIXED`: the names of the
 * filter's fields, and an operator. Without one, countries compare by code, other nodes by slug, dates by overlap,
 * texts that can be searched by their words, and the rest by equality.
 * @throws InputError that names the parameter and the nearest valid name
 */
export function flatFilter(type: GraphQLInputObjectType, parameter: string, text: string): FilterValue {
  const names = parameter.split('.');
  const filter: FilterValue = {};
  let place = filter;
  let current: GraphQLNamedInputType = type;
  const step = (name: string): void => {
    const field = fieldOf(current, name, parameter);
    const next = getNamedType(field.type);
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    if (isInputObjectType(next)) {
      if (isList) throw new InputError(`write "${name}" in filter=, as JSON.`, [parameter]);
      place = place[name] = {};
      current = next;
    } else {
      place[name] = isList
        ? text.split(',').map((item) => scalarOf(next, item, parameter))
        : scalarOf(next, text, parameter);
      current = next;
    }
  };
  names.forEach(step);
  while (isInputObjectType(current)) {
    const fields: Record<string, unknown> = current.getFields();
    const key = KEYS.find((name) => name in fields);
    if (!key) throw new InputError(`say what to compare: ${parameter}.${Object.keys(fields)[0]}=…`, [parameter]);
    step(key);
  }
  return filter;
}

function fieldOf(type: GraphQLNamedInputType, name: string, parameter: string) {
  if (!isInputObjectType(type)) throw new InputError(`there is nothing below "${name}".`, [parameter]);
  const fields = type.getFields();
  const field = fields[name];
  if (field) return field;
  throw new InputError(`${type.name} has no field "${name}".${didYouMean(name, Object.keys(fields))}`, [parameter]);
}

function scalarOf(type: GraphQLNamedInputType, text: string, parameter: string): unknown {
  if (type.name === 'Boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw new InputError(`it is true or false, not ${JSON.stringify(text)}.`, [parameter]);
  }
  if (type.name === 'Int' || type.name === 'Float') {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) return number;
    throw new InputError(`it is a number, not ${JSON.stringify(text)}.`, [parameter]);
  }
  if (isEnumType(type) && !type.getValue(text)) {
    const names = type.getValues().map(({ name }) => name);
    const near = didYouMean(text.toUpperCase(), names);
    throw new InputError(`it is one of ${names.join(', ')}, not ${JSON.stringify(text)}.${near}`, [parameter]);
  }
  return text;
}
