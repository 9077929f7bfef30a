import type { EventType } from '../../kernel/vocabulary';
import type { Clause } from './clauses';
import type { Sentence } from './sentence';
import type { Subjects } from './subjects';

/** What the parts of the finder share about one sentence. */
export interface Reading {
  sentence: Sentence;
  clauses: readonly Clause[];
  subjects: Subjects;
  /** Index of a noun phrase → the type of the event whose verb has it as its thing. */
  carried: Map<number, EventType>;
}
