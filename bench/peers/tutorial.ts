/**
 * Apollo, type-graphql and TypeORM as their tutorials put them together: entities that are types, `find`, DataLoader.
 */
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, buildSchema } from 'type-graphql';
import {
  And,
  Column,
  DataSource,
  Entity,
  In,
  JoinColumn,
  LessThan,
  ManyToOne,
  MoreThan,
  PrimaryColumn,
  Raw,
  type Repository,
} from 'typeorm';

@ObjectType()
@Entity('country')
class Country {
  @PrimaryColumn() id!: number;
  @Column() code!: string;
  @Field() @Column() name!: string;
}

@ObjectType()
@Entity('article')
class Article {
  @PrimaryColumn() id!: number;
  @Field() @Column() slug!: string;
  @Field() @Column() headline!: string;
}

@ObjectType()
@Entity('speaker')
class Speaker {
  @PrimaryColumn() id!: number;
  @Column() slug!: string;
  @Field() @Column() name!: string;
  @Column({ name: 'name_key' }) nameKey!: string;
  @Column({ name: 'country_code', type: 'text', nullable: true }) countryCode!: string | null;
  @Column({ name: 'is_official' }) isOfficial!: boolean;
}

@ObjectType()
@Entity('quote')
class Quote {
  @PrimaryColumn() id!: number;
  @Column() slug!: string;
  @Field() @Column() text!: string;
  @Field() @Column() kind!: string;
  @Field(() => String, { nullable: true }) @Column({ name: 'said_edtf', type: 'text', nullable: true }) said!:
    string | null;
  @Column({ name: 'said_latest' }) saidLatest!: string;
  @Column({ name: 'speaker_id', type: 'int', nullable: true }) speakerId!: number | null;
  @ManyToOne(() => Speaker) @JoinColumn({ name: 'speaker_id' }) speakerRow!: Speaker;
  @Column({ name: 'article_id' }) articleId!: number;
}

@ObjectType()
class Officials {
  @Field(() => Int) totalCount!: number;
  @Field(() => [Quote]) nodes!: Quote[];
}

@ObjectType()
class Page {
  @Field() hasNextPage!: boolean;
  @Field(() => [Quote]) nodes!: Quote[];
}

@ObjectType()
class Count {
  @Field() value!: string;
  @Field() label!: string;
  @Field(() => Int) count!: number;
}

@ObjectType()
class Facets {
  @Field(() => [Count]) kinds!: Count[];
  @Field(() => [Count]) speakers!: Count[];
}

const source = new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'],
  poolSize: Number(process.env['DATABASE_CONNECTIONS']),
  extra: { idleTimeoutMillis: 0 },
  entities: [Country, Article, Speaker, Quote],
});
const NEWEST = { saidLatest: 'DESC', id: 'DESC' } as const;

function byKey<Row extends object>(
  repository: Repository<Row>,
  key: keyof Row & string,
): DataLoader<unknown, Row | null> {
  return new DataLoader(async (keys) => {
    const found = await repository.find({ where: { [key]: In([...keys]) } as object });
    const byValue = new Map(found.map((row) => [row[key] as unknown, row]));
    return keys.map((value) => byValue.get(value) ?? null);
  });
}

function createContext() {
  const quotes = source.getRepository(Quote);
  return {
    speakers: byKey(source.getRepository(Speaker), 'id'),
    articles: byKey(source.getRepository(Article), 'id'),
    countries: byKey(source.getRepository(Country), 'code'),
    quotesOf: new DataLoader<number, Quote[]>(async (ids) => {
      const found = await quotes.find({ where: { speakerId: In([...ids]) }, order: NEWEST });
      return ids.map((id) => found.filter(({ speakerId }) => speakerId === id));
    }),
  };
}

type Context = ReturnType<typeof createContext>;

@Resolver(() => Quote)
class QuoteResolver {
  private readonly quotes = source.getRepository(Quote);

  @Query(() => Quote, { nullable: true })
  quote(@Arg('slug', () => String) slug: string): Promise<Quote | null> {
    return this.quotes.findOneBy({ slug });
  }

