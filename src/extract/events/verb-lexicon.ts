import type { EventStatus, EventType } from '../../kernel/vocabulary';
import { isThingClass, type ThingClass } from './classes';
import { formsOf } from './inflection';

/** A verb that states an event, with where its participants stand. */
export interface VerbEntry {
  type: EventType;
  lemma: string;
  /** "step down": the word that follows the verb, next to it or behind a short object. */
  particle: string | null;
  /** What the object has to be. */
  thing: ThingClass | null;
  /** Whether the object is the recipient. */
  takesObject: boolean;
  /** Prepositions behind which the recipient stands. */
  prepositions: ReadonlySet<string>;
  /** Who is met or worked with acts as well. */
  isMutual: boolean;
  /** Says nothing unless a recipient, or another actor, is named. */
  needsOther: boolean;
  /** In the simple present it goes on: "backs", "works with". */
  lasts: boolean;
  /** Confidence without any participant. */
  weight: number;
}

interface Row {
  type: EventType;
  /** o: the object is recipient; m: mutual; n: needs another participant; d: goes on; prepositions after a colon. */
  frame: string;
  weight: number;
  verbs: string;
}

const row = (type: EventType, frame: string, weight: number, verbs: string): Row => ({ type, frame, weight, verbs });

/** `verb`, `verb_particle`, `verb/THING`, `verb_particle/THING`. The first entry of a verb that fits wins. */
const ROWS: readonly Row[] = [
  row(
    'REJECT',
    ':with',
    0.6,
    'leave/DEAL quit/DEAL exit/DEAL abandon/DEAL scrap/DEAL withdraw_from/DEAL pull_out/DEAL tear_up/DEAL renounce/DEAL repudiate/DEAL block/DEAL cancel/TALKS boycott/TALKS cancel/DEAL suspend/TALKS walk_out',
  ),
  row('REJECT', 'od:from', 0.55, 'oppose'),
  row(
    'REJECT',
    'o:from',
    0.6,
    'reject veto rebuff spurn snub defy turn_down/DEMANDS rule_out/TALKS refuse/DEMANDS decline/DEMANDS dismiss/DEMANDS',
  ),
  row('REJECT', ':', 0.5, 'refuse'),
  row(
    'RETREAT',
    ':from',
    0.6,
    'withdraw/TROOPS pull_out/TROOPS pull_back/TROOPS pull/TROOPS bring_home/TROOPS remove/TROOPS evacuate/TROOPS redeploy/TROOPS',
  ),
  row(
    'RETREAT',
    ':from,of,to',
    0.5,
    'withdraw_from pull_out pull_back retreat surrender vacate capitulate cede/TERRITORY relinquish/TERRITORY hand_over/TERRITORY',
  ),
  row('CONCEDE', 'n:on,against', 0.6, 'lift/SANCTIONS ease/SANCTIONS relax/SANCTIONS remove/SANCTIONS waive/SANCTIONS'),
  row('CONCEDE', ':against,on', 0.6, 'halt/ATTACKS suspend/ATTACKS stop/ATTACKS cease/ATTACKS call_off/ATTACKS'),
  row(
    'CONCEDE',
    'o:to',
    0.55,
    'step_down back_down give_in bow_to yield_to accede_to relent apologise apologize pardon release/CAPTIVES free/CAPTIVES repatriate/CAPTIVES',
  ),
  row(
    'AGREE',
    'm:with',
    0.6,
    'sign/DEAL ink/DEAL reach/DEAL strike/DEAL make/DEAL conclude/DEAL finalise/DEAL finalize/DEAL seal/DEAL ratify/DEAL clinch/DEAL accept/DEAL approve/DEAL agree_to agree_on join/DEAL',
  ),
  row('AGREE', 'm:with', 0.45, 'agree'),
  row('CONSULT', 'mo:with', 0.55, 'confer consult negotiate'),
  row('CONSULT', 'mno:with', 0.55, 'meet'),
  row('CONSULT', 'mn:with,to', 0.5, 'talk speak chat'),
  row('CONSULT', 'mn:with', 0.55, 'discuss'),
  row('CONSULT', 'no:', 0.5, 'visit phone telephone host receive'),
  row('CONSULT', 'n:between', 0.6, 'mediate broker arbitrate'),
  row('SUPPORT', 'o:for', 0.55, 'endorse praise applaud commend hail laud congratulate thank'),
  row('SUPPORT', 'no:', 0.5, 'welcome defend recognise recognize double_down/OFFER'),
  row('SUPPORT', 'nod:', 0.5, 'back support'),
  row('SUPPORT', 'n:to,for', 0.5, 'offer/OFFER express/OFFER voice/OFFER pledge/OFFER reaffirm/OFFER vote_for'),
  row(
    'COOPERATE',
    'mnd:with',
    0.6,
    'cooperate co-operate collaborate partner coordinate work ally team_up side join_forces',
  ),
  row(
    'COOPERATE',
    'm:with,between',
    0.6,
    'restore/TIES normalise/TIES normalize/TIES establish/TIES strengthen/TIES boost/TIES bolster/TIES deepen/TIES expand/TIES improve/TIES resume/TIES repair/TIES',
  ),
  row(
    'MOBILIZE',
    ':to,against,into',
    0.6,
    'deploy mobilise mobilize station/TROOPS send/TROOPS move/TROOPS mass/TROOPS amass/TROOPS dispatch/TROOPS rush/TROOPS garrison fly/AIRCRAFT sail/TROOPS',
  ),
  row('MOBILIZE', 'd:against,with', 0.55, 'retain/PRESENCE maintain/PRESENCE keep/PRESENCE expand/PRESENCE'),
  row(
    'MOBILIZE',
    ':against,with',
    0.55,
    'begin/OPERATIONS start/OPERATIONS hold/OPERATIONS conduct/OPERATIONS stage/OPERATIONS test-fire test_fire test/TEST',
  ),
  row(
    'AID',
    ':to,for,with',
    0.55,
    'send/ARMS send/RELIEF deliver/ARMS deliver/RELIEF give/RELIEF give/ARMS donate ship/RELIEF ship/ARMS dispatch/RELIEF sell/ARMS supply/ARMS supply/RELIEF provide/RELIEF provide/ARMS pledge/RELIEF airlift/RELIEF transfer/ARMS lend grant/RELIEF extend/RELIEF offer/RELIEF promise/RELIEF',
  ),
  row(
    'AID',
    'no:',
    0.5,
    'arm equip fund finance bankroll subsidise subsidize supply assist rescue train/DEFENCE strengthen/DEFENCE aid bail_out',
  ),
  row('SANCTION', 'o:against', 0.6, 'sanction blacklist boycott expel/DIPLOMATS embargo'),
  row(
    'SANCTION',
    'n:with,from,to,of',
    0.6,
    'recall/DIPLOMATS sever/TIES cut/TIES cut_off/TIES break_off/TIES break/TIES suspend/TIES downgrade/TIES suspend/RELIEF halt/RELIEF cut/RELIEF freeze/ASSETS',
  ),
  row('ASSAULT', 'o:over', 0.6, 'down/AIRCRAFT shoot_down gun_down blow_up shoot_at shoot_dead fire_on open_fire'),
  row(
    'ASSAULT',
    ':on,at,into,against,towards,toward',
    0.6,
    'fire/ARMS launch/ARMS lob/ARMS rain/ARMS retaliate strike_back hit_back',
  ),
  row(
    'ASSAULT',
    'o:from',
    0.5,
    'seize/TERRITORY capture/TERRITORY overrun regain/TERRITORY retake recapture reclaim/TERRITORY conquer/TERRITORY take/TERRITORY',
  ),
  row('ASSAULT', ':over', 0.6, 'declare/VICTORY'),
  row(
    'ASSAULT',
    'o:against',
    0.6,
    'attack bomb bombard shell invade ambush assassinate torture massacre torpedo behead murder kidnap abduct hijack execute besiege storm raid',
  ),
  row('ASSAULT', 'o:against', 0.55, 'kill wound shoot stab capture'),
  row('ASSAULT', 'no:against', 0.5, 'strike hit defeat destroy injure target confront engage'),
  row('ASSAULT', 'nod:against,with', 0.5, 'fight battle'),
  row('ASSAULT', 'mnd:with', 0.6, 'clash skirmish'),
  row(
    'COERCE',
    'o:',
    0.6,
    'arrest detain imprison jail deport extradite confiscate blockade coerce seize/SHIPS intercept/SHIPS impound annex occupy',
  ),
  row('COERCE', ':of,over', 0.55, 'maintain/CONTROL keep/CONTROL retain/CONTROL hold/CONTROL'),
  row(
    'COERCE',
    'no:on',
    0.55,
    'pressure force compel hack seize evict raid_home crack_down expel pressurise ban outlaw',
  ),
  row('REQUEST', 'o:for,to', 0.55, 'urge implore beseech call_on appeal_to petition'),
  row('REQUEST', ':from', 0.5, 'demand request call_for'),
  row('REQUEST', ':to', 0.5, 'appeal plead'),
  row('REQUEST', 'no:', 0.5, 'ask'),
  row(
    'ACCUSE',
    'o:',
    0.6,
    'accuse blame criticise criticize condemn denounce slam castigate rebuke decry lambaste deplore sue lambast chide',
  ),
  row('ACCUSE', 'no:with', 0.5, 'blast charge indict fault assail'),
  row('ACCUSE', 'no:', 0.6, 'summon/DIPLOMATS'),
  row('CONCEDE', 'm:with', 0.6, 'exchange/CAPTIVES swap/CAPTIVES'),
  row('ACCUSE', 'n:against', 0.6, 'file/ACCUSATIONS bring/ACCUSATIONS'),
  row('THREATEN', 'o:with,against', 0.55, 'threaten menace'),
  row('THREATEN', 'no:against', 0.45, 'warn'),
  row('PROTEST', 'o:against,over,at', 0.5, 'protest demonstrate'),
  row('PROTEST', 'n:against', 0.5, 'rally march riot picket'),
];

