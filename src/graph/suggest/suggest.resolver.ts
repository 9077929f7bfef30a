import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { InputError } from '../../kernel/errors';
import { nameKey } from '../../kernel/fold';
import type { GraphContext } from '../context';
import { SUGGEST } from './suggest.repository';
import { SUGGESTION_KINDS, SuggestionType, SuggestionTypeEnum, type SuggestionKind } from './suggest.type';

const DEFAULT_FIRST = 5;
const MOST = 20;
/** UTF-16 units of the longest text. */
const LONGEST = 100;

@Resolver()
export class SuggestResolver {
  @Query(() => [SuggestionType], {
    description: 'Names that begin with the text, for autocompletion: countries first, then speakers.',
  })
  async suggest(
    @Arg('text', () => String, { description: 'The text typed so far; letter case and accents are ignored.' })
    text: string,
    @Arg('types', () => [SuggestionTypeEnum], {
      nullable: true,
      description: 'The types to suggest. Default: all of them.',
    })
    types: SuggestionKind[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many of each type: default 5, at most 20.' })
    first: number | null,
    @Ctx() { session }: GraphContext,
  ): Promise<SuggestionType[]> {
    const prefix = nameKey(text);
    const size = first ?? DEFAULT_FIRST;
    if (prefix === '' || text.length > LONGEST)
      throw new InputError(`write 1 to ${LONGEST} characters of a name.`, ['text']);
    if (size < 0 || size > MOST) throw new InputError(`there are 0 to ${MOST} of each type, not ${size}.`, ['first']);
    const wanted = SUGGESTION_KINDS.filter((kind) => types == null || types.includes(kind));
    const found = await Promise.all(wanted.map((kind) => SUGGEST[kind](session.reader, prefix, size)));
    return found.flat();
  }
}
