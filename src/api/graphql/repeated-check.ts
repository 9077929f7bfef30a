import {
  BREAK,
  getVariableValues,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { checkArguments, isPaged } from './argument-check';
import { LIMITS } from './limits';
import { complexityOf } from './operation-check';
import type { Variables } from './request';

type Field = GraphQLField<unknown, unknown>;

export interface CheckedVariables {
  /** Coerced, defaults included. */
  variables: Variables;
  /** How many fields the operation may answer with them. */
  cost: number;
}

/**
 * The same check for an operation that passed it with other variables: it looks only at what these can change.
 * @returns the coerced variables; null where anything is wrong
 */
export function repeatedCheck(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (given: Variables) => CheckedVariables | null {
  const definitions = operation.variableDefinitions ?? [];
  const own: DocumentNode = {
    ...document,
    definitions: document.definitions.filter((part) => part === operation || part.kind === Kind.FRAGMENT_DEFINITION),
  };
  const uses = variableUses(schema, own);
  const isCostFixed =
    !uses.some(({ field, argument }) => isPaged(field) && (argument === 'first' || argument === 'last')) &&
    !hasConditions(own);
  const costOf = (given: Variables) => complexityOf(schema, own, operation.name?.value, given);
  let fixedCost: number | undefined;
  return (given) => {
    try {
      const { coerced } = getVariableValues(schema, definitions, given, { maxErrors: 1 });
      if (!coerced) return null;
      if (!isCostFixed) {
        const cost = costOf(given);
        return cost <= LIMITS.complexity ? { variables: coerced, cost } : null;
      }
      // A part of an argument is refused where it would be refused as the whole.
      for (const { field, argument, variable } of uses)
        if (coerced[variable] !== undefined) checkArguments(field, { [argument]: coerced[variable] });
      fixedCost ??= costOf(given);
      return { variables: coerced, cost: fixedCost };
    } catch {
      return null;
    }
  };
}

/** A variable that gives an argument, or a part of one, its value. */
interface VariableUse {
  field: Field;
  argument: string;
  variable: string;
}

function variableUses(schema: GraphQLSchema, document: DocumentNode): VariableUse[] {
  const uses: VariableUse[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: (node) => {
        const field = types.getFieldDef();
        if (!field || types.getDirective()) return;
        visit(node, {
          Variable: ({ name }) => {
            uses.push({ field, argument: node.name.value, variable: name.value });
          },
        });
      },
    }),
  );
  return uses;
}

function hasVariable(node: ArgumentNode): boolean {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Whether a directive leaves out what a variable says. */
function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: (node) => {
      if (node.arguments?.some(hasVariable)) found = true;
    },
  });
  return found;
}
