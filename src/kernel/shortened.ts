const LONGEST = 600;
const END = 200;

/** A text for a message, without the middle of a long one: a value that a client sent is not echoed at length. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - END)} … ${text.slice(-END)}`;
}
