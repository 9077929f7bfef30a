/** Verbs whose attribution counts as speech; beliefs, intentions and what reports show do not. */
const VERBS = new Set(
  `say tell state claim add announce declare report note remark comment reply respond answer explain insist argue
  assert allege acknowledge admit concede confirm deny dispute suggest warn caution urge advise recommend demand request
  ask inquire question call accuse blame criticize criticise condemn denounce praise applaud promise pledge vow swear
  testify tweet post write read wrote quote quip joke recall recount describe characterize characterise observe
  maintain contend reveal disclose stress emphasize emphasise reiterate repeat mention point predict estimate conclude
  propose offer agree disagree object complain lament boast brag mock tout speak talk shout yell whisper mutter exclaim
  interject continue conceded indicate signal hint imply accord refer reject rebuke retort counter assure inform notify
  advise threaten charge decry deride label dub term cite detail outline clarify elaborate assail blast slam thank
  apologize apologise invite order instruct command plead beg chant lecture preach declare proclaim pronounce opine
  muse marvel scoff sneer snap fire`.split(/\s+/),
);
const IRREGULAR: Record<string, string> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  spoke: 'speak',
  spoken: 'speak',
  swore: 'swear',
  sworn: 'swear',
  replied: 'reply',
  replies: 'reply',
  denied: 'deny',
  denies: 'deny',
  testified: 'testify',
  testifies: 'testify',
  according: 'accord',
  implied: 'imply',
  implies: 'imply',
  clarified: 'clarify',
  notified: 'notify',
  decried: 'decry',
};

/**
 * Whether the words of a cue attribute speech: one is a form of a verb of speech, or they are a mark alone (a colon).
 */
export function isSpeechCue(cue: string): boolean {
  const words = cue.toLowerCase().match(/[a-z]+/g);
  if (!words) return cue.trim() !== '';
  return words.some((word) => lemmasOf(word).some((lemma) => lemma !== '' && VERBS.has(lemma)));
}

function lemmasOf(word: string): string[] {
  return [
    word,
    IRREGULAR[word] ?? '',
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ed$/, ''),
    word.replace(/d$/, ''),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ];
}
