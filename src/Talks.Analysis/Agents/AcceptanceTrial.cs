using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;

namespace Talks.Analysis.Agents;

/// <summary>
/// The experiment of Baarslag, Hindriks and Jonker (2014): the same offers under different conditions of acceptance. Each agent
/// that can accept by another condition than its own meets each of them as it is, on both sides of a domain of two parties.
/// </summary>
/// <param name="Condition">Name of an <see cref="Acceptance"/>.</param>
/// <param name="Bidder">The agent that offered.</param>
/// <param name="Utility">Of its own, 0 to 1; its reservation value, or 0, without a deal.</param>
public sealed record AcceptanceTrial(string Condition, string Bidder, double Utility, bool Agreed)
{
    /// <summary>None for a domain of more than two parties, one too large to list, or with utilities above 1.</summary>
    public static IEnumerable<AcceptanceTrial> Of(Game game, int rounds, ulong seed)
    {
        if (
            game.Parties.Length != 2
            || Book.Of(game) is not { } books
            || Array.Exists(books, b => b.UtilityAt(0) > 1 + 1e-9)
        )
            yield break;
        List<AgentKind> bidders = [.. AgentKind.All.Where(k => k.Bids)];
        foreach (var condition in Acceptance.All)
        foreach (var (n, bidder) in bidders.Index())
        foreach (var (m, opponent) in bidders.Index())
            for (var seat = 0; seat < books.Length; seat++)
            {
                var own = AgentKind
                    .Find($"{bidder.Name}/{condition.Name}")!
                    .Make(books[seat], Draws.For(seed, n, m, seat));
                var other = opponent.Make(books[1 - seat], Draws.For(seed, n, m, 1 - seat));
                var ending = Saop.Play(seat == 0 ? [own, other] : [other, own], rounds);
                yield return new(
                    condition.Name,
                    bidder.Name,
                    ending.Agreement is { } outcome ? books[seat].Utility(outcome) : books[seat].Reservation ?? 0,
                    ending.Agreement is not null
                );
            }
    }
}
