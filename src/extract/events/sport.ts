import type { Word } from './sentence';

/** Words of matches and contests, where teams attack, defend, beat and hit without any event between states. */
const SPORT = new Set(
  `goalkeeper midfielder striker quarterback touchdown inning innings semifinal semi-final semifinals quarterfinal quarter-final quarterfinals finals tournament playoff playoffs coach halftime half-time championship championships
  championship-winning cup olympics olympic penalty-shootout wicket wickets batsman bowler cricket football soccer basketball baseball hockey rugby tennis golf medal medals fifa uefa nba nfl matchday referee offside scored equaliser equalizer tiebreak set-piece stadium-record pitcher`.split(
    /\s+/,
  ),
);

/** Whether a sentence tells of sports. */
export function isSport(words: readonly Word[]): boolean {
  return words.some(({ lower }) => SPORT.has(lower));
}
