import { GraphQLURL } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { enumType } from '../schema/enum';
import { GraphQLEDTF } from '../schema/scalars';

export type DocumentFormat = 'TEXT' | 'MARKDOWN' | 'HTML';

export const DocumentFormatEnum = enumType<DocumentFormat>('DocumentFormat', 'How a document is written.', {
  TEXT: 'Plain text.',
  MARKDOWN: 'Markdown.',
  HTML: 'A page; what is no part of the article is left out.',
});

@InputType('IngestArticleInput', {
  description: 'A news article as it came. What its source tells goes before what the document tells.',
})
export class IngestArticleInput {
  @Field(() => String, { description: 'The document: 5 MB at most.' }) content: string;
  @Field(() => DocumentFormatEnum, { defaultValue: 'TEXT', description: 'How it is written.' }) format: DocumentFormat;
  @Field(() => String, { nullable: true, description: 'The headline, where the document has none.' }) headline?:
    string | null;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'When it was published.' }) published?: string | null;
  @Field(() => String, { nullable: true, description: 'Who published it.' }) publisher?: string | null;
  @Field(() => GraphQLURL, { nullable: true, description: 'Where it was published.' }) url?: URL | null;
  @Field(() => String, { nullable: true, description: 'The language (BCP 47).' }) language?: string | null;
}
