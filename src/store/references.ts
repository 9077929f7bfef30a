import { getMetadataArgsStorage } from 'typeorm';
import type { EntityClass } from './columns';

/** What a foreign key refers to. */
export interface Reference {
  entity: EntityClass;
  /** The column of the other table that the key holds. */
  column: 'id' | 'code';
}

/** Undefined where the property has no foreign key. */
export function findReference(entity: EntityClass, property: string): Reference | undefined {
  const found = getMetadataArgsStorage().foreignKeys.find(
    (key) => key.target === entity && key.propertyName === property,
  );
  return found && { entity: (found.type as () => EntityClass)(), column: found.inverseSide === 'code' ? 'code' : 'id' };
}

/** @throws Error where the property has no foreign key */
export function referenceOf(entity: EntityClass, property: string): Reference {
  const reference = findReference(entity, property);
  if (!reference) throw new Error(`${entity.name}.${property} has no foreign key`);
  return reference;
}

/** Entities sorted so that each stands after those that its foreign keys refer to; the rest keep their order. */
export function insertionOrder(entities: readonly EntityClass[]): EntityClass[] {
  const sorted = new Set<EntityClass>();
  const place = (entity: EntityClass): void => {
    if (sorted.has(entity)) return;
    for (const { target, type } of getMetadataArgsStorage().foreignKeys) {
      const referred = (type as () => EntityClass)();
      if (target === entity && referred !== entity && entities.includes(referred)) place(referred);
    }
    sorted.add(entity);
  };
  entities.forEach(place);
  return [...sorted];
}
