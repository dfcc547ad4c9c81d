using CsCheck;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Tests.Games;
using Talks.TestKit;

namespace Talks.Analysis.Tests.Agents.Protocols;

/// <summary>What each protocol lets happen, by parties whose wants are written out; and what holds for any agents.</summary>
public class ProtocolTests
{
    [Fact]
    public void Amop_ends_with_the_offer_all_accept_whoever_made_it()
    {
        IAgent[] agents = [new Wanting(1, [3]), new Wanting(2, [3]), new Wanting(3, [3])];
        Assert.Equal(new Ending(3, 1), Amop.Play(agents, 5));
        Assert.Null(Amop.Play([new Wanting(1, [2]), new Wanting(2, [3]), new Wanting(3, [1])], 5).Agreement);
    }

    [Fact]
    public void Mopac_lets_a_group_leave_and_the_others_go_on()
    {
        var ending = Mopac.Play([new Wanting(1, [2]), new Wanting(2, [2]), new Wanting(3, []), new Wanting(4, [])], 5);
        Assert.Equal([2, 2, null, null], ending.Partial);
        Assert.Null(ending.Agreement);
        Assert.Equal(2, ending.For(1));
        Assert.Null(ending.For(3));
    }

    [Fact]
    public void Mopac_prefers_the_larger_group_and_two_groups_may_leave_with_two_deals()
    {
        var larger = Mopac.Play([new Wanting(1, [1, 3]), new Wanting(2, [1, 3]), new Wanting(3, [3])], 5);
        Assert.Equal(3, larger.Agreement);
        var two = Mopac.Play([new Wanting(1, []), new Wanting(2, [1]), new Wanting(3, []), new Wanting(4, [3])], 5);
        Assert.Equal([1, 1, 3, 3], two.Partial);
        Assert.Null(two.Agreement);
    }

    [Fact]
    public void Under_a_single_text_hill_climbers_only_ever_better_themselves() =>
        Gen.Select(MadeUp.Game, Gen.ULong)
            .Sample(
                (game, seed) =>
                {
                    var books = Book.Of(game)!;
                    var climbers = books.Select(b => new Watched(new Climber(b, null), b)).ToList();
                    var ending = SingleText.Play(climbers, books[0], 60, new Draws(seed));
                    if (ending.Agreement is { } outcome)
                        foreach (var (climber, book) in climbers.Zip(books))
                        {
                            Assert.Equal(climber.Utilities.Order(), climber.Utilities);
                            Assert.True(book.Utility(outcome) >= (book.Reservation ?? double.NegativeInfinity));
                        }
                },
                iter: 200
            );

    [Fact]
    public void A_mediated_text_of_annealers_never_ends_below_a_walk_away_value() =>
        Gen.Select(MadeUp.Game, Gen.ULong)
            .Sample(
                (game, seed) =>
                {
                    var books = Book.Of(game)!;
                    var annealers = books.Select((b, seat) => new Climber(b, Draws.For(seed, seat))).ToList();
                    if (SingleText.Play(annealers, books[0], 60, new Draws(seed)).Agreement is { } outcome)
                        foreach (var book in books)
                            Assert.True(book.Utility(outcome) >= (book.Reservation ?? double.NegativeInfinity));
                },
                iter: 200
            );

    [Fact]
    public void Every_agent_plays_every_protocol_to_an_end_and_the_same_again() =>
        Gen.Select(MadeUp.Game, Gen.ULong)
            .Sample(
                (game, seed) =>
                {
                    foreach (var protocol in Protocol.All)
                    {
                        var first = Tournament.Of(game, AgentKind.All, protocol, 12, 1, seed).Take(20).ToList();
                        Assert.All(first, m => Assert.InRange(m.Round, 1, 12));
                        Assert.Equal(
                            Canonical.Text(first),
                            Canonical.Text(Tournament.Of(game, AgentKind.All, protocol, 12, 1, seed).Take(20))
                        );
                    }
                },
                iter: 20
            );

    [Fact]
    public void Combi_takes_late_what_next_would_refuse_and_not_what_was_bettered_in_the_window()
    {
        var book = Book.Of(MadeUp.From(3))!.First(b => b.UtilityAt(0) > b.UtilityAt(b.Count - 1) + 2);
        var (best, middle) = (
            book.At(0),
            book.At(book.LastRankFrom((book.UtilityAt(0) + book.UtilityAt(book.Count - 1)) / 2))
        );
        var combi = new Combi(new Wanting(best, [best]), book, 0.9);
        Assert.False(combi.Accepts(new(10, 100), middle));
        combi.Hear(1, middle);
        Assert.True(combi.Accepts(new(99, 100), middle));
        combi.Hear(1, best);
        Assert.False(combi.Accepts(new(99, 100), middle));
    }

    /// <summary>Offers one thing and accepts a few.</summary>
    sealed class Wanting(int offer, int[] accepts) : IAgent
    {
        public bool Accepts(Clock clock, int outcome) => accepts.Contains(outcome);

        public int Offer(Clock clock) => offer;
    }

    /// <summary>Writes down what each text that stood was worth.</summary>
    sealed class Watched(IAgent agent, Book book) : IAgent
    {
        public List<double> Utilities { get; } = [];

        public bool Accepts(Clock clock, int outcome) => agent.Accepts(clock, outcome);

        public int Offer(Clock clock) => agent.Offer(clock);

        public void Settled(int outcome)
        {
            Utilities.Add(book.Utility(outcome));
            agent.Settled(outcome);
        }
    }
}
