using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;

namespace Talks.Analysis.Tests.Agents;

public class AcceptanceTests
{
    [Theory]
    [InlineData("next", 0.7, 0.7, null, 0.1, true)]
    [InlineData("next", 0.69, 0.7, null, 1, false)]
    [InlineData("previous", 0.8, 0.2, 0.8, 0.1, true)]
    [InlineData("previous", 0.8, 0.2, null, 0.1, false)]
    [InlineData("constant", 0.8, 0.9, null, 0.1, true)]
    [InlineData("constant", 0.79, 0.9, null, 1, false)]
    [InlineData("time", 0.1, 0.9, null, 0.99, true)]
    [InlineData("time", 0.1, 0.9, null, 0.98, false)]
    // Received were 0.6, 0.5 and 0.3, the last two of them of late.
    [InlineData("combi-max", 0.5, 0.9, null, 0.99, true)]
    [InlineData("combi-max", 0.49, 0.9, null, 0.99, false)]
    [InlineData("combi-max", 0.5, 0.9, null, 0.98, false)]
    [InlineData("combi-average", 0.4, 0.9, null, 0.99, true)]
    [InlineData("combi-best", 0.59, 0.9, null, 0.99, false)]
    [InlineData("combi-best", 0.6, 0.9, null, 0.99, true)]
    public void A_condition_accepts_what_the_literature_says(
        string name,
        double utility,
        double next,
        double? previous,
        double time,
        bool accepts
    ) =>
        Assert.Equal(
            accepts,
            Acceptance
                .All.Single(a => a.Name == name)
                .Holds(new(utility, next, previous, 1, time, [0.6, 0.5, 0.3], [0.5, 0.3]))
        );

    [Theory]
    [InlineData("boulware/combi-max")]
    [InlineData("tit-for-tat/constant")]
    public void Bidding_and_accepting_are_chosen_apart(string name) => Assert.Equal(name, AgentKind.Find(name)?.Name);

    [Fact]
    public void Every_bidder_meets_every_other_under_every_condition_from_both_seats()
    {
        Analysis.Games.Game pair = new(
            "pair",
            "none",
            [new("what", ["a", "b", "both"])],
            [Party("a", [1, 0.1, 0.7]), Party("b", [0.1, 1, 0.7])]
        );
        var trials = AcceptanceTrial.Of(pair, 20, 1).ToList();
        var bidders = AgentKind.All.Count(k => k.Bids);
        Assert.Equal(Acceptance.All.Count * bidders * bidders * 2, trials.Count);
        Assert.All(trials, t => Assert.Equal(t.Agreed, t.Utility > 0));
        // Whoever takes anything at the last moment never leaves without a deal.
        Assert.All(trials.Where(t => t.Condition == "time"), t => Assert.True(t.Agreed));
        Assert.Empty(AcceptanceTrial.Of(pair with { Parties = [.. pair.Parties, Party("c", [1, 1, 1])] }, 20, 1));
    }

    [Theory]
    [InlineData("micro/next")]
    [InlineData("boulware/never")]
    [InlineData("nobody")]
    public void What_cannot_be_put_together_is_not_there(string name) => Assert.Null(AgentKind.Find(name));

    [Fact]
    public void Three_that_take_small_steps_count_what_the_others_accept_as_a_step_of_theirs()
    {
        // One outcome for each of three parties to like best, and one that all like second best.
        var books = Book.Of(
            new(
                "four",
                "none",
                [new("what", ["a", "b", "c", "shared"])],
                [Party("a", [1, 0.1, 0.2, 0.8]), Party("b", [0.2, 1, 0.1, 0.8]), Party("c", [0.1, 0.2, 1, 0.8])]
            )
        )!;
        var ending = Saop.Play([.. books.Select((b, seat) => new Micro(b, Draws.For(1, seat)))], 20);
        Assert.Equal(3, ending.Agreement);

        // The others accepted what it offered: that is a step of each, so it takes the next one, where one step less keeps it.
        var micro = new Micro(books[0], new Draws(1));
        Assert.Equal(0, micro.Offer(new(1, 20)));
        micro.Hear(1, null);
        Assert.Equal(0, new Micro(books[0], new Draws(1)).Offer(new(1, 20)));
        micro.Hear(2, null);
        Assert.Equal(3, micro.Offer(new(2, 20)));
    }

    static Analysis.Games.Payoff Party(string name, double[] utilities) =>
        new()
        {
            Party = name,
            Points =
            [
                [.. utilities],
            ],
        };
}
