import type { GrammarWord } from '../readings';
import { isClause, type Clause, type Condition, type PhraseSlot } from './condition';
import { type Cursor, readingOf } from './cursor';
import { type Draft, emptyDraft } from './draft';
import { parseModifier } from './modifier';
import type { ParseState } from './parse-state';
import { parsePhrase } from './phrase';
import { readVerb } from './verb';

const VERBS: readonly GrammarWord[] = ['say', 'tell', 'mention', 'quoted'];

/** Reads a whole question; each step passes one item at least, so the time is linear in its length. */
export function parseQuestion(cursor: Cursor): Draft {
  const parser = new QuestionParser(cursor);
  while (cursor.item !== undefined) parser.step();
  return parser.finish();
}

class QuestionParser implements ParseState {
  readonly draft: Draft = emptyDraft();
  private negation: [from: number, to: number] | null = null;
  private alternative = false;
  private slot: PhraseSlot = 'by';
  /** Questions before this one: "what did A say and what did B say". */
  private asked: Condition[] = [];

  constructor(readonly cursor: Cursor) {}

  step(): void {
    const before = this.cursor.position;
    const read =
      this.connector() ||
      this.count() ||
      this.articles() ||
      this.modifier() ||
      this.target() ||
      readVerb(this) ||
      this.word() ||
      this.phrase() ||
      this.eventTitle() ||
      this.empty();
    if (!read) this.cursor.giveUp();
    if (this.cursor.position === before) this.cursor.giveUp();
  }

  finish(): Draft {
    if (this.negation) this.cursor.unknown.push(this.negation);
    if (this.asked.length > 0) this.nextQuestion();
    if (this.asked.length > 0) this.draft.conditions = [{ op: 'any', parts: this.asked }];
    return this.draft;
  }

  /** Adds a condition as the connectors and negations before it say. */
  add(condition: Condition): void {
    const { conditions } = this.draft;
    const part: Condition = this.negation ? { op: 'not', part: condition } : condition;
    const clause = condition.op === 'clause' ? condition.clause : null;
    if (clause && 'phrase' in clause) this.slot = clause.slot === 'owner' ? 'by' : clause.slot;
    const last = conditions.at(-1);
    const sameKind = (['eventType', 'quoteKind', 'status', 'method'] as const).some(
      (slot) => isClause(last, slot) && isClause(part, slot),
    );
    const joined =
      last?.op === 'any' &&
      isClause(last.parts[0], 'eventType', 'quoteKind') &&
      isClause(part, 'eventType', 'quoteKind');
    if (last && (this.alternative || sameKind || joined)) {
      conditions[conditions.length - 1] = { op: 'any', parts: [...(last.op === 'any' ? last.parts : [last]), part] };
    } else conditions.push(part);
    this.negation = null;
    this.alternative = false;
  }

  addClause(clause: Clause, start: number): void {
    this.add({ op: 'clause', clause, tokens: this.cursor.tokensSince(start) });
  }

  private nextQuestion(): void {
    this.asked.push({ op: 'all', parts: this.draft.conditions });
    this.draft.conditions = [];
    this.draft.said = false;
  }

  placeHead(slot: PhraseSlot): void {
    const head = this.draft.heads.pop();
    if (head) this.add({ op: 'clause', clause: { slot, phrase: head.phrase }, tokens: head.tokens });
  }

  private connector(): boolean {
    const { cursor } = this;
    if (cursor.is(['not'])) {
      const { item } = cursor;
      if (item) this.negation = [item.from, item.to];
      cursor.position++;
      return true;
    }
    if (!cursor.is(['and', 'or', 'but', 'comma', 'end', 'both', 'the'])) return false;
    if (cursor.is(['or'])) this.alternative = this.draft.conditions.length > 0;
    cursor.position++;
    return true;
  }

  /** "10 quotes", "top 5", "the last ten". */
  private count(): boolean {
    const { cursor, draft } = this;
    const number = cursor.reading('number');
    if (number === undefined) return false;
    const ordered = readingOf(cursor.at(-1), 'order') !== undefined;
    const next = cursor.at(1);
    const counts =
      next?.readings.some(({ kind }) =>
        [
          ...(draft.target === null ? ['target'] : []),
          'order',
          'quoteKind',
          'status',
          'country',
          'class',
          'name',
          'event',
          'role',
          'method',
        ].includes(kind),
      ) || cursor.is(['mostQuoted', 'mostMentioned'], 1);
    if (cursor.reading('date') && !(ordered && counts)) return false;
    if (number.value === 0 || draft.count !== null || !(ordered || counts)) return false;
    draft.count = number.value;
    cursor.position++;
    return true;
  }

