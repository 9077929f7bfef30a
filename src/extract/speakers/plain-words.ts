/** Words with a capital that begin sentences or tell times, and are no names. */
export const NO_NAMES = new Set(
  `a an the this that these those there here it its he his him she her hers they their theirs them we our ours us you your yours i my mine me who whom whose which what when where why how
  in on at by for from to of with without within into onto upon over under above below between among amid across against along around about after before since until till during despite besides beside beyond behind beneath near off out up down through throughout toward towards via per like unlike as if unless whether while whereas because although though however moreover furthermore meanwhile nevertheless nonetheless instead otherwise therefore thus hence then than so
  and or but nor yet not no yes neither either both each every all any some many much more most few fewer several other others another such same one two three four five six seven eight nine ten dozens hundreds thousands millions
  is are was were be been being am do does did done have has had having will would shall should can could may might must let lets ought
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan. feb. aug. sept. oct. nov. dec. today tomorrow yesterday tonight now later earlier recently currently still already again also even only just once soon never always often sometimes
  asked said says told according added speaking citing responding referring given based following including regarding concerning considering despite instead perhaps maybe indeed clearly finally former retired acting incoming outgoing longtime republican democratic democrat republicans' gop's
  well ok okay oh please thanks thank sorry sure right look read see watch click check share follow updated editor's photo image getty related more less per cent percent
  americans everyone everybody someone somebody anyone nobody something nothing everything anything asked whatever whoever whenever wherever nearly almost roughly approximately overall generally specifically particularly especially essentially apparently obviously naturally unfortunately fortunately surprisingly interestingly ironically
  god christmas easter thanksgiving internet english mr earth sen rep gov`.split(/\s+/),
);

/** Small words inside names. */
export const PARTICLES = new Set(
  'al el bin ben ibn bint abu de da di do dos das du van von der den la le los del della af av ter ten zu y e'.split(
    ' ',
  ),
);

/** Verbs that people speak with, in the forms that stand beside a name. */
export const SPEECH_VERBS = new Set(
  `said says say told tells added adds wrote writes tweeted tweets argued argues claimed claims insisted insists noted notes warned warns explained explains announced announces asked asks stated states replied
  responded declared declares suggested suggests acknowledged acknowledges testified recalled recalls continued continues concluded stressed stresses vowed vows urged urges called calls accused accuses denied denies admitted admits confirmed confirms
  emphasized emphasised remarked quipped joked predicted promised pledged complained contended contends conceded reiterated praised criticized criticised condemned condemns believes believe thinks agreed agrees countered observed commented mentioned
  shouted exclaimed muttered whispered answered posted blasted slammed mocked lamented boasted touted endorsed`.split(
    /\s+/,
  ),
);

/** Words that a description of an office may hold beside offices, organisations and countries. */
export const DESCRIPTION_WORDS = new Set(
  `a an the its his her their our of for at in to with from and on 's national state federal local regional international global foreign public political military economic legal financial technical scientific medical religious
  press communications campaign policy security defense defence party ministry government army navy police company group team council committee department agency university institute newspaper television news media research energy climate health finance interior top senior chief former deputy acting assistant
  longtime veteran retired republican democratic conservative liberal hard-line moderate ruling opposition main new current outgoing incoming first second third leading prominent influential powerful city county district town village provincial central general special supreme high longest-serving ranking
  one member members man woman born-again independent nonpartisan bipartisan coalition program movement union trade labor human rights civil digital domestic parliamentary presidential executive criminal district marketing sales operations affairs relations office field staff elite air force country region province oil gas peace rebel militia border guard`.split(
    /\s+/,
  ),
);

/** What a person is called by who is no name: with the gender that the word tells. */
export const FEMALE_WORDS = new Set(
  'she her hers herself woman mother wife daughter sister spokeswoman congresswoman chairwoman businesswoman actress queen widow girl lady aunt niece grandmother'.split(
    ' ',
  ),
);
export const MALE_WORDS = new Set(
  'he his him himself man father husband son brother spokesman congressman chairman businessman actor king widower boy uncle nephew grandfather'.split(
    ' ',
  ),
);

/** Plain nouns that open a sentence with a capital; elsewhere their capital is a name's. */
export const PLAIN_OPENERS = new Set(
  `support critics people officials sources experts analysts police authorities residents witnesses protesters supporters opponents voters women men children families workers students reports data results questions
  concerns efforts plans talks attacks violence security war peace oil gas lawmakers republicans democrats scientists researchers doctors lawyers prosecutors investigators rebels militants soldiers troops forces leaders members state government media
  new old good bad great first second third last next party leading poll
  health climate energy economic foreign federal local public military political senior former prime interior human civil national international global regional world state rising growing continuing tensions relations opposition`.split(
    /\s+/,
  ),
);

/** Last words of names that are nobody's: places, laws, occasions. */
export const NO_SURNAMES = new Set(
  `convention street avenue road county city state states river lake island islands beach park hall house act bill amendment law day week month year war square building tower towers airport station prize award awards games cup
  series jersey york carolina dakota hampshire mexico orleans angeles francisco diego vegas town township village valley mountains mountain coast bay gulf ocean sea desert bridge highway plan accord agreement treaty deal order doctrine theory effect
  conference summit debate primary caucuses election elections tuesday code project report study poll index zone strip peninsula province district region garrison america africa asia europe east west north south universe republic kingdom
  room floor center dream story stories book books bible constitution revolution spring hills heights springs falls creek ridge
  interview analysis opinion editorial exclusive video watch update factbox explainer transcript correction comment brussels`.split(
    /\s+/,
  ),
);
/** States of the U.S., which dispatches name after people and towns. */
export const US_STATES = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming`.split(/\s+/),
);
