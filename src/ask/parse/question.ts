import type { GrammarWord } from '../readings';
import { isClause, type Clause, type Condition, type PhraseSlot } from './condition';
import type { Cursor } from './cursor';
import { type ParsedQuestion, emptyQuestion } from './parsed-question';
import { parseModifier } from './modifier';
import type { ParseState } from './parse-state';
import { belonging } from './belonging';
import { readCount, readDimension, singleNewest } from './count';
import { eventNoun } from './event';
import { parsePhrase } from './phrase';
import { readVerb } from './verb';

const VERBS: readonly GrammarWord[] = ['say', 'tell', 'mention', 'quoted'];

/** Parses a whole question; each step consumes at least one item, so time is linear in its length. */
export function parseQuestion(cursor: Cursor): ParsedQuestion {
  const parser = new QuestionParser(cursor);
  while (cursor.item !== undefined) parser.step();
  return parser.finish();
}

class QuestionParser implements ParseState {
  readonly parsed: ParsedQuestion = emptyQuestion();
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
      readCount(this) ||
      readDimension(this) ||
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

  finish(): ParsedQuestion {
    if (this.negation) this.cursor.unknown.push(this.negation);
    if (this.asked.length > 0) this.nextQuestion();
    if (this.asked.length > 0) this.parsed.conditions = [{ op: 'any', parts: this.asked }];
    return this.parsed;
  }

  /** Adds a condition according to the connectors and negations before it. */
  add(condition: Condition): void {
    const { conditions } = this.parsed;
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
    this.asked.push({ op: 'all', parts: this.parsed.conditions });
    this.parsed.conditions = [];
    this.parsed.said = false;
  }

  placeHead(slot: PhraseSlot): void {
    const head = this.parsed.heads.pop();
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
    if (cursor.is(['or'])) this.alternative = this.parsed.conditions.length > 0;
    cursor.position++;
    return true;
  }

  /** "in articles about Iran": everything that follows applies to the articles. */
  private articles(): boolean {
    const { cursor, parsed } = this;
    if (parsed.target === null || parsed.target === 'articles' || !cursor.is(['in', 'from'])) return false;
    let ahead = 1;
    while (cursor.is(['the'], ahead)) ahead++;
    if (cursor.reading('target', ahead)?.target !== 'articles') return false;
    const start = cursor.position;
    cursor.position += ahead + 1;
    const nested = new QuestionParser(cursor);
    nested.parsed.target = 'articles';
    while (cursor.item !== undefined) nested.step();
    nested.finish();
    if (nested.parsed.conditions.length > 0)
      this.addClause({ slot: 'article', condition: { op: 'all', parts: nested.parsed.conditions } }, start);
    return true;
  }

  private modifier(): boolean {
    const { cursor, parsed } = this;
    if (this.relative()) return true;
    if (cursor.is(['with', 'from', 'by', 'of'])) {
      let ahead = 1;
      while (cursor.is(['the', 'be'], ahead) || cursor.reading('quoteKind', ahead)) ahead++;
      const quotes = parsed.target !== null && cursor.reading('target', ahead)?.target === 'quotes';
      if (quotes) {
        cursor.position++;
        return true;
      }
    }
    const start = cursor.position;
    const modifier = parseModifier(cursor);
    if (modifier === null) return false;
    const condition = belonging(this, start, modifier);
    if (condition) this.add(condition);
    return true;
  }

  /** "in which articles", "to whom", "about which countries": the preposition belongs to the target. */
  private relative(): boolean {
    const { cursor, parsed } = this;
    if (
      !cursor.is(['in', 'about', 'on', 'to', 'by', 'from', 'at', 'of', 'with', 'during']) ||
      !cursor.is(['which', 'who'], 1)
    )
      return false;
    if (cursor.is(['about', 'on', 'of']) && cursor.reading('target', 2)?.target === 'countries')
      parsed.mentionOpen = true;
    if (cursor.is(['by']) && parsed.target === null) parsed.byWhom = true;
    cursor.position++;
    return true;
  }