  @Query(() => Officials)
  async officials(
    @Arg('country', () => String) countryCode: string,
    @Arg('before', () => String) before: string,
    @Arg('first', () => Int) take: number,
  ): Promise<Officials> {
    const where = { speakerRow: { isOfficial: true, countryCode }, saidLatest: And(LessThan(before), MoreThan('')) };
    const [nodes, totalCount] = await this.quotes.findAndCount({ where, order: NEWEST, take });
    return { nodes, totalCount };
  }

  @Query(() => [Quote])
  newestOfficials(
    @Arg('country', () => String) countryCode: string,
    @Arg('before', () => String) before: string,
    @Arg('first', () => Int) take: number,
  ): Promise<Quote[]> {
    const where = { speakerRow: { isOfficial: true, countryCode }, saidLatest: And(LessThan(before), MoreThan('')) };
    return this.quotes.find({ where, order: NEWEST, take });
  }

  @Query(() => Page)
  async pageAt(@Arg('skip', () => Int) skip: number, @Arg('take', () => Int) take: number): Promise<Page> {
    const found = await this.quotes.find({ order: NEWEST, skip, take: take + 1 });
    return { hasNextPage: found.length > take, nodes: found.slice(0, take) };
  }

  @Query(() => [Quote])
  search(@Arg('words', () => [String]) words: string[], @Arg('first', () => Int) take: number): Promise<Quote[]> {
    const matches = Raw((id) => `${id} IN (SELECT id FROM quote_search WHERE terms @@ (:query)::tsquery)`, {
      query: words.join(' & '),
    });
    return this.quotes.find({ where: { id: matches }, order: NEWEST, take });
  }

  @Query(() => Facets)
  async facets(
    @Arg('country', () => String) country: string,
    @Arg('before', () => String) before: string,
    @Arg('first', () => Int) first: number,
  ): Promise<Facets> {
    const counted = (value: string, label: string) =>
      this.quotes
        .createQueryBuilder('quote')
        .innerJoin('quote.speakerRow', 'speaker')
        .select([`${value} AS value`, `${label} AS label`, 'COUNT(*)::int AS count'])
        .where("speaker.countryCode = :country AND quote.saidLatest < :before AND quote.saidLatest > ''", {
          country,
          before,
        })
        .groupBy(value)
        .addGroupBy(label)
        .orderBy('count', 'DESC')
        .addOrderBy('value', 'ASC')
        .limit(first)
        .getRawMany<Count>();
    return {
      kinds: await counted('quote.kind', 'quote.kind'),
      speakers: await counted('speaker.slug', 'speaker.name'),
    };
  }

  @FieldResolver(() => Speaker, { nullable: true })
  speaker(@Root() { speakerId }: Quote, @Ctx() { speakers }: Context): Promise<Speaker | null> | null {
    return speakerId === null ? null : speakers.load(speakerId);
  }

  @FieldResolver(() => Article)
  article(@Root() { articleId }: Quote, @Ctx() { articles }: Context): Promise<Article | null> {
    return articles.load(articleId);
  }
}

@Resolver(() => Speaker)
class SpeakerResolver {
  @Query(() => [Speaker])
  speakers(@Arg('slugs', () => [String]) slugs: string[]): Promise<Speaker[]> {
    return source.getRepository(Speaker).find({ where: { slug: In(slugs) }, order: { nameKey: 'ASC', id: 'ASC' } });
  }

  @FieldResolver(() => Country, { nullable: true })
  country(@Root() { countryCode }: Speaker, @Ctx() { countries }: Context): Promise<Country | null> | null {
    return countryCode === null ? null : countries.load(countryCode);
  }

  @FieldResolver(() => [Quote])
  async quotes(
    @Root() { id }: Speaker,
    @Arg('first', () => Int) first: number,
    @Ctx() { quotesOf }: Context,
  ): Promise<Quote[]> {
    return (await quotesOf.load(id)).slice(0, first);
  }
}

async function serve(): Promise<void> {
  await source.initialize();
  const schema = await buildSchema({ resolvers: [QuoteResolver, SpeakerResolver], validate: false });
  const server = new ApolloServer<Context>({ schema });
  await startStandaloneServer(server, {
    listen: { port: Number(process.env['PORT']), host: '127.0.0.1' },
    context: () => Promise.resolve(createContext()),
  });
  console.log('listening');
  process.once('SIGTERM', () => process.exit(0));
}

void serve();
