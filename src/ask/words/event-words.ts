import type { EventType } from '../../kernel/vocabulary';
import type { Reading } from '../readings';
import { spread } from './grammar-words';

/** PLOVER's sixteen event types (its codebook, github.com/openeventdata/PLOVER): nouns, then verbs. */
const EVENTS: Record<EventType, [nouns: string, verbs: string]> = {
  AGREE: [
    'agreement|agreements|deal|deals|accord|accords|treaty|treaties|pact|pacts|ceasefire|ceasefires|truce|truces',
    'agreed|agree|signed|sign',
  ],
  CONSULT: [
    'meeting|meetings|talks|consultation|consultations|visit|visits|summit|summits|conference|conferences|phone call|phone calls|negotiation|negotiations|discussions|press conference|press conferences|news conference|interview|interviews',
    'meet|meets|met|met with|meet with|visited|negotiated|consulted',
  ],
  SUPPORT: ['support|endorsement|endorsements|backing|praise', 'supported|endorsed|backed|praised|endorse'],
  CONCEDE: [
    'concession|concessions|resignation|resignations|apology|apologies|release|releases|pardon|pardons',
    'conceded|concede|resigned|resign|apologised|apologized|apologise|apologize|released|yielded',
  ],
  COOPERATE: [
    'cooperation|co-operation|collaboration|partnership|partnerships|joint exercises|joint operations',
    'cooperated|cooperate|collaborated|partnered',
  ],
  AID: ['aid|assistance|military aid|aid deliveries|donations|relief|arms deliveries', 'aided|assisted|assist|donated'],
  RETREAT: [
    'withdrawal|withdrawals|retreat|retreats|pullout|pullouts|pullback|evacuation|evacuations|surrender|disengagement',
    'withdrew|withdraw|retreated|withdrawn|pulled out|surrendered|withdraw from|withdrew from',
  ],
  REQUEST: [
    'request|requests|appeal|appeals|demand|demands|plea|pleas|calls for action',
    'requested|demanded|appealed|urged|urge',
  ],
  ACCUSE: [
    'accusation|accusations|allegation|allegations|condemnation|condemnations|criticism|complaint|complaints|blame',
    'accused|accuse|condemned|condemn|blamed|criticised|criticized|criticise|criticize|alleged',
  ],
  REJECT: [
    'rejection|rejections|refusal|refusals|denial|denials|veto|vetoes|breach|breaches',
    'rejected|reject|refused|vetoed|refuse|deny',
  ],
  THREATEN: ['threat|threats|warning|warnings|ultimatum|ultimatums|ultimata', 'threatened|threaten|warned|warn'],
  PROTEST: [
    'protest|protests|demonstration|demonstrations|riot|riots|rally|rallies|march|marches|unrest|labour strike|labor strike|general strike|hunger strike',
    'protested|demonstrated|demonstrate|rioted|marched|rallied',
  ],
  SANCTION: [
    'sanction|sanctions|embargo|embargoes|embargos|tariff|tariffs|boycott|boycotts|expulsion|expulsions',
    'sanctioned|imposed sanctions on|impose sanctions on|embargoed|boycotted|expelled',
  ],
  MOBILIZE: [
    'mobilisation|mobilization|mobilisations|mobilizations|deployment|deployments|military buildup|buildup|troop movements|military exercises|drills|exercises',
    'mobilised|mobilized|deployed|deploy',
  ],
  COERCE: [
    'coercion|arrest|arrests|detention|detentions|crackdown|crackdowns|repression|raid|raids|seizure|seizures|blockade|blockades|imprisonment|curfew|curfews',
    'arrested|detained|detain|seized|seize|coerced|imprisoned|raided|jailed',
  ],
  ASSAULT: [
    'attack|attacks|strike|strikes|airstrike|airstrikes|air strike|air strikes|missile strike|missile strikes|bombing|bombings|killing|killings|assassination|assassinations|assault|assaults|clash|clashes|fighting|battle|battles|war|wars|shooting|shootings|shelling|invasion|invasions|military operations|skirmish|skirmishes|downing|drone strike|drone strikes|violence',
    'attacked|bombed|bomb|killed|kill|struck|invaded|invade|assaulted|shelled|fought|shot down|downed|clashed',
  ],
};

/** Every word for an event, with its type. */
export function eventEntries(): [string, Reading][] {
  const types = Object.entries(EVENTS) as [EventType, [string, string]][];
  return types.flatMap(([type, [nouns, verbs]]) => [
    ...spread(nouns, { kind: 'event', type, verb: false }),
    ...spread(verbs, { kind: 'event', type, verb: true }),
  ]);
}
