import { Random } from './random';

const list = (text: string): string[] => text.trim().split(/\s+/);

const FIRST_NAMES = list(`
  Ada Adam Aisha Akira Alejandra Ali Amara Amina Ana Anders Andrei Anil Anna Arash Ariel Asha Astrid Ayan Beatriz Ben
  Bilal Boris Brigid Carla Carlos Chen Chiara Clara Daniel Dara David Deniz Diego Dina Ebba Elena Eli Elif Emil Emma
  Enrique Erik Esther Eva Fadi Farah Fatima Felix Fiona Folake Frida Gabriel Georg Gita Grace Greta Habib Hana Hans
  Hasan Helena Hiro Hugo Ibrahim Ida Igor Imani Ines Ingrid Iris Isaac Ivan Jamal James Jana Javier Jia Joana Johan
  Jonas Josef Judit Julia Kamal Karim Karin Katya Kemal Kenji Khadija Kofi Lara Lars Leila Lena Leo Lin Lina Lucas Luis
  Magda Mahmoud Mai Malik Manuel Marco Maria Marta Martin Mehdi Mei Mina Mira Mohan Mona Musa Nadia Naomi Natasha Nia
  Nikolai Nils Nina Noor Nora Olga Oleg Omar Oscar Otto Paula Pavel Pedro Petra Priya Rafael Rania Rashid Ravi Reza
  Rosa Ruth Saad Sabine Salma Samir Samuel Sana Sara Selim Sergei Shira Simon Sofia Soren Stefan Sven Tamar Tariq Tatiana
  Thomas Tomas Ulla Uma Vera Victor Vikram Walid Wanda Wei Xenia Yara Yasmin Yuki Yusuf Zainab Zara Zoe Zoltan
`);

const BEGINNINGS = list(`
  Al Bar Bel Bor Cal Car Dal Dar Del Dor El Fal Far Fen Gal Gar Gol Hal Har Hel Jan Jor Kal Kar Kel Kor Lam Lar Len Lor
  Mal Mar Mel Mor Nal Nar Nev Nor Or Pal Par Pel Por Ral Ras Rem Ros Sal Sar Sel Sor Tal Tar Tel Tor Ul Val Var Vel Vor
`);
const MIDDLES = list('a am an ash av e ed em en er i im in is iv o om on or ov u um un ur');
const ENDINGS = list(
  'berg da dani dez din go ian ko lin man mira mov na nen ner ni ra ri rin sen si son ta tin tov va vic wa zade',
);
const PLACE_ENDINGS = list(
  'abad bourne bul burg by dale don field ford gar grad ham holm ia isk land mora mouth nia pol port sk stad stan ton vale via wick yevo zhou',
);

const FAMILY_NAMES = BEGINNINGS.length * MIDDLES.length * ENDINGS.length;

/** How many people have names of their own. */
export const MOST_PEOPLE = FIRST_NAMES.length * FAMILY_NAMES;

/** Invented places, in an order that sets those with the same beginning apart. */
export const PLACES: readonly string[] = Array.from({ length: 4_000 }, (_, at) => invented(at * 1_009, PLACE_ENDINGS));

function invented(number: number, endings: readonly string[]): string {
  const middle = Math.floor(number / BEGINNINGS.length);
  const ending = Math.floor(middle / MIDDLES.length);
  return (
    BEGINNINGS[number % BEGINNINGS.length]! + MIDDLES[middle % MIDDLES.length]! + endings[ending % endings.length]!
  );
}

export interface PersonName {
  first: string;
  family: string;
}

/** Names of people by their number: a permutation of all pairs of a first and a family name, another for each seed. */
export class PersonNames {
  private readonly step: number;
  private readonly offset: number;

  constructor(seed: number) {
    const random = new Random(seed, 0);
    let step = 40_000 + random.below(5_000);
    while (commonDivisor(step, MOST_PEOPLE) !== 1) step += 1;
    this.step = step;
    this.offset = random.below(MOST_PEOPLE);
  }

  /** @param number from 0 to `MOST_PEOPLE` - 1; so that no product loses precision */
  of(number: number): PersonName {
    const place = (number * this.step + this.offset) % MOST_PEOPLE;
    return {
      first: FIRST_NAMES[place % FIRST_NAMES.length]!,
      family: invented(Math.floor(place / FIRST_NAMES.length), ENDINGS),
    };
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
