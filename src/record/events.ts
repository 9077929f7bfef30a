import { InputError } from '../kernel/errors';
import type { EventFinding, Findings, FindingProvenance } from '../kernel/findings';
import { fold, words } from '../kernel/fold';
import { datedColumns } from '../graph/dated';
import { EventEntity, EventEvidenceEntity, ParticipationEntity } from '../graph/event/event.entity';
import { select } from '../store/sql';
import type { Batch } from './batch';
import { allColumns } from './all-columns';
import type { Speakers } from './speakers';

interface EventState {
  row: EventEntity;
  participations: number;
  evidence: number;
  known: Set<string>;
}

/** The events of a batch by slug. */
export class Events {
  private readonly states = new Map<string, EventState>();

  constructor(
    private readonly batch: Batch,
    private readonly speakers: Speakers,
  ) {}

  async load(slugs: readonly string[]): Promise<void> {
    const unknown = [...new Set(slugs)].filter((slug) => !this.states.has(slug));
    if (unknown.length === 0) return;
    const { transaction } = this.batch;
    const rows = await select<EventEntity>(
      transaction,
      (sql) => `SELECT ${allColumns(EventEntity)} FROM event WHERE ${sql.isAnyOf('slug', unknown, 'text')}`,
    );
    const byId = new Map(
      rows.map((row) => [row.id, { row, participations: 0, evidence: 0, known: new Set<string>() }]),
    );
    for (const state of byId.values()) this.states.set(state.row.slug, state);
    if (byId.size === 0) return;
    const ids = [...byId.keys()];
    const owned = <Row>(entity: new () => object, table: string) =>
      select<Row>(
        transaction,
        (sql) => `SELECT ${allColumns(entity)} FROM ${table} WHERE ${sql.isAnyOf('event_id', ids, 'int')}`,
      );
    for (const row of await owned<ParticipationEntity>(ParticipationEntity, 'participation')) {
      const state = byId.get(row.eventId)!;
      state.participations = Math.max(state.participations, row.position + 1);
      state.known.add(participationKey(row));
    }
    for (const row of await owned<EventEvidenceEntity>(EventEvidenceEntity, 'event_evidence')) {
      const state = byId.get(row.eventId)!;
      state.evidence = Math.max(state.evidence, row.position + 1);
    }
  }

  idOf(slug: string | null): number | null {
    if (slug === null) return null;
    const state = this.states.get(slug);
    if (!state) throw new InputError(`no event "${slug}" is among the findings.`, ['events']);
    return state.row.id;
  }

  record(findings: Findings, articleId: number): void {
    for (const finding of findings.events) {
      const state = this.states.get(finding.key) ?? this.create(finding, findings.provenance);
      this.addParticipants(state, finding);
      for (const { start, end } of finding.evidence) {
        this.batch.add(EventEvidenceEntity, {
          eventId: state.row.id,
          position: state.evidence++,
          articleId,
          startOffset: start,
          endOffset: end,
        });
      }
    }
  }

  private create(finding: EventFinding, provenance: FindingProvenance): EventState {
    const date = datedColumns(finding.date);
    const titleWords = words(finding.title);
    const row: EventEntity = {
      id: this.batch.nextId(EventEntity),
      slug: finding.key,
      title: finding.title,
      titleKey: fold(finding.title),
      type: finding.type,
      status: finding.status,
      dateEdtf: date.edtf,
      dateEarliest: date.earliest,
      dateLatest: date.latest,
      dateText: date.text,
      place: finding.place,
      placeKey: finding.place === null ? null : fold(finding.place),
      countryCode: finding.country,
      method: provenance.method,
      confidence: finding.confidence,
      extractor: provenance.extractor,
      revisionNumber: this.batch.revision,
      wordCount: Math.max(1, titleWords.length),
    };
    const state = { row, participations: 0, evidence: 0, known: new Set<string>() };
    this.states.set(finding.key, state);
    this.batch.add(EventEntity, row);
    this.batch.index('event_search', row.id, titleWords);
    return state;
  }

  private addParticipants(state: EventState, finding: EventFinding): void {
    for (const { role, speaker, country } of finding.participants) {
      const known = speaker === null ? null : this.speakers.get(speaker).row;
      const row = {
        eventId: state.row.id,
        position: state.participations,
        role,
        speakerId: known?.id ?? null,
        countryCode: country ?? known?.countryCode ?? null,
      };
      if (state.known.has(participationKey(row))) continue;
      state.known.add(participationKey(row));
      state.participations += 1;
      this.batch.add(ParticipationEntity, row);
    }
  }
}

function participationKey(row: { role: string; speakerId: number | null; countryCode: string | null }): string {
  return `${row.role} ${row.speakerId} ${row.countryCode}`;
}
