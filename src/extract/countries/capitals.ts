import { isCapitalised, tokensAfter, tokensBefore } from './context';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** What governments do and cities do not, in the forms of the past and the present. */
const ACTS =
  words(`said says say told tells announced announces accused accuses accuse denied denies deny warned warns warn urged urges urge insisted insists insist rejected rejects reject
  agreed agrees agree refused refuses refuse vowed vows vow pledged pledges pledge threatened threatens threaten demanded demands demand called calls call condemned condemns condemn criticized criticizes criticised
  welcomed welcomes backs backed supports supported wants want wanted seeks seek sought hopes hope hoped fears fear feared views viewed sees believes believe considers considered blames blamed blame plans planned
  signaled signalled signals signal sent sends send supplied supplies imposed imposes impose lifted expelled recalled summoned responded responds retaliated retaliates reacted reacts replied countered offered offers proposed proposes suspended
  withdrew launched deployed deploys deploy struck signed brokered mediated intervened claims claimed claim argues argued argue maintains maintained acknowledged acknowledges admitted admits confirmed confirms declared declares decided decides decide
  opposes opposed oppose pushed pushes push tried tries try uses used continues continued recognizes recognized recognises recognised provides provided provide funds funded arms armed needs need severed restored joined ordered orders allowed allows
  banned bans boycotted annexed invaded knows ignores ignored expects expected wields stepped repeatedly dismissed dismisses sided cut broke took takes made makes gave gives asked asks requested requests stated states noted notes stressed stresses
  apologized apologised promised promises hailed praised mulls weighs eyes prefers regards treats fires fired strengthened reiterated reaffirmed conceded yielded relented relies`);
const MODALS = words(
  'has have had will would could should may might must can cannot did does do won wouldn couldn doesn didn hasn hadn shall',
);
/** After these stands an infinitive. */
const WILLS = words('will would should could may might must can cannot did does do won wouldn couldn doesn didn shall');
const NO_WILL = words('be become remain have get see experience host celebrate');
const BEING = words('is was are were isn wasn');
const STATES =
  words(`seeking trying preparing considering ready willing prepared unlikely likely determined concerned committed keen eager reluctant looking pushing pressing planning hoping working interested backing supporting
  demanding threatening accused unwilling unhappy wary convinced adamant furious opposed allied aligned arming funding using pursuing negotiating involved angry silent responsible bound obliged isolated betting playing counting insisting`);
const ADVERBS = words(
  'also now not never still already again long itself alone then later t since yet just only once even all both instead first so far too',
);
const NO_ACTS = words(
  'suffered changed expanded remained emerged experienced recorded attracted boasted been celebrated flooded',
);
const PARTICIPLES = words(
  'made given taken sought sent begun become shown spoken broken withdrawn struck cut put set held kept left lost found led built drawn paid met told said told denied done gone got bought sold won understood overseen chosen fought stood',
);

/** After a hyphen: "Moscow-backed". */
const COMPOUNDS = words(
  'backed led aligned allied sponsored funded supported friendly appointed brokered controlled leaning installed run imposed approved supplied trained armed directed mediated linked dominated ordered',
);
const GOVERNMENT = words('government regime authorities leadership administration officials hardliners');
const GOVERNMENT_NAMES = words('Foreign Defense Defence Ministry Parliament Interior Supreme Prime President');
/** What a city, not a government, has. */
const URBAN =
  words(`streets street suburbs suburb suburban airport mayor metro subway museum museums skyline neighborhood neighborhoods neighbourhood neighbourhoods district districts outskirts residents old main central historic downtown southern northern eastern western
  university hospitals hospital schools bars cafes restaurants shops traffic population weather river bridges stadium hotel hotels squares square police stock zoo opera cathedral mosque mosques synagogue monuments biggest largest busiest poorest richest`);
const TRAVEL = words(
  `road roads highway flight flights train trains route routes railway line distance border kilometers kilometres km miles travel traveled travelled shuttle shuttled shuttling halfway somewhere bus buses corridor motorway trip journey mile fly flew pipeline`,
);
const PRESSURE = words(
  'pressure sanctions tariffs curbs restrictions embargo impose imposed imposing blame blamed blaming influence war call called calling calls leverage dependence dependent reliance reliant rely relies demands limits penalties hard tough tougher tougher soft focus eye costs',
);
const FROM = words(
  'support pressure threat threats backing help orders order aid denial response reaction comment statement word reassurance reassurances guarantees message messages signal signals permission funding assistance interference condemnation criticism opposition instructions weapons distance protection concessions approval answer answers cooperation independence directives both',
);
const TO = words(
  'message messages support aid threat threats warning warnings signal signals assistance loyal loyalty allegiance concession concessions alternative close closer ally opposed according answer answers response responses hostile friendly challenge sympathetic beholden ties links appeal appeals request letter proposal rebuke blow apology subservient deferential arms',
);
const FOR = words(
  'blow victory win support setback headache problem message proxy proxies pretext embarrassment cover triumph defeat concern spy spied spying priority spokesman spokeswoman spokesperson envoy coup ally',
);
const OF = words(
  'support critic critics ally allies behest backing criticism influence policy policies actions wrath knowledge intentions favor favour defiance part enemy enemies foe foes opponent opponents control puppet puppets proxy proxies friend friends partner partners agents agent supporter supporters adversary suspicious wary distrust mistrust rule fear demands',
);
/** Verbs whose object is a government. */
const UPON =
  words(`accused accuse accuses accusing urged urge urges urging pressed press presses told tell tells warned warn warns warning asked ask blamed blame blames blaming condemned condemn condemning confront confronted confronting contain containing counter countering criticized criticised criticize deter deterring
  isolate isolated isolating persuade persuaded pressure pressured pressuring punish punished punishing reassure reassured sanction sanctioned support supported supporting supports threaten threatened threatening trust trusted help helped helping back backed backing force forced forcing convince convinced anger angered angering alarm alarmed provoke provoked provoking embarrass embarrassed weaken weakened
  undermine undermined engage engaged engaging prompt prompted allow allowed allowing defied defying defy challenge challenged challenging oppose opposed appease appeased infuriated irked irritated outraged rattled unnerved denounced denounce demanded notify notified inform informed consult consulted assured assure bypass bypassed bypassing pit pits pitting`);
