import { ArticleEntity } from '../../src/graph/article/article.entity';
import { CountryEntity } from '../../src/graph/country/country.entity';
import { QuoteEntity } from '../../src/graph/quote/quote.entity';
import { MembershipEntity } from '../../src/graph/speaker/membership.entity';
import { SpeakerEntity } from '../../src/graph/speaker/speaker.entity';
import { ENTITIES } from '../../src/store/data-source';
import { findReference, insertionOrder } from '../../src/store/references';

it('a foreign key tells the table and the column that it refers to', () => {
  expect(findReference(QuoteEntity, 'articleId')).toEqual({ entity: ArticleEntity, column: 'id' });
  expect(findReference(QuoteEntity, 'speakerCountry')).toEqual({ entity: CountryEntity, column: 'code' });
  expect(findReference(QuoteEntity, 'text')).toBeUndefined();
});

it('every row is written after the rows that it refers to', () => {
  const order = insertionOrder([...ENTITIES].reverse());
  expect(order).toHaveLength(ENTITIES.length);
  const before = (one: object, other: object) =>
    order.findIndex((e) => e === one) < order.findIndex((e) => e === other);
  expect(before(SpeakerEntity, ArticleEntity)).toBe(true);
  expect(before(ArticleEntity, QuoteEntity)).toBe(true);
  expect(before(MembershipEntity, QuoteEntity)).toBe(true);
});
