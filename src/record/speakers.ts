import { InputError } from '../kernel/errors';
import type { Findings, MembershipFinding, SpeakerFinding } from '../kernel/findings';
import { fold, nameKey, words } from '../kernel/fold';
import { SpeakerAliasEntity, SpeakerEntity, SpeakerSameAsEntity } from '../graph/speaker/speaker.entity';
import { MembershipEntity, MembershipEvidenceEntity } from '../graph/speaker/membership.entity';
import { tableOf } from '../store/columns';
import { select } from '../store/sql';
import type { Batch } from './batch';
import { copySpeakerToQuotes, countQuotes } from './quote-copies';
import { redirectsOf } from './redirects';
import { nameColumns } from './speaker-names';
import { allColumns } from './all-columns';

/** A speaker of the graph while a batch is recorded. */
export interface SpeakerState {
  row: SpeakerEntity;
  aliases: string[];
  sameAs: string[];
  memberships: MembershipEntity[];
  isNew: boolean;
}

/** The speakers of a batch by slug. */
export class Speakers {
  private readonly states = new Map<string, SpeakerState>();
  private readonly changes = new Map<number, number>();
  private readonly evidence = new Set<string>();

  constructor(private readonly batch: Batch) {}

  /** Reads what the graph knows of these speakers, in a few statements whatever their number. */
  async load(slugs: readonly string[]): Promise<void> {
    const unknown = [...new Set(slugs)].filter((slug) => !this.states.has(slug));
    if (unknown.length === 0) return;
    const { transaction } = this.batch;
    const redirects = await redirectsOf(transaction, unknown);
    await this.loadStates([...unknown, ...redirects.values()]);
    for (const [slug, to] of redirects) this.states.set(slug, this.get(to));
  }

  private async loadStates(slugs: readonly string[]): Promise<void> {
    const { transaction } = this.batch;
    const rows = await select<SpeakerEntity>(
      transaction,
      (sql) => `SELECT ${allColumns(SpeakerEntity)} FROM speaker WHERE ${sql.isAnyOf('slug', slugs, 'text')}`,
    );
    const byId = new Map(
      rows.map((row) => [
        row.id,
        {
          row: { ...row, isOfficial: Boolean(row.isOfficial) },
          aliases: [],
          sameAs: [],
          memberships: [],
          isNew: false,
        } as SpeakerState,
      ]),
    );
    for (const state of byId.values()) this.states.set(state.row.slug, state);
    if (byId.size === 0) return;
    const ids = [...byId.keys()];
    const owned = <Row extends { speakerId: number }>(entity: new () => Row, order: string) =>
      select<Row>(
        transaction,
        (sql) =>
          `SELECT ${allColumns(entity)} FROM ${tableOf(entity)} WHERE ${sql.isAnyOf('speaker_id', ids, 'int')} ` +
          `ORDER BY speaker_id, ${order}`,
      );
    for (const { speakerId, alias } of await owned(SpeakerAliasEntity, 'position'))
      byId.get(speakerId)!.aliases.push(alias);
    for (const { speakerId, url } of await owned(SpeakerSameAsEntity, 'position'))
      byId.get(speakerId)!.sameAs.push(url);
    for (const row of await owned(MembershipEntity, 'id')) byId.get(row.speakerId)!.memberships.push(row);
  }

  get(slug: string): SpeakerState {
    const state = this.states.get(slug);
    if (!state) throw new InputError(`no speaker "${slug}" is among the findings.`, ['speakers']);
    return state;
  }

  idOf(slug: string | null): number | null {
    return slug === null ? null : this.get(slug).row.id;
  }

  /** Adds the speakers of findings to those known: organisations first, then the offices in them. */
  async record(findings: Findings, articleId: number): Promise<void> {
    for (const finding of findings.speakers) await this.merge(finding);
    for (const finding of findings.speakers) {
      for (const membership of finding.memberships) this.addMembership(this.get(finding.key), membership, articleId);
    }
  }

