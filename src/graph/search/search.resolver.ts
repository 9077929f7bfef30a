import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { NODE_TYPES } from '../../kernel/vocabulary';
import type { GraphContext } from '../context';
import { searchSource } from './search.source';
import { SearchConnectionType, SearchTypeEnum } from './search.type';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    description: 'Full-text search over all types. Results whose words the search covers best come first.',
  })
  search(
    @Arg('text', () => String, {
      description:
        'Words, "phrases", one OR another, -excluded words and prefix*. Letter case, accents and endings ' +
        '(sanction, sanctions) are ignored.',
    })
    text: string,
    @Arg('types', () => [SearchTypeEnum], {
      nullable: true,
      description: 'The types to search. Default: all of them.',
    })
    types: string[] | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'The page size: default 20, at most 100.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The page starts after this cursor.' })
    after: string | null,
    @Ctx() { session }: GraphContext,
  ): SearchConnectionType {
    const wanted = types?.map((name) => NODE_TYPES.find((type) => type.toUpperCase() === name)!);
    return new SearchConnectionType(searchSource(session, { text, types: wanted, first, after }));
  }
}