  /** "in articles about Iran": all that follows is said of the articles. */
  private articles(): boolean {
    const { cursor, draft } = this;
    if (draft.target === null || draft.target === 'articles' || !cursor.is(['in', 'from'])) return false;
    let ahead = 1;
    while (cursor.is(['the'], ahead)) ahead++;
    if (cursor.reading('target', ahead)?.target !== 'articles') return false;
    const start = cursor.position;
    cursor.position += ahead + 1;
    const nested = new QuestionParser(cursor);
    nested.draft.target = 'articles';
    while (cursor.item !== undefined) nested.step();
    nested.finish();
    if (nested.draft.conditions.length > 0)
      this.addClause({ slot: 'article', condition: { op: 'all', parts: nested.draft.conditions } }, start);
    return true;
  }

  private modifier(): boolean {
    const { cursor, draft } = this;
    if (this.relative()) return true;
    if (cursor.is(['with', 'from', 'by', 'of'])) {
      let ahead = 1;
      while (cursor.is(['the', 'be'], ahead) || cursor.reading('quoteKind', ahead)) ahead++;
      const quotes = draft.target !== null && cursor.reading('target', ahead)?.target === 'quotes';
      if (quotes) {
        cursor.position++;
        return true;
      }
    }
    const start = cursor.position;
    const parsed = parseModifier(cursor);
    if (parsed === null) return false;
    if (parsed === 'unknown') return true;
    this.add(this.ofWho(start, parsed));
    return true;
  }

  /** "in which articles", "to whom", "about which countries": the preposition belongs to what is asked for. */
  private relative(): boolean {
    const { cursor, draft } = this;
    if (
      !cursor.is(['in', 'about', 'on', 'to', 'by', 'from', 'at', 'of', 'with', 'during']) ||
      !cursor.is(['which', 'who'], 1)
    )
      return false;
    if (cursor.is(['about', 'on', 'of']) && cursor.reading('target', 2)?.target === 'countries')
      draft.mentionOpen = true;
    cursor.position++;
    return true;
  }

  /** "nuclear deal": unknown words before an event's are in its title. */
  private eventTitle(): boolean {
    const { cursor, draft } = this;
    const start = cursor.position;
    let length = 0;
    while (cursor.at(length)?.readings.length === 0 && /[\p{L}\p{N}]/u.test(cursor.at(length)?.text ?? '')) length++;
    const events = !draft.said && (draft.target === null || draft.target === 'events');
    if (length === 0 || !events || cursor.reading('event', length)?.verb !== false) return false;
    const text = cursor.items
      .slice(start, start + length)
      .map((item) => item.text)
      .join(' ');
    cursor.position += length;
    this.addClause({ slot: 'title', text }, start);
    return true;
  }

  /** "who in Iran", "who from the Pentagon": what they belong to. */
  private ofWho(start: number, condition: Condition): Condition {
    const who = readingOf(this.cursor.items[start - 1], 'word')?.word === 'who';
    if (!who || condition.op !== 'clause' || (condition.clause.slot !== 'in' && condition.clause.slot !== 'from'))
      return condition;
    return { ...condition, clause: { slot: 'by', phrase: condition.clause.phrase } };
  }

  private target(): boolean {
    const { cursor, draft } = this;
    const reading = cursor.reading('target');
    if (reading === undefined) return false;
    if (cursor.is(['quoted']) && (draft.target !== null || draft.asksWho)) return false;
    if (draft.target !== null && !this.secondTarget(reading.target)) return false;
    if (draft.target === null) {
      draft.target = reading.target;
      draft.targetFilter = reading.filter ?? {};
      draft.targetNoun = reading.noun ?? null;
      if (draft.heads.length > 0) this.placeHead('owner');
    }
    cursor.position++;
    return true;
  }

