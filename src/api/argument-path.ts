import { Kind, parse, visit, type ASTNode, type GraphQLError } from 'graphql';

/** The argument in which a refused value stands, with the fields on the way to it: `filter.said.on`. Empty where unknown. */
export function argumentPath(error: GraphQLError): string {
  const at = error.nodes?.[0]?.loc;
  if (!at) return '';
  let found = '';
  const ancestors: ASTNode[] = [];
  visit(parse(at.source.body), {
    enter(node) {
      ancestors.push(node);
      if (node.loc?.start === at.start && node.loc.end === at.end) found = namesOf(ancestors);
    },
    leave() {
      ancestors.pop();
    },
  });
  return found;
}

function namesOf(ancestors: readonly ASTNode[]): string {
  return ancestors.flatMap((node) => {
    if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.name.value];
    return node.kind === Kind.VARIABLE_DEFINITION ? [`$${node.variable.name.value}`] : [];
  }).join('.');
}
