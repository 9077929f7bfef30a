import { InputError } from '../../kernel/errors';
import { parseNodeId } from '../../kernel/ids';
import type { NodeType } from '../../kernel/vocabulary';
import { columnOf, hasColumn, tableOf, type EntityClass } from '../../store/columns';
import { referenceOf } from '../../store/references';
import type { FilterField, Owned, Path } from './table';
import { tableOfEntity } from './table-registry';

/** A field of a filter as a table declares it; its column follows from the field's name and the entity. */
export type DeclaredField = (name: string, entity: EntityClass) => FilterField;

/** A field under a name that is no longer recommended. */
export function deprecated(field: DeclaredField, deprecationReason: string): DeclaredField {
  return (name, entity) => ({ ...field(name, entity), deprecationReason });
}

/** A text, compared in folded form: in the column `<name>_key` where there is one. */
export function text(description: string): DeclaredField {
  return (name, entity) => ({ kind: 'text', column: foldedColumn(entity, name), description });
}

/** A text whose words the table's search table indexes. */
export function searchedText(description: string): DeclaredField {
  return (name, entity) => ({
    kind: 'text',
    column: foldedColumn(entity, name),
    search: `${tableOf(entity)}_search`,
    description,
  });
}

/** @param values the name of the enum or scalar in the public schema */
export function value(values: string, description: string): DeclaredField {
  return (name, entity) => ({ kind: 'value', column: columnOf(entity, name), values, description });
}

/** The id of a node, compared by the key that it names. */
export function nodeId(type: NodeType, key: 'slug' | 'code'): DeclaredField {
  const read = (id: string, path: Path): string => {
    const node = parseNodeId(id, path);
    if (node.type === type) return node.key;
    throw new InputError(`${JSON.stringify(id)} is the id of a node of type ${node.type}, not ${type}.`, path);
  };
  return (_name, entity) => ({
    kind: 'value',
    column: columnOf(entity, key),
    values: 'ID',
    read,
    description: 'The id.',
  });
}

/** The revision that recorded the row. */
export function recorded(): DeclaredField {
  return (_name, entity) => ({
    kind: 'recorded',
    column: columnOf(entity, 'revisionNumber'),
    description: 'The revision that recorded it.',
  });
}

export function wholeNumber(description: string): DeclaredField {
  return (name, entity) => ({ kind: 'number', column: columnOf(entity, name), isWhole: true, description });
}

export function number(description: string): DeclaredField {
  return (name, entity) => ({ kind: 'number', column: columnOf(entity, name), isWhole: false, description });
}

export function boolean(description?: string): DeclaredField {
  return (name, entity) => ({ kind: 'boolean', column: columnOf(entity, name), description });
}

export function flag(condition: (row: string) => string, description: string): DeclaredField {
  return () => ({ kind: 'flag', condition, description });
}

/** A date, in the columns `<name>_earliest` and `<name>_latest`. */
export function date(description: string): DeclaredField {
  return (name) => ({ kind: 'date', column: name, description });
}

/** Reads a field from another property than the one of its name. */
export function from(property: string, field: DeclaredField): DeclaredField {
  return (_name, entity) => field(property, entity);
}

/**
 * The row that the foreign key of a property names.
 * @param copies fields of that row which this row holds as well: a filter reads the copy
 */
export function toOne(
  property: string,
  description?: string,
  copies: Record<string, DeclaredField> = {},
): DeclaredField {
  return (_name, entity) => {
    const { entity: referred, column: key } = referenceOf(entity, property);
    const column = columnOf(entity, property);
    return {
      kind: 'toOne',
      column,
      table: () => tableOfEntity(referred),
      key,
      description,
      copies: Object.fromEntries(Object.entries(copies).map(([of, copy]) => [of, copy(of, entity)])),
    };
  };
}

/**
 * Rows that a table of links connects: `from` refers to this row, `to` to the other. `only` selects among the links.
 */
export function toMany<Link extends object>(
  link: EntityClass<Link>,
  from: keyof Link & string,
  to: keyof Link & string,
  description: string,
  only?: LinkSelection<Link>,
): DeclaredField {
  return () => {
    const { entity: referred, column: key } = referenceOf(link, to);
    return {
      kind: 'toMany',
      link: tableOf(link),
      from: columnOf(link, from),
      to: columnOf(link, to),
      only: only ? { column: columnOf(link, only.property), value: only.value } : null,
      table: () => tableOfEntity(referred),
      key,
      description,
    };
  };
}

/** Links whose property has this value, one of a vocabulary. */
export interface LinkSelection<Link> {
  property: keyof Link & string;
  value: string;
}

/** Fields of the rows of another table that belong to this row; fields made by one call must hold of the same row. */
export function owned<Member extends object>(
  member: EntityClass<Member>,
  owner: keyof Member & string,
): (name: keyof Member & string, field: DeclaredField) => DeclaredField {
  let via: Owned | undefined;
  return (name, field) => () => {
    via ??= { table: tableOf(member), owner: columnOf(member, owner), key: referenceOf(member, owner).column };
    const inner = field(name, member);
    return { kind: 'owned', via, field: inner, description: inner.description };
  };
}

function foldedColumn(entity: EntityClass, name: string): string {
  return columnOf(entity, hasColumn(entity, `${name}Key`) ? `${name}Key` : name);
}
