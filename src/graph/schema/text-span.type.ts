import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('TextSpan', {
  description:
    'Characters of an article: a W3C Web Annotation TextQuoteSelector and TextPositionSelector in one. ' +
    'Offsets are UTF-16 units of `Article.text`, and `text.slice(start, end) === exact`.',
  simpleResolvers: true,
})
export class TextSpanType {
  articleId: number;

  @Field(() => Int, { description: 'Offset of the first character, from 0.' })
  start: number;

  @Field(() => Int, { description: 'Offset after the last character.' })
  end: number;
}

export function textSpan(articleId: number, start: number | null, end: number | null): TextSpanType | null {
  return start === null || end === null ? null : { articleId, start, end };
}
