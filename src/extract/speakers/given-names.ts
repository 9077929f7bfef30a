import type { Gender } from './roles';

/** First names that are common in news in English, and by whom they are borne. */
const FEMALE = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  shirley anna brenda pamela emma nicole helen samantha katherine catherine christine debra rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
  jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary
  melania ivanka kellyanne condoleezza nikki angela theresa ursula christine marine aung jacinda sanna mette kaja giorgia fatima aisha leila layla zainab maryam mariam noor nour yasmin samira hanan amal rania asma zahra farah elena olga natalia svetlana
  tatiana irina ekaterina anastasia yulia ksenia mei ling yuki sakura priya indira sonia sushma nirmala benazir malala elena carmen lucia isabel pilar dolores carla monica claudia valeria gabriela camila dilma cristina michele simone annette
  ingrid astrid greta birgit heike katrin sabine ute anne claire chloe camille elise ségolène valerie rosa loretta sonya tulsi kamala susana debbie elise kirsten jill gwen wendy tammy robin dana tina sally molly megyn katie kate meghan erin jen`;
const MALE = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl
  terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny barack joe bernie ted marco jeb rand mitt mitch chuck
  newt rudy mike tim tom bill bob jim dan ben sam nick steve greg jeff ron don ken dave rick chris matt josh jon tony ed mohammad mohammed muhammad mohamed ahmad ahmed ali hassan hossein hussein hasan ibrahim khalid khaled omar abdullah abdul mahmoud
  mustafa yusuf youssef saeed said bashar javad ebrahim qassem qasem amir reza abbas hamid karim tariq walid faisal salman nasser anwar recep tayyip vladimir sergei sergey dmitry dmitri mikhail boris alexei aleksandr andrei ivan igor yuri nikolai
  oleg viktor pavel volodymyr petro xi li wang emmanuel françois francois jean nicolas jacques pierre angelo giuseppe matteo silvio mario antonio luis carlos jorge pedro miguel javier fernando alberto felipe enrique hugo nicolás evo jair luiz
  olaf helmut gerhard friedrich wolfgang frank-walter heinz klaus jürgen hans otto karl lars erik jens anders magnus bjorn narendra rajiv rahul manmohan imran nawaz pervez shinzo yoshihide fumio hiroshi takeshi ban kofi antónio boutros benjamin
  yair ehud ariel shimon moshe avigdor naftali isaac yitzhak simon stuart graham neil nigel gordon malcolm ian alastair hamish declan liam conor owen gareth rhys lloyd theodore marcus julian adrian sebastian oscar felix max leo hugh clive derek`;

const GENDERS = new Map<string, Gender>();
for (const name of MALE.split(/\s+/)) GENDERS.set(name, 'M');
for (const name of FEMALE.split(/\s+/)) GENDERS.set(name, 'F');

/** Who bears a first name; null where it is in no list. */
export function genderOfName(first: string): Gender | null {
  return GENDERS.get(first.toLowerCase()) ?? null;
}
