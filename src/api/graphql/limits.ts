import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** The limits of one operation: far above what people write, far below what overloads a server. */
export const LIMITS = { tokens: 4_000, depth: 20, aliases: 100, directives: 50, errors: 20, complexity: 250_000 };

/** The limits of an operation's values: of its variables, and of each filter. */
export const VALUE_LIMITS = {
  variables: { depth: 50, values: 10_000 },
  filter: { depth: 30, values: 2_000 },
};

/** By default the packages throw, which ends the validation, and Apollo reports that as an error of the server. */
const onReject = [
  (context: ValidationContext | null, { message }: GraphQLError) => {
    context?.reportError(new GraphQLError(message.replace(/^Syntax Error: /, '')));
  },
];
const reporting = { exposeLimits: true, propagateOnRejection: false, onReject };

export const LIMIT_RULES = [
  maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, ...reporting }),
  maxAliasesRule({ n: LIMITS.aliases, allowList: [], ...reporting }),
  maxDirectivesRule({ n: LIMITS.directives, ...reporting }),
] as unknown as ValidationRule[];