  private async merge(finding: SpeakerFinding): Promise<void> {
    const known = this.states.get(finding.key);
    const isOfficial = finding.isOfficial || finding.memberships.some((membership) => membership.isOfficial);
    const country =
      finding.country ?? finding.memberships.find((membership) => membership.country !== null)?.country ?? null;
    if (!known) {
      this.create(finding, isOfficial, country);
      return;
    }
    const aliases = union(known.aliases, finding.aliases);
    const sameAs = union(known.sameAs, finding.sameAs);
    const changed = (country !== null && known.row.countryCode === null) || (isOfficial && !known.row.isOfficial);
    known.row.countryCode ??= country;
    known.row.isOfficial ||= isOfficial;
    if (changed) await copySpeakerToQuotes(this.batch.transaction, known.row);
    if (changed && !known.isNew) await this.batch.update(SpeakerEntity, known.row);
    if (aliases.length > known.aliases.length || sameAs.length > known.sameAs.length)
      this.addNames(known, aliases, sameAs);
  }

  private create(finding: SpeakerFinding, isOfficial: boolean, countryCode: string | null): void {
    const row: SpeakerEntity = {
      id: this.batch.nextId(SpeakerEntity),
      slug: finding.key,
      ...nameColumns(finding.name, finding.kind),
      kind: finding.kind,
      countryCode,
      isOfficial,
      quoteCount: 0,
    };
    const state: SpeakerState = { row, aliases: [], sameAs: [], memberships: [], isNew: true };
    this.states.set(finding.key, state);
    this.batch.add(SpeakerEntity, row);
    this.addNames(state, union([], finding.aliases), union([], finding.sameAs));
  }

  private addNames(state: SpeakerState, aliases: string[], sameAs: string[]): void {
    const speakerId = state.row.id;
    aliases.slice(state.aliases.length).forEach((alias, at) =>
      this.batch.add(SpeakerAliasEntity, {
        speakerId,
        position: state.aliases.length + at,
        alias,
        aliasKey: nameKey(alias),
      }),
    );
    sameAs
      .slice(state.sameAs.length)
      .forEach((url, at) =>
        this.batch.add(SpeakerSameAsEntity, { speakerId, position: state.sameAs.length + at, url }),
      );
    state.aliases = aliases;
    state.sameAs = sameAs;
    this.batch.index('speaker_search', speakerId, words([state.row.name, ...aliases].join(' ')));
  }

  private addMembership(state: SpeakerState, finding: MembershipFinding, articleId: number): void {
    const organizationId = this.idOf(finding.organization);
    let row = this.membershipOf(state, finding);
    if (!row) {
      row = {
        id: this.batch.nextId(MembershipEntity),
        speakerId: state.row.id,
        role: finding.role,
        roleKey: fold(finding.role),
        organizationId,
        countryCode: finding.country,
        branch: finding.branch,
        isOfficial: finding.isOfficial,
        startEdtf: finding.start?.edtf ?? null,
        startText: finding.start?.text ?? null,
        endEdtf: finding.end?.edtf ?? null,
        endText: finding.end?.text ?? null,
      };
      state.memberships.push(row);
      this.batch.add(MembershipEntity, row);
    }
    for (const { start, end } of finding.evidence) {
      const key = `${row.id} ${articleId} ${start} ${end}`;
      if (this.evidence.has(key)) continue;
      this.evidence.add(key);
      this.batch.add(MembershipEvidenceEntity, { membershipId: row.id, articleId, startOffset: start, endOffset: end });
    }
  }

  /** The office that a finding names, where the graph knows it. */
  membershipOf(state: SpeakerState, finding: MembershipFinding): MembershipEntity | undefined {
    const organizationId = this.idOf(finding.organization);
    const roleKey = fold(finding.role);
    return state.memberships.find(
      (row) => row.roleKey === roleKey && row.organizationId === organizationId && row.countryCode === finding.country,
    );
  }

  countQuotes(speakerId: number, change: number): void {
    this.changes.set(speakerId, (this.changes.get(speakerId) ?? 0) + change);
  }

  /** Writes the changed quote counts: one statement for each difference. */
  async writeCounts(): Promise<void> {
    const byChange = new Map<number, number[]>();
    for (const [id, change] of this.changes)
      if (change !== 0) byChange.set(change, [...(byChange.get(change) ?? []), id]);
    for (const [change, ids] of byChange) await countQuotes(this.batch.transaction, ids, change);
    this.changes.clear();
  }
}

function union(known: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...known, ...added])];
}
