import { connectionType } from '../schema/connection.type';
import type { ArticleEntity } from './article.entity';
import { ArticleType } from './article.type';

export const ArticleConnection = connectionType<ArticleEntity>('Article', () => ArticleType);
