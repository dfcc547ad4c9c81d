using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions.Proposals;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>
/// Leaving a text in force, and ending one. Denunciation ends the relations between the party and each of the others, and the
/// text stays in force among these (Vienna Convention on the Law of Treaties, articles 54 and 70). It ends for all when it is
/// left with one party, or without those whose consent brought it into force.
/// </summary>
static class Denouncing
{
    public static Outcome Decide(Session session, EndText command, Actor actor)
    {
        var (party, person) = ("", (string?)null);
        if (actor is not Actor.Control && !session.May(Power.Bind, actor, out party, out person))
            return session.Without(Power.Bind, "denounce a text");
        if (session.Ledger is not { Text: not null, Proposal: { } number })
            return Performing.NoText();
        var proposal = session.Docket.Find(number)!;
        if (actor is not Actor.Control && !proposal.Bound.Contains(party))
            return Outcome.No(
                RefusalCode.NotYours,
                $"The text does not bind {party}, so there is nothing to denounce."
            );
        if (Unfit(command.Reason, Limits.ReasonLength, "The reason") is { } unfit)
            return unfit;
        var reason = command.Reason.Trim();
        return Outcome.Yes(
            Audience.Public,
            actor is Actor.Control ? new TextEnded(number, null, null, reason)
                : Outlives(session, proposal, party) ? Left(session, proposal, party, person, reason)
                : new TextEnded(number, party, person, reason)
        );
    }

    /// <summary>Whether the text stays in force among the others when a party leaves it.</summary>
    static bool Outlives(Session session, Proposal proposal, string party)
    {
        var entry = Deciding.InstrumentOf(session, proposal).Entry;
        var remaining = proposal.Bound.Remove(party);
        // The named are asked for among all whom it would oblige, so that one of those who leaves is missed.
        IReadOnlyCollection<string> asked = entry.Rule is EntryRule.Named ? proposal.Binds : remaining;
        return remaining.Length >= 2
            && (entry.Rule is EntryRule.Quorum ? remaining.Length >= entry.Parties : entry.IsMet(asked, remaining));
    }

    static TextDenounced Left(Session session, Proposal proposal, string party, string? person, string reason)
    {
        var standing = session.Ledger.Text!.Steps;
        var owed = Advancing.Steps(session, proposal with { Bound = proposal.Bound.Remove(party) });
        return new(
            proposal.Number,
            party,
            person,
            reason,
            [.. standing.Where(s => s.Performer == party).Select(s => s.Id)],
            Newly(s => s.Unanswered),
            Newly(s => s.Lacking)
        );

        ImmutableArray<string> Newly(Func<World.Compliance.Obligation, bool> flag) =>
            [.. standing.Where(s => !flag(s) && owed.Any(o => o.Id == s.Id && flag(o))).Select(s => s.Id)];
    }
}
