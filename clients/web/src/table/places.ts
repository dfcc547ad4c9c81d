import type { Ballot, Party } from '../wire/contracts';
import { balanceOf, sharesOf } from '../packages/balance';
import { effort } from '../packages/numbers';
import { botPlays, seated } from '../view/asking';
import type { Proposal } from '../view/proposal';
import type { Person, SessionView } from '../view/session';

export type Standing = Ballot | 'secret' | 'pending';

/** A party's place at the table, with all that is drawn there. */
export interface Place {
  readonly party: Party;
  readonly people: readonly Person[];
  /** A bot acts for it now. */
  readonly bot: boolean;
  /** What the package on the table has it give and get; null with no package. */
  readonly trade: Trade | null;
  /** Secret: the party has voted, and how is told to nobody. Pending: the proposal is open and the party has not voted. Null with nothing to vote on. */
  readonly vote: Standing | null;
  readonly reason: string;
}

export interface Trade {
  readonly gives: number;
  readonly gets: number;
  /** What it gives, commitment by commitment. */
  readonly parts: readonly { readonly title: string; readonly effort: number; readonly phase: number }[];
}

/** The places round the table, in the scenario's order, with one proposal on it or none. */
export function placesOf(view: SessionView, proposal: Proposal | null): Place[] {
  const { agenda } = view;
  if (!agenda) return [];
  const balance = proposal && balanceOf(agenda, proposal.package);
  const shares = proposal ? sharesOf(agenda, proposal.package) : [];
  const titles = new Map(agenda.measures.map((m) => [m.id, m.title]));
  return agenda.parties.map((party) => {
    const vote = proposal?.votes.find((v) => v.party === party.id);
    const parts = shares
      .filter((s) => s.performer === party.id)
      .map(({ measure, effort, phase }) => ({ title: titles.get(measure) ?? measure, effort, phase }));
    return {
      party,
      people: seated(view, party.id),
      bot: botPlays(view, party.id),
      trade: balance && { gives: balance.gives[party.id] ?? 0, gets: balance.gets[party.id] ?? 0, parts },
      vote: vote?.ballot ?? standing(proposal, party.id),
      reason: vote?.reason ?? '',
    };
  });
}

/** How a party stands to a proposal when its vote is not known. */
export function standing(proposal: Proposal | null, party: string): Standing | null {
  if (proposal?.status !== 'open') return null;
  if (proposal.ballots.includes(party)) return 'secret';
  return proposal.among === null || proposal.among.includes(party) ? 'pending' : null;
}

/** The one line under a party's code. */
export function placeLine({ trade, people, bot }: Place): string {
  if (trade) return `${effort(trade.gives)} ⇄ ${effort(trade.gets)}`;
  return bot && people.length === 0 ? 'bot' : presence(people.length, bot);
}

export function presence(people: number, bot: boolean): string {
  if (bot) return people > 0 ? `bot, ${people} here` : 'played by a bot';
  return people === 0 ? 'vacant' : `${people} here`;
}

const ballots = {
  accept: 'accepts',
  reject: 'rejects',
  abstain: 'abstains',
  secret: 'has voted in secret',
  pending: 'has not voted',
};

/** The place in words, for people who do not see it. */
export function placeInWords({ party, people, bot, trade, vote }: Place): string {
  const parts = [party.name, presence(people.length, bot)];
  if (vote) parts.push(ballots[vote]);
  if (trade) parts.push(`gives ${effort(trade.gives)}, gets ${effort(trade.gets)}`);
  return parts.join(', ');
}

export const ballotWord = (ballot: Standing): string =>
  ({ accept: 'For', reject: 'Against', abstain: 'Abstains', secret: 'In secret', pending: 'Not yet' })[ballot];

/** An open proposal on its way to those it binds who have not answered. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** At most six, newest first; what is left out is told by a number in the middle. */
export const mostArrows = 6;

export function arrowsOf(proposal: Proposal | null): Arrow[] {
  if (proposal?.status !== 'open') return [];
  return proposal.binds
    .filter(
      (to) => to !== proposal.party && !proposal.votes.some((v) => v.party === to) && !proposal.ballots.includes(to),
    )
    .slice(0, mostArrows)
    .map((to) => ({ from: proposal.party, to }));
}
