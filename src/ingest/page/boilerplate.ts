import { type PageElement } from './tree';

/** Elements that hold no text of an article. */
const NO_TEXT = new Set([
  'audio',
  'button',
  'canvas',
  'dialog',
  'embed',
  'figcaption',
  'footer',
  'head',
  'iframe',
  'input',
  'menu',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);
const ROLES =
  /^(alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|tablist|toolbar|tooltip)$/;
/** Names of asides, as whole words of class names and ids. */
const BESIDE = wordPattern([
  'ad|ads|advert|adverts|advertisement|advertisements|advertising|adslot|adunit|dfp|sponsor|sponsored|outbrain|taboola|revcontent|zergnet',
  'author-?bio|bio|about-?author|author-?box|authorbox|breadcrumb|breadcrumbs',
  'privacy|modal|overlay|popup|lightbox|interstitial',
  'footer|menu|nav|navbar|navigation|pagination|pager|skip|toolbar|topbar|sidebar|rail|aside',
  'hidden|visuallyhidden|screen-?reader-?text|sr-?only|noprint|print-?only',
  'login|signin|subscribe|subscription|optin|mailchimp|donate|donation',
  'more-?stories|morestories|most-?read|mostread|popular|recirc|recirculation|recommend|recommended|recommendations',
  'related|relatedposts|readmore|read-?more|seealso|see-?also|suggested|teaser|teasers|trending|upnext',
  'poll|promo|promos|promotion|quiz|rating|ratings|share|shares|sharedaddy|sharebar|sharing|addthis|sharethis',
  'social|socials|sociable|follow|tag|tags|taglist|tagcloud|topics|keywords|correction-?form|feedback',
  'caption|captions|credit|credits|figcaption|imagecaption|gallery|slideshow|carousel|slider|photocredit',
]);
/** Names of dialogs, forms and comments, which can be longer than the article. */
const NEVER = wordPattern([
  'comments|commentlist|comment-?list|respond|disqus|livefyre|discussion|replies|comment',
  'consent|cookie|cookies|gdpr|cmp|regwall|gdpr-?overlay|cookie-?overlay',
  'register|registration|signup|newsletter|newsletters',
]);
const NEVER_ROLES = /^(?:alertdialog|dialog)$/;
/** Names of the lines with author and date of the article. */
const ABOUT = wordPattern([
  'masthead|byline|bylines|dateline-?date|timestamp|metadata|postmeta|entry-?meta|post-?meta|article-?meta|publish-?date|pub-?date',
]);

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})$`);
}

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether an element with all below it holds no text of an article, by its tag. */
export function holdsNoText({ name }: PageElement): boolean {
  return NO_TEXT.has(name);
}

/** Whether an element with all below it stands beside the article, by its role or what the page calls it. */
export function isBeside(element: PageElement): boolean {
  const { name, attributes } = element;
  if (HOLDS_ARTICLE.test(name)) return false;
  if (name === 'aside' || attributes['hidden'] !== undefined || HIDDEN.test(attributes['style'] ?? '')) return true;
  if (attributes['aria-modal'] === 'true' || ROLES.test(attributes['role'] ?? '')) return true;
  return isCalled(element, BESIDE) || isCalled(element, NEVER);
}

/** Whether an element is a dialog, a form or comments for certain. */
export function isNeverArticle(element: PageElement): boolean {
  const { name, attributes } = element;
  if (HOLDS_ARTICLE.test(name)) return false;
  if (attributes['aria-modal'] === 'true' || NEVER_ROLES.test(attributes['role'] ?? '')) return true;
  return isCalled(element, NEVER);
}

/** Whether the page calls an element a byline, a time of publication or the like. */
export function isAboutArticle(element: PageElement): boolean {
  return !HOLDS_ARTICLE.test(element.name) && isCalled(element, ABOUT);
}

const HOLDS_ARTICLE = /^(?:html|body|main|article)$/;

function isCalled({ attributes }: PageElement, pattern: RegExp): boolean {
  return [attributes['class'], attributes['id']].some(
    (value) => value !== undefined && value.length <= 400 && wordsOf(value).some((word) => pattern.test(word)),
  );
}

/** `articleRelated related__box` is related, box, related-box …: single words, and neighbours joined by a hyphen. */
function wordsOf(value: string): string[] {
  return value.split(/\s+/).flatMap((name) => {
    const words = name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
      .split(/[-_:]+/);
    return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''}-${word}`)];
  });
}