  /** "articles with quotes", "quotes whose speaker": any other second target cannot be answered with the first. */
  private secondTarget(target: Draft['target']): boolean {
    const { draft } = this;
    if (target === 'quotes' && draft.target !== 'quotes' && draft.target !== 'events') {
      draft.quotesOf = draft.target;
      draft.target = 'quotes';
      return true;
    }
    return target === draft.target || (draft.target === 'quotes' && target === 'speakers');
  }

  /** Words for kinds, orders and events, and quoted phrases. */
  private word(): boolean {
    const { cursor, draft } = this;
    const start = cursor.position;
    const text = cursor.reading('phrase');
    const kind = cursor.reading('quoteKind');
    const status = cursor.reading('status');
    const method = cursor.reading('method');
    const order = cursor.reading('order');
    if (text === undefined && kind === undefined && status === undefined && method === undefined && order === undefined)
      return false;
    if (order) {
      if (order.order === 'top' && cursor.reading('number', 1) === undefined) return false;
      draft.order = order.order;
    }
    cursor.position++;
    if (text) this.addClause({ slot: 'text', text: `"${text.text}"` }, start);
    else if (kind) this.addClause({ slot: 'quoteKind', value: kind.value }, start);
    else if (status) this.addClause({ slot: 'status', value: status.value }, start);
    else if (method) this.addClause({ slot: 'method', value: method.value }, start);
    return true;
  }

  /** A noun phrase without a preposition: what stands around it tells its place. */
  private phrase(): boolean {
    const { cursor, draft } = this;
    const start = cursor.position;
    const subject = this.isSubject();
    const objects = draft.said && !subject && draft.conditions.some((condition) => isClause(condition, 'by'));
    const phrase = parsePhrase(
      cursor,
      this.negation ? (this.slot === 'about' ? 'topic' : 'speaker') : objects ? 'topic' : subject ? 'speaker' : 'bare',
    );
    if (phrase === null) return false;
    const slot = this.slotOf(objects);
    const tokens = cursor.tokensSince(start);
    draft.heads.push({ phrase, tokens });
    if (slot !== null) this.placeHead(slot);
    return true;
  }

  /** Whether somebody is named here: after "did", or where "said", "quotes" or a possessive ending follows. */
  private isSubject(): boolean {
    const { cursor } = this;
    const { item } = cursor;
    if (cursor.is(['auxiliary'], -1)) return true;
    if (item === undefined || item.readings.length > 0) return false;
    let ahead = 1;
    while (cursor.at(ahead)?.readings.length === 0) ahead++;
    const last = cursor.at(ahead - 1);
    const quotes = cursor.reading('target', ahead)?.target === 'quotes' && item.capitalised && item.from > 0;
    return last?.possessive === true || quotes || cursor.is(['say', 'tell', 'mention'], ahead);
  }

  /** null: the words that follow tell. */
  private slotOf(object: boolean): PhraseSlot | null {
    const { cursor, draft } = this;
    if (this.negation) return this.slot;
    if (object) return 'about';
    const verb = cursor.is(VERBS) || (cursor.is(['auxiliary', 'be', 'stop', 'who']) && cursor.is(VERBS, 1));
    return verb || draft.target === null ? null : 'owner';
  }

  private empty(): boolean {
    const { cursor, draft } = this;
    if (cursor.is(['which']) && draft.said && draft.target === null && draft.conditions.length > 0) this.nextQuestion();
    if (cursor.is(['who'])) draft.asksWho ||= draft.target === null;
    else if (cursor.is(['mostQuoted'])) draft.order = 'mostQuoted';
    else if (cursor.is(['mostMentioned'])) draft.order = 'mostMentioned';
    else if (!cursor.is(['which', 'auxiliary', 'be', 'stop', 'title', 'containing', 'published', 'say', 'quoted']))
      return false;
    if (cursor.is(['which']) && draft.target === null && draft.heads.length === 0) draft.asksWho ||= this.asksForKind();
    cursor.position++;
    return true;
  }

  /** "which officials": the answer is who. */
  private asksForKind(): boolean {
    const { cursor } = this;
    let ahead = 1;
    while (
      cursor.reading('country', ahead) ||
      cursor.reading('name', ahead) ||
      cursor.reading('institution', ahead) ||
      cursor.is(['rank', 'the'], ahead)
    )
      ahead++;
    return (cursor.reading('class', ahead) ?? cursor.reading('role', ahead)) !== undefined;
  }
}
