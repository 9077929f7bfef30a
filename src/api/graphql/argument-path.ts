import { Kind, parse, visit, type ASTNode, type GraphQLError } from 'graphql';

interface Step {
  node: ASTNode;
  /** Its index, if it is an element of a list. */
  index: number | null;
}

/**
 * The path to a rejected value, from its argument: `filter.said.on`; for a value from a variable, from the variable:
 * `$filter.said.on`. Empty if the value is in no argument.
 */
export function argumentPath(error: GraphQLError): string {
  const node = error.nodes?.[0];
  if (node?.kind === Kind.VARIABLE_DEFINITION)
    return `$${node.variable.name.value}${pathInVariable(error.message, node.variable.name.value)}`;
  if (!node?.loc) return '';
  const { start, end, source } = node.loc;
  let found = '';
  const steps: Step[] = [];
  visit(parse(source.body), {
    enter(visited, key) {
      steps.push({ node: visited, index: typeof key === 'number' ? key : null });
      if (visited.loc?.start === start && visited.loc.end === end) found = namesOf(steps);
    },
    leave() {
      steps.pop();
    },
  });
  return found;
}

/** What graphql-js writes into its message: `at "filter.country.code.in[1]"`. */
function pathInVariable(message: string, variable: string): string {
  const path = new RegExp(` at "${variable}((?:\\.\\w+|\\[\\d+\\])+)"; `).exec(message)?.[1] ?? '';
  return path.replace(/\[(\d+)\]/g, '.$1');
}

function namesOf(steps: readonly Step[]): string {
  return steps
    .flatMap(({ node, index }, at) => {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.name.value];
      if (node.kind === Kind.VARIABLE_DEFINITION) return [`$${node.variable.name.value}`];
      return index !== null && steps[at - 1]?.node.kind === Kind.LIST ? [String(index)] : [];
    })
    .join('.');
}
