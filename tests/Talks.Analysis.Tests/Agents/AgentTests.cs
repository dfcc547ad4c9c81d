using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;
using Talks.Analysis.Tests.Games;
using Talks.TestKit;

namespace Talks.Analysis.Tests.Agents;

public class AgentTests
{
    /// <summary>A pie cut in a hundred: what one gets the other does not.</summary>
    static readonly Game Pie = new(
        "pie",
        "none",
        [new("share", [.. Enumerable.Range(0, 101).Select(v => $"{v}")])],
        [Sharer("first", v => v / 100.0), Sharer("second", v => 1 - v / 100.0)]
    );

    [Fact]
    public void A_book_ranks_every_outcome_from_best_to_worst() =>
        MadeUp.Game.Sample(
            game =>
            {
                var books = Book.Of(game)!;
                foreach (var (book, party) in books.Zip(game.Parties))
                {
                    var utilities = MadeUp.Outcomes(game).Select(o => party.Utility(o)).OrderDescending().ToList();
                    Assert.Equal(utilities, Enumerable.Range(0, book.Count).Select(book.UtilityAt));
                    var last = book.LastRankFrom(utilities[^1]);
                    Assert.Equal(book.Count - 1, last);
                }
            },
            iter: 100
        );

    [Fact]
    public void What_all_others_accept_is_agreed_and_a_new_offer_starts_over()
    {
        var ending = Saop.Play([new Scripted(7, null, 8), new Scripted(null, 5, null), new Scripted(9, null, null)], 3);
        // 7, accepted, 9 | accepted, 5, accepted | 8, accepted, accepted.
        Assert.Equal(new Ending(8, 3), ending);
    }

    [Fact]
    public void When_the_rounds_run_out_there_is_no_agreement() =>
        Assert.Equal(new Ending(null, 2), Saop.Play([new Scripted(1, 2), new Scripted(3, 4)], 2));

    [Fact]
    public void Two_hard_bargainers_meet_in_the_middle_late_and_two_soft_ones_there_early()
    {
        var (hard, soft) = (Play("boulware", "boulware"), Play("conceder", "conceder"));
        Assert.InRange(hard.Agreement!.Value, 40, 60);
        Assert.InRange(soft.Agreement!.Value, 25, 75);
        Assert.True(soft.Round < hard.Round / 2, $"{soft.Round} and {hard.Round}");
    }

    [Theory]
    [InlineData("boulware", "conceder")]
    [InlineData("aspiration-boulware", "aspiration-conceder")]
    public void A_hard_bargainer_gets_the_better_of_a_soft_one(string hard, string soft)
    {
        Assert.True(Play(hard, soft).Agreement > 60);
        Assert.True(Play(soft, hard).Agreement < 40);
    }

    [Fact]
    public void Micro_against_itself_finds_the_nash_point() =>
        Assert.InRange(Play("micro", "micro").Agreement!.Value, 49, 51);

    [Fact]
    public void Micro_never_ends_below_its_reservation_value() =>
        Gen.Select(MadeUp.Game, Gen.ULong)
            .Sample(
                (game, seed) =>
                {
                    var books = Book.Of(game)!;
                    if (books.Any(b => b.Reservation > b.UtilityAt(0)))
                        return;
                    var ending = Saop.Play([.. books.Select((b, seat) => new Micro(b, Draws.For(seed, seat)))], 30);
                    if (ending.Agreement is { } outcome)
                        Assert.All(
                            books,
                            b => Assert.True(b.Utility(outcome) >= (b.Reservation ?? double.NegativeInfinity))
                        );
                },
                iter: 200
            );

    [Fact]
    public void A_tournament_seats_everybody_everywhere_and_plays_the_same_from_the_same_seed()
    {
        var matches = Tournament.Of(Pie, AgentKind.All, Protocol.All[0], 40, 1, 1).ToList();
        Assert.Equal(AgentKind.All.Count * AgentKind.All.Count, matches.Count);
        Assert.Equal(
            Canonical.Text(matches),
            Canonical.Text(Tournament.Of(Pie, AgentKind.All, Protocol.All[0], 40, 1, 1))
        );
        Assert.All(matches.Where(m => m.Agreed), m => Assert.Equal(1, m.Welfare, 9));
        Assert.All(Standing.Of(matches), s => Assert.Equal(2 * AgentKind.All.Count, s.Seats));
    }

    static Ending Play(string first, string second)
    {
        var books = Book.Of(Pie)!;
        string[] names = [first, second];
        return Saop.Play(
            [.. names.Select((n, seat) => AgentKind.All.First(k => k.Name == n).Make(books[seat], Draws.For(1, seat)))],
            400
        );
    }

    static Payoff Sharer(string name, Func<int, double> utility) =>
        new() { Party = name, Points = [Enumerable.Range(0, 101).Select(utility).ToImmutableArray()] };

    sealed class Scripted(params int?[] acts) : IAgent
    {
        int next;

        public bool Accepts(Clock clock, int outcome)
        {
            if (acts[next] is not null)
                return false;
            next++;
            return true;
        }

        public int Offer(Clock clock) => acts[next++]!.Value;
    }
}
