/**
 * Page furniture: paragraphs that stand on a page beside the article. A paragraph goes only as a whole, and only for a
 * reason that real paragraphs of news do not give; every pattern is anchored and its length bounded.
 */

/** Headings of the lists of other articles below or amid an article. */
const HEADINGS = new Set([
  'check also',
  'related',
  'related articles',
  'related article',
  'related stories',
  'related story',
  'related posts',
  'related post',
  'related news',
  'related content',
  'related topics',
  'related coverage',
  'related links',
  'related reading',
  'related video',
  'related videos',
  'read more',
  'read also',
  'also read',
  'read next',
  'see also',
  'see more',
  'up next',
  'next article',
  'previous article',
  'recommended',
  'recommended for you',
  'recommended stories',
  'recommended reading',
  'recommended articles',
  'you may also like',
  'you might also like',
  'you might be interested in',
  'you may also be interested in',
  'we recommend',
  'more stories',
  'more news',
  'more on this story',
  'more on this',
  'more on this topic',
  'more articles',
  'other stories',
  'other news',
  'most popular',
  'most read',
  'most viewed',
  'popular posts',
  'popular stories',
  'popular articles',
  'trending',
  'trending now',
  'trending stories',
  'latest news',
  'latest stories',
  'latest articles',
  'latest headlines',
  "editor's picks",
  "editors' picks",
  'top stories',
  "don't miss",
  'around the web',
  'from the web',
  'comments',
  'leave a comment',
  'leave a reply',
  'post a comment',
  'join the conversation',
  'show comments',
  'view comments',
  'tags',
  'topics',
  'share this story',
]);

/** Headings after which nothing of the article comes, whatever follows looks like. */
const FINAL_HEADINGS = new Set([
  'check also',
  'leave a reply',
  'leave a comment',
  'post a comment',
  'comments',
  'show comments',
  'view comments',
]);

/** The words of which bars of buttons consist. */
const BUTTONS = new Set([
  'share',
  'shares',
  'tweet',
  'tweets',
  'facebook',
  'twitter',
  'x',
  'whatsapp',
  'email',
  'e-mail',
  'mail',
  'print',
  'linkedin',
  'reddit',
  'pinterest',
  'pin',
  'telegram',
  'tumblr',
  'flipboard',
  'copy',
  'link',
  'save',
  'comment',
  'comments',
  'like',
  'likes',
  'follow',
  'messenger',
  'viber',
  'vk',
  'instagram',
  'youtube',
  'bookmark',
  'listen',
  'this',
  'article',
  'story',
  'on',
  'via',
  'with',
  'to',
  'by',
  'and',
  'your',
  'friends',
  'post',
  'send',
  'url',
  'clipboard',
  'sharethis',
  'addthis',
  'threads',
  'bluesky',
  'more',
  'google+',
  'google',
  'options',
]);
const BUTTON_STARTS =
  /^(share|tweet|facebook|twitter|whatsapp|email|e-mail|print|linkedin|copy|save|follow|like|comments?|listen|\d+)\b/;

