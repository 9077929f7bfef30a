import {
  BREAK,
  getVariableValues,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { checkArguments, isPaged } from './argument-check';
import { LIMITS } from './limits';
import { complexityOf } from './operation-check';
import type { Variables } from './request';

type Field = GraphQLField<unknown, unknown>;

export interface CheckedVariables {
  /** Coerced, defaults included. */
  variables: Variables;
  /** How many fields the response may contain with them. */
  cost: number;
}

/**
 * The same check for an operation that has passed it with other variables: it checks only what variables can change.
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
  const uses = argumentsWithVariables(schema, own);
  const isCostFixed =
    !uses.some(({ field, name }) => isPaged(field) && (name === 'first' || name === 'last')) && !hasConditions(own);
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
      for (const { field, name, type, value } of uses)
        checkArguments(field, { [name]: valueFromAST(value, type, coerced) });
      fixedCost ??= costOf(given);
      return { variables: coerced, cost: fixedCost };
    } catch {
      return null;
    }
  };
}

/** An argument whose value comes from a variable, in whole or in part. */
interface ArgumentWithVariables {
  field: Field;
  name: string;
  type: GraphQLInputType;
  value: ValueNode;
}

function argumentsWithVariables(schema: GraphQLSchema, document: DocumentNode): ArgumentWithVariables[] {
  const found: ArgumentWithVariables[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: (node) => {
        const field = types.getFieldDef();
        const type = types.getArgument()?.type;
        if (!field || !type || types.getDirective() || !hasVariable(node)) return;
        found.push({ field, name: node.name.value, type, value: node.value });
      },
    }),
  );
  return found;
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

/** Whether a directive with a variable skips the field. */
function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: (node) => {
      if (node.arguments?.some(hasVariable)) found = true;
    },
  });
  return found;
}
