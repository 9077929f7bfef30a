import { GraphQLURL } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { enumType } from '../schema/enum';
import { GraphQLEDTF } from '../schema/scalars';

export type DocumentFormat = 'TEXT' | 'MARKDOWN' | 'HTML';

export const DocumentFormatEnum = enumType<DocumentFormat>('DocumentFormat', 'The format of a document.', {
  TEXT: 'Plain text.',
  MARKDOWN: 'Markdown.',
  HTML: 'An HTML page. Everything that is not part of the article is removed.',
});

@InputType('IngestArticleInput', {
  description: 'A news article. Values given here take precedence over those in the document, except the headline.',
})
export class IngestArticleInput {
  @Field(() => String, { description: 'The document, at most 5 MB.' }) content: string;
  @Field(() => DocumentFormatEnum, { defaultValue: 'TEXT', description: 'The format of the document.' })
  format: DocumentFormat;
  @Field(() => String, { nullable: true, description: 'The headline, used only if the document has none in its text.' })
  headline?: string | null;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'When it was published.' }) published?: string | null;
  @Field(() => String, { nullable: true, description: 'Who published it.' }) publisher?: string | null;
  @Field(() => GraphQLURL, { nullable: true, description: 'Where it was published.' }) url?: URL | null;
  @Field(() => String, { nullable: true, description: 'The language (BCP 47).' }) language?: string | null;
}
