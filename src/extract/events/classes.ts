/** Kinds of things that decide what a verb means: who sends troops mobilises, who sends medicine helps. */
export type ThingClass =
  | 'TROOPS'
  | 'ARMS'
  | 'RELIEF'
  | 'DEAL'
  | 'TIES'
  | 'SANCTIONS'
  | 'CAPTIVES'
  | 'TALKS'
  | 'ATTACKS'
  | 'TERRITORY'
  | 'AIRCRAFT'
  | 'SHIPS'
  | 'DIPLOMATS'
  | 'DEFENCE'
  | 'PRESENCE'
  | 'OPERATIONS'
  | 'POSITIONS'
  | 'DEMANDS'
  | 'VICTORY'
  | 'ACCUSATIONS'
  | 'SPEECH'
  | 'ASSETS'
  | 'TEST'
  | 'OFFER'
  | 'CONTROL';

const WORDS: Record<ThingClass, string> = {
  TROOPS:
    'troop force soldier warship carrier brigade battalion marine destroyer frigate submarine reinforcement reservist regiment squadron fleet bomber jet fighter personnel police unit division tank peacekeeper paratrooper guard navy army',
  ARMS: 'missile weapon arm ammunition tank system drone rifle rocket munition shell howitzer artillery helicopter launcher equipment weaponry battery warplane vehicle rifles hardware',
  RELIEF:
    'aid assistance relief food medicine fund loan supply vaccine tent doctor medic grant money cash fuel grain wheat shelter blanket water ventilator help package funding rescuer support training gas dose convoy',
  DEAL: 'deal agreement treaty pact accord ceasefire cease-fire truce memorandum contract settlement protocol armistice compromise',
  TIES: 'tie relation relationship cooperation partnership alliance trade link',
  SANCTIONS: 'sanction embargo restriction blockade tariff ban curfew',
  CAPTIVES: 'prisoner hostage captive detainee journalist sailor soldier activist inmate crew dissident',
  TALKS: 'talk meeting summit negotiation visit dialogue conference discussion consultation',
  ATTACKS: 'attack strike operation offensive bombing raid fighting hostility campaign bombardment shelling airstrike',
  TERRITORY:
    'territory town city village area district province base airport port island hill land region bridge border swath ground border-crossing crossing peninsula suburb neighbourhood neighborhood',
  AIRCRAFT: 'drone plane jet aircraft helicopter warplane missile airliner bomber balloon',
  SHIPS: 'ship vessel tanker boat trawler freighter cargo property oil shipment',
  DIPLOMATS: 'diplomat ambassador envoy attache attaché',
  DEFENCE: 'defence defense army force security military capability',
  PRESENCE: 'presence',
  OPERATIONS: 'operation drill exercise manoeuvre maneuver wargame patrol war-game mission',
  POSITIONS:
    'position target base site post convoy airfield depot facility compound camp headquarters stronghold militant troop town city village airport port ship embassy barracks vehicle area',
  DEMANDS:
    'demand proposal offer plan bid request call invitation idea resolution ultimatum claim accusation allegation appeal deal agreement treaty bill amendment result',
  VICTORY: 'victory',
  ACCUSATIONS: 'lawsuit complaint charge case suit',
  SPEECH: 'comment remark statement say speak answer respond elaborate',
  ASSETS: 'asset account',
  TEST: 'missile rocket bomb warhead weapon device torpedo satellite',
  CONTROL: 'control',
  OFFER: 'support backing endorsement praise solidarity condolence sympathy thanks',
};

const SETS = new Map(
  Object.entries(WORDS).map(([name, words]): [string, ReadonlySet<string>] => [name, new Set(words.split(' '))]),
);

/** Whether a noun, by its lemma, is such a thing. */
export function isThing(name: ThingClass, lemma: string): boolean {
  return SETS.get(name)?.has(lemma) === true;
}

/** Whether a word of the lexicon names a class of things. */
export function isThingClass(name: string): name is ThingClass {
  return SETS.has(name);
}