function entriesOf({ type, frame, weight, verbs }: Row): VerbEntry[] {
  const [flags = '', prepositions = ''] = frame.split(':');
  return verbs.split(' ').map((item) => {
    const [verb = '', thing = ''] = item.split('/');
    const [lemma = '', particle = null] = verb.split('_');
    return {
      type,
      lemma,
      particle,
      weight,
      thing: isThingClass(thing) ? thing : null,
      takesObject: flags.includes('o'),
      isMutual: flags.includes('m'),
      needsOther: flags.includes('n'),
      lasts: flags.includes('d'),
      prepositions: new Set(prepositions.split(',').filter((word) => word !== '')),
    };
  });
}

/** Entries of each verb, the most particular first. */
export const VERBS = new Map<string, VerbEntry[]>();
for (const entry of ROWS.flatMap(entriesOf)) VERBS.set(entry.lemma, [...(VERBS.get(entry.lemma) ?? []), entry]);
const rank = (entry: VerbEntry): number => (entry.thing === null ? 0 : 2) + (entry.particle === null ? 0 : 1);
for (const entries of VERBS.values()) entries.sort((x, y) => rank(y) - rank(x));

/** Verbs that only carry a noun: "held talks", "launched an attack". */
export const LIGHT_VERBS = new Set(
  `hold have conduct launch carry stage sign reach make impose issue begin start open enter wage mount order announce offer provide give express voice deliver deepen
  extend continue resume end complete finish attend join host participate lead engage declare levy slap file lodge take go step tighten intensify keep maintain retain escalate pursue commit seek face suffer receive get come lift do unleash call perform execute avoid`.split(
    /\s+/,
  ),
);
/** With these the subject is who it is done to: "faced sanctions". */
export const RECEIVING_VERBS = new Set('face suffer receive get come survive endure undergo'.split(' '));

