import type { Post, Power, Role, RolePowers } from '../wire/contracts';

interface Powers {
  readonly roles?: readonly RolePowers[] | null | undefined;
  readonly posts?: readonly Post[] | null | undefined;
}
interface Placed {
  readonly role: Role;
  readonly post?: string | null | undefined;
}

/** The scenario's own post that somebody holds; it counts while the role is an adviser's. */
const postOf = ({ posts }: Powers, { role, post }: Placed): Post | undefined =>
  role === 'adviser' && post ? posts?.find((p) => p.id === post) : undefined;

/** What somebody may do by post or role. */
export const powersOf = (agenda: Powers, placed: Placed): readonly Power[] =>
  postOf(agenda, placed)?.powers ?? agenda.roles?.find((r) => r.role === placed.role)?.powers ?? [];

/** What somebody's post or role is called in this scenario, in small letters. */
export const roleInWords = (agenda: Powers, placed: Placed): string =>
  (
    postOf(agenda, placed)?.title ||
    agenda.roles?.find((r) => r.role === placed.role)?.title ||
    placed.role
  ).toLowerCase();

/** Who of a delegation has a power, as the beginning of a sentence: "The head, deputy or spokesperson". */
export function holdersOf({ roles, posts }: Powers, power: Power): string {
  const names = [
    ...(roles ?? []).filter((r) => r.powers.includes(power)).map((r) => r.title || r.role),
    ...(posts ?? []).filter((p) => p.powers.includes(power)).map((p) => p.title),
  ].map((name) => name.toLowerCase());
  const last = names.pop();
  return last === undefined ? 'Nobody' : `The ${names.length > 0 ? `${names.join(', ')} or ${last}` : last}`;
}

const does: Readonly<Record<Power, string>> = {
  draft: 'drafts',
  speak: 'speaks',
  meet: 'meets in rooms',
  state: 'makes statements',
  table: 'tables texts',
  vote: 'votes',
  bind: 'binds the party',
};

/** What powers let one do: "drafts, speaks and votes". */
export function powersInWords(powers: readonly Power[]): string {
  const words = powers.map((p) => does[p]);
  const last = words.pop();
  return last === undefined ? 'reads along' : words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}
