import type { EventType, Reading } from '../readings';
import { spread } from './grammar-words';

/** PLOVER's sixteen event types (its codebook, github.com/openeventdata/PLOVER): nouns, then verbs. */
const EVENTS: Record<EventType, [nouns: string, verbs: string]> = {
  AGREE: ['agreement|agreements|deal|deals|accord|accords|treaty|treaties|pact|pacts|defense deal|nuclear deal|peace deal|ceasefire|ceasefires|truce|truces', 'agreed|agree|signed'],
  CONSULT: ['meeting|meetings|talks|consultation|consultations|visit|visits|summit|summits|conference|conferences|phone call|phone calls|negotiation|negotiations|discussions|press conference|press conferences|news conference|interview|interviews|peace talks', 'meet|meets|met|met with|meet with|visited|negotiated|consulted'],
  SUPPORT: ['support|endorsement|endorsements|backing|praise', 'supported|endorsed|backed|praised|endorse|back'],
  CONCEDE: ['concession|concessions|resignation|resignations|apology|apologies|release|releases|pardon|pardons', 'conceded|resigned|apologised|apologized|released|yielded'],
  COOPERATE: ['cooperation|co-operation|collaboration|partnership|partnerships|joint exercises|joint operations', 'cooperated|cooperate|collaborated|partnered'],
  AID: ['aid|assistance|humanitarian aid|military aid|aid deliveries|donations|relief|arms deliveries', 'aided|assisted|donated'],
  RETREAT: ['withdrawal|withdrawals|retreat|retreats|pullout|pullouts|pullback|evacuation|evacuations|surrender|disengagement', 'withdrew|withdraw|retreated|withdrawn|pulled out|surrendered|left'],
  REQUEST: ['request|requests|appeal|appeals|demand|demands|plea|pleas|calls for action', 'requested|demanded|appealed|urged|asked'],
  ACCUSE: ['accusation|accusations|allegation|allegations|condemnation|condemnations|criticism|complaint|complaints|blame', 'accused|accuse|condemned|condemn|blamed|criticised|criticized|criticise|criticize|alleged'],
  REJECT: ['rejection|rejections|refusal|refusals|denial|denials|veto|vetoes|breach|breaches', 'rejected|reject|refused|vetoed|refuse'],
  THREATEN: ['threat|threats|warning|warnings|ultimatum|ultimatums|ultimata', 'threatened|threaten|warned|warn'],
  PROTEST: ['protest|protests|demonstration|demonstrations|riot|riots|rally|rallies|march|marches|unrest|labour strike|labor strike|general strike|hunger strike', 'protested|demonstrated|rioted|marched|rallied'],
  SANCTION: ['sanction|sanctions|embargo|embargoes|embargos|tariff|tariffs|boycott|boycotts|expulsion|expulsions|economic sanctions', 'sanctioned|embargoed|boycotted|expelled'],
  MOBILIZE: ['mobilisation|mobilization|mobilisations|mobilizations|deployment|deployments|military buildup|buildup|troop movements|military exercises|drills|exercises', 'mobilised|mobilized|deployed|deploy'],
  COERCE: ['coercion|arrest|arrests|detention|detentions|crackdown|crackdowns|repression|raid|raids|seizure|seizures|blockade|blockades|imprisonment|curfew|curfews', 'arrested|detained|seized|coerced|imprisoned|raided|jailed'],
  ASSAULT: ['attack|attacks|strike|strikes|airstrike|airstrikes|air strike|air strikes|missile strike|missile strikes|bombing|bombings|killing|killings|assassination|assassinations|assault|assaults|clash|clashes|fighting|battle|battles|war|wars|shooting|shootings|shelling|invasion|invasions|military operations|skirmish|skirmishes|downing|drone strike|drone strikes|violence', 'attacked|attack|bombed|killed|struck|invaded|assaulted|shelled|fought|shot down|downed|clashed'],
};

/** Every word for an event, with its type. */
export function eventEntries(): [string, Reading][] {
  const types = Object.entries(EVENTS) as [EventType, [string, string]][];
  return types.flatMap(([type, [nouns, verbs]]) => [
    ...spread(nouns, { kind: 'event', type, verb: false }),
    ...spread(verbs, { kind: 'event', type, verb: true }),
  ]);
}