const PLACES = words(
  'in at near around outside inside into through throughout across over via toward towards visiting visit visited leave leaving left reached reach entered enter beyond onto',
);

/**
 * Whether a capital stands for its country's government ("Damascus said", "ties with Tehran", "Moscow-backed") and not
 * for the city ("in Damascus"). In doubt it is the city.
 * @param start where the capital's name begins, in UTF-16 units
 */
export function standsForGovernment(text: string, start: number, end: number): boolean {
  const after = tokensAfter(text, end);
  const before = tokensBefore(text, start);
  const [next = ''] = after;
  if (isDateline(text, start, end, next)) return false;
  if (next === '-' && text[end] === '-') return COMPOUNDS.has((after[1] ?? '').toLowerCase());
  if (before[0] === '-' && text[start - 1] === '-') return /^(anti|pro)$/i.test(before[1] ?? '');
  if (/^['’]s?$/.test(next) && /['’]/.test(text[end] ?? ''))
    return ownedByGovernment(after.slice(next.length > 1 ? 1 : after[1] === 's' ? 2 : 1));
  const preceding = (before[0] ?? '').toLowerCase();
  if (GOVERNMENT.has(next)) return true;
  if (PLACES.has(preceding)) return false;
  const verdict = governed(
    preceding,
    before.slice(1).map((word) => word.toLowerCase()),
  );
  return verdict ?? (acts(withoutPartner(after)) || UPON.has(preceding));
}

/** `DAMASCUS, July 8 (Reuters) —` names where the report was written. */
function isDateline(text: string, start: number, end: number, next: string): boolean {
  const opens = start === 0 || text[start - 1] === '\n';
  const capitals = text.slice(start, end) === text.slice(start, end).toUpperCase();
  return opens && (/^[,(—–―]$/.test(next) || (next === '-' && text[end] === ' ')) && (capitals || next === '(');
}

/** "Tehran's nuclear program" and "Moscow's suburbs". */
function ownedByGovernment(owned: readonly string[]): boolean {
  const [noun = ''] = owned;
  if (GOVERNMENT_NAMES.has(noun)) return true;
  return noun !== '' && /^\p{L}/u.test(noun) && !isCapitalised(noun) && !URBAN.has(noun);
}

/** What a preposition before the capital tells; null where it is no telling one. */
function governed(preposition: string, before: readonly string[]): boolean | null {
  const [noun = '', further = ''] = before;
  switch (preposition) {
    case 'with':
    case 'against':
    case 'by':
      return true;
    case 'between':
      return !TRAVEL.has(noun) && !TRAVEL.has(further);
    case 'on':
      return PRESSURE.has(noun);
    case 'from':
      return FROM.has(noun);
    case 'to':
      return TO.has(noun);
    case 'for':
      return FOR.has(noun);
    case 'of':
      return OF.has(noun);
    default:
      return null;
  }
}

/** "Damascus and Hezbollah have agreed": the verb stands behind the partner. */
function withoutPartner(after: readonly string[]): readonly string[] {
  if (!/^(and|or)$/.test(after[0] ?? '') || !isCapitalised(after[1])) return after;
  return after.slice(isCapitalised(after[2]) ? 3 : 2);
}

function acts(after: readonly string[]): boolean {
  const rest = after.filter((word) => !ADVERBS.has(word) && !/ly$/.test(word) && !/^['’,]$/.test(word));
  const verb = rest[0] ?? '';
  if (after[0] === ',') return false;
  if (ACTS.has(verb)) return true;
  if (BEING.has(verb)) return STATES.has(rest[1] ?? '');
  if (!MODALS.has(verb)) return false;
  const main = rest[1] ?? '';
  if (main === 'be' || main === 'been') return STATES.has(rest[2] ?? '');
  if (WILLS.has(verb)) return /^\p{Ll}{2}/u.test(main) && !NO_WILL.has(main);
  return ACTS.has(main) || PARTICIPLES.has(main) || (/ed$/.test(main) && !NO_ACTS.has(main));
}
