import { TAG } from '../text/tokens';
import { BREAK, type Analysis } from './analysis';
import { hasWord, type Run } from './candidates';
import { CUE_CLASS } from './lexicon';
import { type Finding } from './quotation-rules';
import { isWorkTitle } from './work-titles';

/**
 * What the models mistake regularly, put right by the form of the sentence: clauses in front of "said X", quotations of
 * another paragraph, names of works, answers that nobody gave. Returns the findings that stay, changed in place.
 */
export function repaired(a: Analysis, findings: readonly Finding[]): Finding[] {
  const kept = findings.filter((finding) => !isUnanswered(a, finding) && !isAboutWorks(a, finding));
  for (const finding of kept) {
    invert(a, finding);
    leaveOtherParagraphs(a, finding);
  }
  return kept;
}

const NEGATIONS = new Set(['not', "n't", 'never', 'nor', 'neither']);
/** Verbs that say something even where they are denied: "did not deny that …". */
const DENIALS = new Set(['deny', 'dispute', 'doubt', 'exclude', 'rule', 'object', 'disagree']);
const NEGATION_REACH = 4;

/** "did not immediately respond to a request for comment" attributes nothing. */
function isUnanswered(a: Analysis, { cue, content }: Finding): boolean {
  const { lemma, lower, sentence } = a.tokens;
  const cueClass = cue < 0 ? CUE_CLASS.NONE : a.cueClass[cue];
  const canAnswer = cueClass === CUE_CLASS.SPEECH || cueClass === CUE_CLASS.ASK || cueClass === CUE_CLASS.NAME;
  if (!canAnswer || DENIALS.has(lemma[cue] ?? '')) return false;
  if (content.some((run) => isQuoted(a, run))) return false;
  for (let i = cue - 1; i >= 0 && cue - i <= NEGATION_REACH && sentence[i] === sentence[cue] && a.chunk[i] === -1; i--)
    if (NEGATIONS.has(lower[i] ?? '')) return !isReportedClause(a, content[0]);
  return false;
}

/** Whether what follows the cue is a clause of its own: "did not say that the talks had failed" still tells of them. */
function isReportedClause(a: Analysis, run: Run | undefined): boolean {
  return run !== undefined && a.tokens.lower[run.from] === 'that';
}

function isQuoted(a: Analysis, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) if ((a.quotations.of[i] ?? -1) >= 0) return true;
  return false;
}

/** Words between marks that name songs and books, with nothing said about them. */
function isAboutWorks(a: Analysis, { content, cue }: Finding): boolean {
  const quotations = new Set<number>();
  for (const run of content)
    for (let i = run.from; i < run.to; i++)
      if ((a.quotations.of[i] ?? -1) >= 0) quotations.add(a.quotations.of[i] ?? -1);
  if (quotations.size === 0 || hasVerbOutside(a, content)) return false;
  const isSaid = cue >= 0 && a.cueClass[cue] === CUE_CLASS.SPEECH;
  return [...quotations].every((q) => {
    const quotation = a.quotations.list[q];
    return quotation !== undefined && isWorkTitle(a, quotation, isSaid);
  });
}

function hasVerbOutside(a: Analysis, content: readonly Run[]): boolean {
  for (const run of content)
    for (let i = run.from; i < run.to; i++)
      if ((a.quotations.of[i] ?? -1) < 0 && (a.tokens.tag[i] === TAG.VERB || a.tokens.tag[i] === TAG.AUX)) return true;
  return false;
}

/**
 * "The war is over, said the president, Ana Solheim.": the clause before the comma is said, and the words behind the
 * verb say it.
 */
function invert(a: Analysis, finding: Finding): void {
  const { cue } = finding;
  const { tokens } = a;
  const s = tokens.sentence[cue];
  if (s === undefined || a.cueClass[cue] !== CUE_CLASS.SPEECH || tokens.tag[cue] !== TAG.VERB) return;
  const from = tokens.sentenceStart[s] ?? 0;
  let to = tokens.sentenceStart[s + 1] ?? tokens.count;
  while (to > cue && a.shape[to - 1] === 0) to--;
  if (cue - from < 3 || a.breaks[cue - 1] !== BREAK.COMMA || to <= cue + 1) return;
  if (a.chunk[cue + 1] === -1 || hasVerb(a, cue + 1, to) || !hasVerb(a, from, cue - 1)) return;
  if (finding.content.some((run) => run.from < from || run.to > to || isQuoted(a, run))) return;
  if (isQuoted(a, { from, to })) return;
  finding.content = [{ from, to: cue - 1 }];
  finding.source = { from: cue + 1, to };
}

function hasVerb(a: Analysis, from: number, to: number): boolean {
  return (a.before.verbs[to] ?? 0) > (a.before.verbs[from] ?? 0);
}

/**
 * A quotation that opens another paragraph than the cue's, and does not go on with one left open, is attributed by its
 * own paragraph; except where the cue's paragraph announces it: "She said:".
 */
function leaveOtherParagraphs(a: Analysis, finding: Finding): void {
  if (finding.cue < 0 || finding.content.length < 2) return;
  const home = a.tokens.paragraph[finding.cue];
  const isHome = ({ from }: Run): boolean => a.tokens.paragraph[from] === home;
  const own = finding.content.filter(isHome);
  if (own.length === 0 || !own.some((run) => hasWord(a, run))) return;
  finding.content = finding.content.filter((run) => isHome(run) || isContinued(a, run));
}

function isContinued(a: Analysis, run: Run): boolean {
  const quotation = a.quotations.list[a.quotations.of[run.from] ?? -1];
  return quotation === undefined || quotation.continues || a.tokens.lower[run.from - 1] === ':';
}
