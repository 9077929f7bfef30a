import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type * as Understand from '../../ask/understand';
import type * as Languages from '../../language/languages';
import { TYPE_OF_LIST } from '../../kernel/vocabulary';
import type { GraphContext } from '../context';
import { tableOfNode } from '../nodes';
import { Connection } from '../query/connection';
import { connectionSource } from '../search/search.source';
import { SearchConnectionType } from '../search/search.type';
import { AnswerType } from './ask.type';
import { graphLexicon } from './lexicon.repository';

/** Loaded for the first question, because a server starts faster without the lexicon. */
const load = {
  understand: () => require('../../ask/understand') as typeof Understand,
  languages: () => require('../../language/languages') as typeof Languages,
};
/** The language of questions (BCP 47). */
const QUESTIONS_IN = 'en';

@Resolver()
export class AskResolver {
  @Query(() => AnswerType, {
    description:
      'Answers a question in English. A grammar turns it into an operation; words that it does not understand ' +
      'are listed in `unknown`.',
  })
  async ask(
    @Arg('question', () => String, { description: 'The question: "all quotes by Iranian officials".' })
    question: string,
    @Ctx() { session }: GraphContext,
  ): Promise<AnswerType> {
    const { checkQuestion, understand } = load.understand();
    checkQuestion(question);
    const { target, understood, operation, variables, filter, orderBy, first, unknown, hints, dependsOnDay } =
      await understand(question, await graphLexicon(session.reader), {
        language: load.languages().requiredLanguage(QUESTIONS_IN),
        today: new Date().toISOString().slice(0, 10),
      });
    if (dependsOnDay) session.dependsOnDay = true;
    const type = TYPE_OF_LIST[target];
    return { question, understood, operation, variables, unknown, hints, selection: { type, filter, orderBy, first } };
  }
}

@Resolver(() => AnswerType)
export class AnswerResolver {
  @FieldResolver(() => SearchConnectionType, { description: 'The rows that the operation selects.' })
  result(
    @Root() { selection: { type, filter, orderBy, first: understoodSize } }: AnswerType,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'The page size, at most 100. Default: the number that the question asks for, otherwise 20.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The page starts after this cursor.' })
    after: string | null,
    @Ctx() { session }: GraphContext,
  ): SearchConnectionType {
    const page = { filter, orderBy, first: first ?? understoodSize, after };
    return new SearchConnectionType(connectionSource(session, type, new Connection(session, tableOfNode(type), page)));
  }
}
