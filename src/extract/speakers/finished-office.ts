import { STATE_BRANCHES, type Branch } from '../../kernel/vocabulary';
import type { Described } from './described';
import type { Office, OfficeDraft } from './office';
import type { KnownOrganization } from './organizations';
import type { Phrase } from './phrases';

/** The office of a draft whose words are all known; `common` is the country that its phrase tells elsewhere. */
export function finishedOffice(source: Described, phrase: Phrase, draft: OfficeDraft, common: string | null): Office {
  const { words, list } = source.units;
  const { vocabulary } = source;
  const isEnvoy = vocabulary.envoys.has(draft.head);
  if (isPlaceOfOffice(source, draft)) takePlace(draft);
  const mention = isEnvoy ? null : draft.organization;
  const organization =
    mention?.organization ??
    (isEnvoy && draft.organization && !draft.organization.organization.isState
      ? draft.organization.organization
      : null);
  const isFormer = draft.isFormer;
  const role = draft.words.join(' ').replace(/\s+/g, ' ').trim();
  const isPrivate =
    organization === null &&
    isOfPrivate(source, draft) &&
    (!isPublic(draft) || vocabulary.ambiguousOffices.has(draft.head));
  const branch = branchOf(source, draft, organization, isPrivate);
  const isState = organization === null ? !isPrivate : organization.isState;
  const isOfficial = STATE_BRANCHES.has(branch) && !isFormer && isState;
  const country =
    organization?.country ?? draft.country ?? (organization !== null && !organization.isState ? null : common);
  return {
    role,
    head: draft.head,
    organization,
    country,
    about: draft.about,
    branch,
    isOfficial,
    isFormer,
    isRank: draft.role.isRank,
    isOfUnnamedState: country === null && STATE_BRANCHES.has(branch) && isState,
    isInferred: false,
    ownerWord: phrase.ownerWord,
    gender: draft.role.gender ?? vocabulary.genderOfNoun(draft.head.split(' ').at(-1)!),
    span: { start: words[list[draft.from]!.from]!.start, end: words[list[draft.to - 1]!.to - 1]!.end },
  };
}

/** Organisations of no state among the words of a role: "company president". */
function isOfPrivate({ vocabulary }: Described, draft: OfficeDraft): boolean {
  const words = draft.words.slice(0, -1).flatMap((word) => word.toLowerCase().split(/[\s’']+/));
  return words.some((word) => {
    const sort = vocabulary.organizations.get(word) ?? vocabulary.groups.get(word);
    return (
      sort !== undefined &&
      !sort.isState &&
      word !== 'opposition' &&
      word !== 'media' &&
      word !== 'press' &&
      !vocabulary.portfolios.has(word)
    );
  });
}

function stateBranchOf({ vocabulary }: Described, draft: OfficeDraft): Branch | null {
  const words = draft.words
    .join(' ')
    .toLowerCase()
    .split(/[\s’']+/);
  for (const word of words.slice(0, -1)) {
    const sort = vocabulary.organizations.get(word);
    if (sort?.isState) return sort.branch;
    const role = vocabulary.roles.get(word);
    if (role?.branch && STATE_BRANCHES.has(role.branch) && !role.isRank && !vocabulary.parts.has(word))
      return 'EXECUTIVE';
  }
  return words.slice(0, -1).some((word) => vocabulary.official.has(word)) ? 'EXECUTIVE' : null;
}

/** A commander of the Pentagon is of the armed forces; a judge stays one in whatever house. */
function branchOf(
  source: Described,
  draft: OfficeDraft,
  organization: KnownOrganization | null,
  isPrivate: boolean,
): Branch {
  const { branch, isRank } = draft.role;
  if (organization === null) {
    if (isTitleOfRank(source, draft)) return 'MILITARY';
    if (isPrivate) return branch !== null && !STATE_BRANCHES.has(branch) ? branch : 'OTHER';
    return branch ?? stateBranchOf(source, draft) ?? 'OTHER';
  }
  if (organization.isState)
    return branch !== null && STATE_BRANCHES.has(branch) && !isRank && branch !== 'EXECUTIVE'
      ? branch
      : organization.branch;
  if (organization.branch !== 'OTHER') return organization.branch;
  return branch !== null && !STATE_BRANCHES.has(branch) ? branch : 'OTHER';
}

/** "Captain Ines Tolver": a rank where it is a title. */
function isTitleOfRank({ vocabulary }: Described, { head, words }: OfficeDraft): boolean {
  return vocabulary.ranksAsTitles.has(head) && words.length === 1 && /^\p{Lu}/u.test(words[0]!);
}

function isPublic({ role }: OfficeDraft): boolean {
  return role.branch !== null && STATE_BRANCHES.has(role.branch) && !role.isRank;
}

/** "Kimarat Senator", "mayor of Quarnby": a name of which nothing is known, beside an office that states alone have. */
function isPlaceOfOffice({ vocabulary }: Described, draft: OfficeDraft): boolean {
  const { organization } = draft;
  return (
    organization !== null && organization.head === '' && isPublic(draft) && !vocabulary.ambiguousOffices.has(draft.head)
  );
}

function takePlace(draft: OfficeDraft): void {
  if (draft.organization) draft.words.push('of', draft.organization.organization.name);
  draft.organization = null;
}
