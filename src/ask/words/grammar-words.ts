import type { GrammarWord, OrderWord, Reading } from '../readings';

/** Function words of questions; bars separate the words of each list. */
const GRAMMAR: Partial<Record<GrammarWord, string>> = {
  by: 'by|made by|given by|uttered by|attributed to',
  from: 'from|coming from|among|amongst',
  about:
    'about|regarding|concerning|re|as to|with regard to|with respect to|in regard to|relating to|related to|on the subject of|on the topic of|referring to|touching on',
  on: 'on|upon',
  to: 'to|addressed to|towards|toward',
  reportedBy: 'reported by|relayed by|quoted by|cited by|according to|as reported by|as quoted by|via',
  publishedBy: 'published by|published in|carried by|printed in|appeared in|appearing in',
  published: 'published|printed|dated|appeared',
  in: 'in|within|inside',
  at: 'at',
  during: 'during|on the occasion of',
  with: 'with',
  between: 'between',
  against: 'against',
  of: 'of',
  for: 'for|on behalf of|speaking for',
  before: 'before|prior to|earlier than',
  after: 'after|later than|following',
  since: 'since|as of|starting in|starting from|beginning in',
  until: 'until|till|up to|through',
  containing:
    'containing|contains|contain|that contain|which contain|with the word|with the words|with the phrase|using the word|using the words|including the word|including the words|including the phrase|saying|the word|the words|the phrase|that say|that said',
  titled: 'titled|entitled|headlined|with the title|with the headline|headline contains|title contains',
  named: 'named|called|whose name is|by the name of',
  involving: 'involving|that involve|which involve|that involved|which involved|attended by|featuring',
  partIn:
    'took part in|taking part in|take part in|taken part in|participated in|participate in|participating in|involved in|engaged in|attended|attend|attending',
  and: 'and|as well as|along with|&|plus',
  or: 'or|and/or|nor',
  not: "not|except|except for|excepting|excluding|without|other than|apart from|aside from|but not|but no|never|minus|isn't|wasn't|aren't|weren't|not by way of",
  but: 'but|however|though',
  the: 'the|those|these|this|the country of|country of|a|an|any|some|all|every|each|all the|all of the|any of the|one of the|several',
  both: 'both|either|neither|only|just|also',
  who: 'who|whose|who all|who else',
  which: 'which|what|whom|which of the',
  auxiliary: "did|does|do|has|have|had|will|would|can|could|didn't",
  be: 'is|are|was|were|been|being|be',
  say: 'say|says|said|saying|speak|speaks|spoke|spoken|speaking|talk|talked|talking|state|stated|declare|declares|declared|announce|announces|announced|remarked|commented|claimed|express|expressed|uttered|have to say|has to say|had to say|go on record|went on record|on record',
  tell: 'tell|tells|told|telling',
  mention:
    'mention|mentions|mentioned|mentioning|mentioning of|discuss|discusses|discussed|discussing|refer to|refers to|referred to|talk about|talks about|talked about|talking about|speak about|speaks about|spoke about|spoken about|speaking about|speak of|speaks of|spoke of|spoken of|speaking of|commented on|comment on|comments on|commenting on|name|names|that concern|which concern|cover|covers|covering|dealing with',
  quoted: 'quoted|cited|quoting|citing|quote|quotes|cite|cites',
  mostQuoted:
    'most quoted|quoted most|most often quoted|quoted most often|most cited|cited most|spoke most|speaks most|said most|most often|most frequently|most vocal|most talkative|most quotes|the most quotes|the most',
  mostMentioned:
    'most mentioned|mentioned most|mentioned most often|most discussed|most talked about|most often mentioned|named most often',
  title: 'mr|mrs|ms|dr|gen|maj|col|lt|sen|rep|gov|prof|adm|capt|sir|madam|mister',
  rank: 'each other|one another|senior|top|high-ranking|high ranking|former|ex|acting|retired|unnamed|anonymous|current|local|chief|leading|key|incoming|outgoing|late|deputy|junior|interim|various|certain|other|many|more|important',
};

/** Words that carry nothing that a filter could hold, and that the answer does not depend on. */
const EMPTY =
  "show me|show us|show|give me|give us|give|list|list me|list of|a list of|the list of|pls|find|find me|get|get me|fetch|search|search for|look up|return|display|tell me|tell us|let me see|i want|i want to see|i would like|i would like to see|i'd like|i'd like to see|i need|we want|we need|can you|could you|please|me|i|you|we|hello|hi|hey|thanks|thank you|" +
  'how many|how much|how often|number of|the number of|count|how|when|where|that|there|there are|are there|were there|is there|was there|it|' +
  'anything|something|everything|things|thing|ever|yet|so far|on the record|in the graph|in the database|you have|you know|you know of|do you have|do you know|' +
  'make|makes|made|making|give|gave|given|took place|take place|taken place|taking place|happened|happen|occurring|held|come|came|sorted|sorted by|ordered|ordered by|order by|sort by|in order|order|date|by date|by the date|say about it|whatever|as|then|too|see|read|hear|know|had anything|written|first of all|' +
  'the year|the month of|onwards|onward|kind of|kinds of|sort of|one|ones|them';

const ORDERS: Record<OrderWord, string> = {
  newest:
    'newest|newest first|latest|latest first|most recent|most recent first|recent|last|recently|reverse chronological|in reverse chronological order',
  oldest: 'oldest|oldest first|earliest|earliest first|first|chronological|chronologically|in chronological order',
  top: 'top',
  position: 'in order of appearance|by position|in text order|in the order of the text',
  confidence: 'most certain|most confident|by confidence|most certain first|surest',
  recorded: 'recently added|recently recorded|latest recorded|newly added|last recorded|most recently added',
  name: 'alphabetical|alphabetically|in alphabetical order|by name|sorted by name|a to z|a-z',
};

const NUMBERS =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';

/** Each grammar word with what it does; "tell me" and the like are empty. */
export function grammarEntries(): [string, Reading][] {
  const words = Object.entries(GRAMMAR) as [GrammarWord, string][];
  const orders = Object.entries(ORDERS) as [OrderWord, string][];
  return [
    ...words.flatMap(([word, list]) => spread(list, { kind: 'word', word })),
    ...spread(EMPTY, { kind: 'word', word: 'stop' }),
    ...orders.flatMap(([order, list]) => spread(list, { kind: 'order', order })),
    ...NUMBERS.split('|').map((word, value): [string, Reading] => [word, { kind: 'number', value }]),
  ];
}

/** One entry for every word of a list that is separated by bars. */
export function spread(list: string, reading: Reading): [string, Reading][] {
  return list.split('|').map((word) => [word, reading]);
}
