import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type * as Understand from '../../ask/understand';
import type * as Languages from '../../language/languages';
import { NODE_LISTS, NODE_TYPES } from '../../kernel/vocabulary';
import type { GraphContext } from '../context';
import { tableOfNode } from '../nodes';
import { Connection } from '../query/connection';
import { connectionSource } from '../search/search.source';
import { SearchConnectionType } from '../search/search.type';
import { AnswerType } from './ask.type';
import { graphLexicon } from './lexicon.repository';

/** Loaded with the first question: a server starts sooner without the lexicon. */
const load = {
  understand: () => require('../../ask/understand') as typeof Understand,
  languages: () => require('../../language/languages') as typeof Languages,
};
/** The language of questions (BCP 47). */
const QUESTIONS_IN = 'en';
const NODE_OF = new Map(NODE_TYPES.map((type) => [NODE_LISTS[type], type]));

@Resolver()
export class AskResolver {
  @Query(() => AnswerType, {
    description:
      'A question in English, answered by the operation that a grammar understands it as. It never guesses in silence.',
  })
  async ask(
    @Arg('question', () => String, { description: 'The question: "all quotes by Iranian officials".' })
    question: string,
    @Ctx() { session }: GraphContext,
  ): Promise<AnswerType> {
    const { checkQuestion, understand } = load.understand();
    checkQuestion(question);
    const { target, understood, operation, variables, filter, orderBy, first, unknown } = await understand(
      question,
      await graphLexicon(session.reader),
      load.languages().requiredLanguage(QUESTIONS_IN),
    );
    const type = NODE_OF.get(target)!;
    const connection = new Connection(session, tableOfNode(type), {
      filter,
      orderBy,
      first,
    });
    return {
      question,
      understood,
      operation,
      variables,
      unknown,
      result: new SearchConnectionType(connectionSource(session, type, connection)),
    };
  }
}
