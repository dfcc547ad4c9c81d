import { agreements } from '../view/asking';
import type { SessionView } from '../view/session';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const counted = (n: number, one: string, many: string) => `${words[n] ?? n} ${n === 1 ? one : many}`;

/** How it came out, in one line and in a sentence or two. */
export function outcomeOf(view: SessionView): { headline: string; deck: string } {
  const parties = view.agenda?.parties.length ?? 0;
  const agreed = agreements(view);
  const last = agreed.at(-1);
  const ended = view.ended !== null;
  const count = `${counted(parties, 'party', 'parties')}, ${counted(view.rounds.length, 'round', 'rounds')}, ${counted(view.proposals.length, 'package', 'packages')}.`;
  const deck = count[0]!.toUpperCase() + count.slice(1);
  if (!last)
    return {
      headline: ended ? 'They parted without agreement' : 'Nothing is agreed yet',
      deck: ended && view.ended ? `${deck} ${view.ended}` : deck,
    };
  const votes = last.votes.filter((v) => v.ballot === 'accept').length + last.silent.length;
  const by = votes >= parties ? `all ${counted(parties, 'party', 'parties')}` : `${votes} of ${parties}`;
  const others = agreed.length > 1 ? ` It is the last of ${counted(agreed.length, 'agreement', 'agreements')}.` : '';
  return {
    headline: `Agreed: ${last.title}`,
    deck: `${deck} Package ${last.number} was agreed in round ${last.round ?? 0} by ${by}.${others}`,
  };
}
