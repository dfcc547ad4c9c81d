using CsCheck;
using Talks.Analysis.Bots;
using Talks.Analysis.Offers;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;

namespace Talks.Analysis.Tests.Offers;

public class TradingTests
{
    [Fact]
    public void A_trade_gives_on_one_issue_gains_on_another_and_costs_the_party_nothing() =>
        Gen.Select(Invented.Scenario, Gen.ULong)
            .Sample(
                (scenario, seed) =>
                {
                    var (space, own, reading, text) = Table(scenario, seed);
                    foreach (var trade in Trading.Logrolls(space, own, reading, text))
                    {
                        var after = Changed(space, text, trade);
                        Assert.Equal(2, trade.Changes.Length);
                        Assert.True(space.Allows(after));
                        Assert.True(trade.Gain >= 0 && trade.Others > 0);
                        Assert.Equal(own.Worth(after) - own.Worth(text), trade.Gain, 9);
                    }
                },
                iter: 200
            );

    [Fact]
    public void Equivalent_offers_are_worth_the_same_and_differ_from_each_other() =>
        Gen.Select(Invented.Scenario, Gen.ULong)
            .Sample(
                (scenario, seed) =>
                {
                    var (space, own, reading, text) = Table(scenario, seed);
                    var offers = Trading
                        .Equivalents(space, own, reading, text, 1)
                        .Select(t => Changed(space, text, t))
                        .ToList();
                    foreach (var (n, offer) in offers.Index())
                    {
                        Assert.InRange(own.Worth(offer) - own.Worth(text), -1e-6, 1 + 1e-6);
                        foreach (var other in offers.Take(n).Append(text))
                            Assert.True(offer.Zip(other).Count(p => p.First != p.Second) >= 2);
                    }
                },
                iter: 100
            );

    [Fact]
    public void What_mends_a_text_makes_it_acceptable_and_no_answer_holds_another() =>
        Gen.Select(Invented.Scenario, Gen.ULong)
            .Sample(
                (scenario, seed) =>
                {
                    var (space, own, reading, text) = Table(scenario, seed);
                    var alone = new WholePoints(space, [own]);
                    var mends = Trading.Mends(alone, own, reading, text);
                    foreach (var (n, mend) in mends.Index())
                    {
                        var after = Changed(space, text, mend);
                        Assert.True(space.Allows(after));
                        Assert.True(own.Surplus(after) >= 0);
                        foreach (var before in mends.Take(n))
                            Assert.False(before.Changes.All(c => mend.Changes.Any(d => d.Issue == c.Issue)));
                    }
                    if (mends.IsEmpty)
                        Assert.DoesNotContain(
                            Invented.Texts(space.Sizes).Where(t => space.Allows(t)),
                            t => t.Zip(text).Count(p => p.First != p.Second) is 1 or 2 && own.Surplus(t) >= 0
                        );
                },
                iter: 100
            );

    /// <summary>Advice to one party is the same whatever the others want: it cannot tell of their sheets.</summary>
    [Fact]
    public void Advice_does_not_hang_on_what_the_others_want() =>
        Invented.Scenario.Sample(
            scenario =>
            {
                var other = scenario with
                {
                    Positions =
                    [
                        scenario.Positions[0],
                        .. scenario
                            .Positions.Skip(1)
                            .Select(p => p with { Reservation = p.Reservation + 5, Rules = [] }),
                    ],
                };
                Assert.Equal(Advice(scenario), Advice(other));
            },
            iter: 50
        );

    static string Advice(Rules.Scenario scenario)
    {
        var (space, own, reading, text) = Table(scenario, 5);
        return string.Join(
            '\n',
            Trading
                .Logrolls(space, own, reading, text)
                .Concat(Trading.Equivalents(space, own, reading, text, 1))
                .Concat(Trading.Mends(new WholePoints(space, [own]), own, reading, text))
                .Select(t => $"{string.Join(' ', t.Changes)} {t.Gain} {t.Others}")
        );
    }

    static (Space Space, Sheet Own, Reading Reading, byte[] Text) Table(Rules.Scenario scenario, ulong seed)
    {
        var space = Space.Of(scenario.Agenda);
        var legal = Invented.Texts(space.Sizes).Where(t => space.Allows(t)).ToList();
        var text = legal[new Draws(seed).Below(legal.Count)];
        return (space, new Sheet(space, scenario.Positions[0]), Reading.Before(space), text);
    }

    static byte[] Changed(Space space, byte[] text, Trade trade)
    {
        var changed = (byte[])text.Clone();
        foreach (var change in trade.Changes)
            changed[space.IssueIndex(change.Issue)] = (byte)change.To;
        return changed;
    }
}