/** Whole paragraphs, by pattern and by how many words one may have. Tested on lower-case text with straight apostrophes. */
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [
    /^[-–—[(*\s]{0,4}(advertisement|advertising|sponsored( content)?|promoted( content)?|ad)\b[\s\-–—:.\])*]{0,4}((story|article|content) continues( below)?)?[\s.\-–—\])*]{0,4}$/,
    8,
  ],
  [/^[-–—[(*\s]{0,4}(the )?(story|article|post|content) continues (below|after)\b/, 10],
  [
    /^(please )?(sign up|subscribe|register|join)\b.{0,200}\b(newsletters?|inbox|mailing list|daily brief(ing)?|email (alerts?|updates?)|to our (channel|podcast)|breaking news alerts?)\b/,
    50,
  ],
  [/^(please )?(sign up|subscribe) (now|here|today)\b[\s.!]{0,3}$/, 6],
  [/^sign up to get (an )?emails? from\b/, 25],
  [
    /^(get|receive) (the |our |all )?(latest|best|top|breaking|daily|day's)\b.{0,160}\b(inbox|newsletter|by email|email alerts?)\b/,
    40,
  ],
  [/^thank(s| you) for (subscribing|signing up)\b/, 20],
  [/^by (signing up|subscribing),? (you|i) agree\b/, 60],
  [/^(©|\(c\) ?(19|20)\d\d|copyright (©|\(c\)|(19|20)\d\d))/, 80],
  [/(^|[.,;|] ?)all rights reserved\.?$/, 60],
  [/^this material may not be published, broadcast, rewritten\b/, 30],
  [/^follow (us|me|@\w+|.{1,80} on (twitter|facebook|instagram|x|threads|telegram|tiktok|linkedin))\b/, 25],
  [/^(like|find|join) us on (facebook|twitter|instagram|telegram|whatsapp)\b/, 20],
  [
    /^(photos?|pictures?|images?|photograph|file photo|video)( (by|credit|courtesy( of)?|via|from|illustration))? ?:.{0,120}$/,
    18,
  ],
  [
    /^[([]?(photos?|pictures?|images?|photograph|illustration|photo illustration|image credit|photo credit|credit|photo courtesy) (by|of|credit|courtesy)\b.{0,80}[)\]]?\.?$/,
    12,
  ],
  [/^(credit|image source|source photo)s? ?: .{0,80}$/, 12],
  [
    /^.{0,60}\b(getty( images)?|shutterstock|istock|ap photo|afp photo|reuters photo|via getty images|getty\/instagram)( ?\/.{0,40})?[.)]{0,2}$/,
    9,
  ],
  [
    /^\(?(additional )?(reporting|writing|editing|compiled) by .{1,200}; ?(additional |further )?(reporting|writing|editing|compiled)\b.{0,200}\)?\.?$/,
    60,
  ],
  [/^click here (to|for)\b/, 25],
  [/^(our standards: |the thomson reuters trust principles)/, 12],
  [/^(skip|back|jump) to (top|content|main content|navigation)\b/, 6],
  [/^(load|show|view) more( \w+)?$/, 4],
  [/^(watch|listen) (now|live|here)\b[\s.!:]{0,3}$/, 4],
  [/^\d{1,3} (min(ute)?s?)( read)?$/, 4],
];

/** "Read more: Some other headline"; a sentence with a full stop is a sentence. */
const POINTER =
  /^(read more|related|related article|related story|read also|also read|see also|read next|more|read|watch|recommended|don't miss|up next)\s?[:|>»–—]\s?\S/i;
const CAPITAL_POINTER = /^(MORE|READ|WATCH|RELATED|SEE|MORE FROM|READ MORE|ALSO READ)\b[A-Z ]{0,30}[:|>»]/;

function wordCount(text: string): number {
  return text.split(' ').length;
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'");
}

function headingOf(text: string): string | null {
  if (text.length > 60) return null;
  const bare = normal(text)
    .replace(/^[\s#*•>»-]+/, '')
    .replace(/[\s:.…>»*-]+$/, '');
  return HEADINGS.has(bare) || /^more from [\w .']{1,30}$/.test(bare) || /^\d+ comments?$/.test(bare) ? bare : null;
}

function isButtons(lower: string): boolean {
  if (lower.length > 120 || !BUTTON_STARTS.test(lower)) return false;
  const words = lower.split(/[\s|•·,/:()]+/).filter((word) => word !== '');
  return words.some((word) => BUTTONS.has(word)) && words.every((word) => BUTTONS.has(word) || /^\d+[km]?$/.test(word));
}

/** Whether this one paragraph is furniture by itself. Words in quotation marks at its beginning are somebody's. */
export function isFurniture(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > 600 || /^["“‘']/.test(text)) return false;
  const lower = normal(text);
  const words = wordCount(text);
  if (isButtons(lower)) return true;
  if (words <= 25 && (CAPITAL_POINTER.test(text) || (POINTER.test(text) && !/[.!?]["”’]?$/.test(text)))) return true;
  return PATTERNS.some(([pattern, most]) => words <= most && pattern.test(lower));
}

/** What the title of another article looks like: a short line that is no sentence. */
function isTeaser(text: string): boolean {
  return wordCount(text) <= 20 && text.length <= 160 && !/[.!?:;,]["”’]?$/.test(text);
}

/**
 * Which of an article's paragraphs are its own. A heading such as "Check Also" or "Related" ends the article when no
 * more than a third of the text comes after it; amid the article it goes together with the titles below it.
 * @returns one flag a paragraph: true to keep it
 */
export function articleParagraphs(texts: readonly string[]): boolean[] {
  const keep = texts.map((text) => !isFurniture(text));
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  let after = total;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    after -= text.length;
    const heading = i === 0 ? null : headingOf(text);
    if (heading === null) continue;
    keep[i] = false;
    const rest = texts.slice(i + 1, i + 60);
    const final = after <= total / 3 && (FINAL_HEADINGS.has(heading) || rest.every((line) => !isBody(line)));
    if (final) return keep.fill(false, i);
    for (let k = i + 1; k < texts.length && isTeaser(texts[k] ?? ''); k++) keep[k] = false;
  }
  return keep;
}

/** A paragraph that can only be the article's: full sentences at some length. */
function isBody(text: string): boolean {
  return wordCount(text) > 40 && /[.!?]["”’)]?$/.test(text) && !isFurniture(text);
}
