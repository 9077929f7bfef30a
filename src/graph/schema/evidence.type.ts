import { ObjectType } from 'type-graphql';

@ObjectType('Evidence', { description: 'The words of an article that state a fact.' })
export class EvidenceType {
  articleId: number;
  startOffset: number;
  endOffset: number;
}