/** What a verb, or a noun, says about the event that depends on it: "plans to", "no talks", "continues". */

const EFFECT_WORDS: Record<EventStatus, string> = {
  PLANNED:
    'plan intend expect prepare vow pledge promise agree decide set schedule aim intention pledges vows swear decision preparation promises mull',
  HYPOTHETICAL:
    'want seek call urge ask demand threaten consider accuse allege hope design wish propose suggest request press pressure warn suspect need appeal attempt try claim urge possibility prospect risk fear proposal threat demand offer bid desire goal danger encourage persuade invite order tell require advocate suspicion implore blame charge like',
  DENIED:
    'refuse deny decline avoid avert prevent stop reject fail refusal failure stop forbid ban postpone cancel block foil thwart',
  ONGOING: 'continue keep remain effort mission campaign work',
  OCCURRED: 'manage go come begin start use permit allow push force lead help compel enable',
};
export const EFFECTS = new Map<string, EventStatus>();
for (const [effect, words] of Object.entries(EFFECT_WORDS) as [EventStatus, string][])
  for (const word of words.split(' ')) if (!EFFECTS.has(word)) EFFECTS.set(word, effect);

/** "urged Iran to withdraw": Iran would. */
export const OBJECT_CONTROL = new Set(
  'urge ask force pressure press order tell permit allow help call want compel lead warn invite encourage require persuade accuse suspect stop prevent ban blame charge expect beg implore push see'.split(
    ' ',
  ),
);

/** Verbs behind which a clause says what is reported: "said Iran attacked". */
export const REPORTS = new Set(
  'say tell announce add claim deny state confirm warn insist declare argue report write admit acknowledge explain vow pledge promise'.split(
    ' ',
  ),
);

/** Forms of all verbs that the lexicon knows. */
export const VERB_FORMS = formsOf([
  ...VERBS.keys(),
  ...LIGHT_VERBS,
  ...[...EFFECTS.keys()].filter((word) => !/(?:s|al|ion|ity|ure|er)$/.test(word) || word === 'press'),
]);