  /** "nuclear deal": unknown words before the word for an event are in its title. */
  private eventTitle(): boolean {
    const { cursor, parsed } = this;
    const start = cursor.position;
    let length = 0;
    while (cursor.at(length)?.readings.length === 0 && /[\p{L}\p{N}]/u.test(cursor.at(length)?.text ?? '')) length++;
    const events = !parsed.said && (parsed.target === null || parsed.target === 'events');
    if (length === 0 || !events || eventNoun(cursor.at(length)) === undefined) return false;
    const text = cursor.items
      .slice(start, start + length)
      .map((item) => item.text)
      .join(' ');
    cursor.position += length;
    this.addClause({ slot: 'title', text }, start);
    return true;
  }

  private target(): boolean {
    const { cursor, parsed } = this;
    const reading = cursor.reading('target');
    if (reading === undefined) return false;
    if (cursor.is(['quoted']) && (parsed.target !== null || parsed.asksWho)) return false;
    if (parsed.target !== null && !this.secondTarget(reading.target)) return false;
    if (parsed.target === null) {
      parsed.target = reading.target;
      parsed.targetFilter = reading.filter ?? {};
      parsed.targetNoun = reading.noun ?? null;
      if (parsed.heads.length > 0) this.placeHead('owner');
      singleNewest(this);
    }
    cursor.position++;
    return true;
  }

  /** "articles with quotes", "quotes whose speaker": no other second target can be combined with the first. */
  private secondTarget(target: ParsedQuestion['target']): boolean {
    const { parsed } = this;
    if (target === 'quotes' && parsed.target !== 'quotes' && parsed.target !== 'events') {
      parsed.quotesOf = parsed.target;
      parsed.target = 'quotes';
      return true;
    }
    return target === parsed.target || (parsed.target === 'quotes' && target === 'speakers');
  }

  /** Words for kinds, orders and events, and quoted phrases. */
  private word(): boolean {
    const { cursor, parsed } = this;
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
      parsed.order = order.order;
    }
    cursor.position++;
    if (text) this.addClause({ slot: 'text', text: `"${text.text}"` }, start);
    else if (kind) this.addClause({ slot: 'quoteKind', value: kind.value }, start);
    else if (status) this.addClause({ slot: 'status', value: status.value }, start);
    else if (method) this.addClause({ slot: 'method', value: method.value }, start);
    return true;
  }

  /** A noun phrase without a preposition: its context determines its slot. */
  private phrase(): boolean {
    const { cursor, parsed } = this;
    const start = cursor.position;
    const subject = this.isSubject();
    const objects = parsed.said && !subject && parsed.conditions.some((condition) => isClause(condition, 'by'));
    const phrase = parsePhrase(
      cursor,
      this.negation ? (this.slot === 'about' ? 'topic' : 'speaker') : objects ? 'topic' : subject ? 'speaker' : 'bare',
    );
    if (phrase === null) return false;
    const slot = this.slotOf(objects);
    const tokens = cursor.tokensSince(start);
    parsed.heads.push({ phrase, tokens });
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

  /** null: the following words decide. */
  private slotOf(object: boolean): PhraseSlot | null {
    const { cursor, parsed } = this;
    if (this.negation) return this.slot;
    if (object) return 'about';
    if (parsed.inverted && (parsed.target === 'countries' || parsed.target === 'speakers')) return null;
    const verb = cursor.is(VERBS) || (cursor.is(['auxiliary', 'be', 'stop', 'who']) && cursor.is(VERBS, 1));
    return verb || parsed.target === null ? null : 'owner';
  }

  private empty(): boolean {
    const { cursor, parsed } = this;
    if (cursor.is(['which']) && parsed.said && parsed.target === null && parsed.conditions.length > 0)
      this.nextQuestion();
    if (cursor.is(['be'])) parsed.passive = true;
    else if (cursor.is(['auxiliary'])) parsed.inverted ||= parsed.heads.length === 0;
    if (cursor.is(['who'])) parsed.asksWho ||= parsed.target === null;
    else if (cursor.is(['mostQuoted'])) parsed.order = 'mostQuoted';
    else if (cursor.is(['mostMentioned'])) parsed.order = 'mostMentioned';
    else if (!cursor.is(['which', 'auxiliary', 'be', 'stop', 'title', 'containing', 'published', 'say', 'quoted']))
      return false;
    if (cursor.is(['which']) && parsed.target === null && parsed.heads.length === 0)
      parsed.asksWho ||= this.asksForKind();
    cursor.position++;
    return true;
  }

  /** "which officials": the question asks for people. */
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
