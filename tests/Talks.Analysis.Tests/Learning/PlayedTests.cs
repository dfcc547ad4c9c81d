using Talks.Analysis.Bots;
using Talks.Analysis.Learning;
using Talks.Analysis.Rehearsals;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Tests.Learning;

/// <summary>What is told of play agrees with the sheets it was played by.</summary>
public class PlayedTests
{
    static readonly Rules.Scenario Scenario = Library.Load("tutorial-freeze");
    static readonly Space Space = Space.Of(Scenario.Agenda);

    [Fact]
    public void A_text_everybody_could_have_signed_is_a_missed_deal_and_one_change_away_is_told()
    {
        var deal = Optima.Of(WholePoints.Of(Scenario))!.Nash;
        var played = Play(
            Text(1, "ROK", new Dictionary<string, int>(deal.Terms)),
            Text(2, "USA", new Dictionary<string, int> { ["testing"] = 2 })
        );
        Assert.True(played.Missed[0].Wanted);
        Assert.Equal(0, played.Missed[0].Changes);
        Assert.False(played.Missed[1].Wanted);
        Assert.Contains("DPRK", played.Missed[1].Refusing);
        Assert.True(played.Missed[1].Changes is null or > 0);
    }

    [Fact]
    public void The_best_sum_leaves_nothing_on_the_table_and_no_agreement_leaves_all()
    {
        var best = Optima.Of(WholePoints.Of(Scenario))!.Utilitarian;
        var agreed = Play(
            Text(1, "ROK", new Dictionary<string, int>(best.Terms)) with
            {
                Status = ProposalStatus.Adopted,
            }
        );
        Assert.Equal(1, agreed.Left.Share);
        Assert.Equal(0, agreed.Left.Sum!.Value, 9);
        Assert.Null(agreed.Left.Better);
        Assert.Empty(agreed.Missed);
        var none = Play();
        Assert.Equal(0, none.Left.Share);
        Assert.Null(none.Left.Agreed);
        Assert.Equal(best.Surplus.Sum(), none.Left.Sum!.Value, 9);
    }

    [Fact]
    public void Bots_that_hold_out_are_read_as_holding_out()
    {
        var (boulware, conceder) = (
            Exponent(Rules.Sessions.Temperament.Boulware),
            Exponent(Rules.Sessions.Temperament.Conceder)
        );
        Assert.True(boulware < conceder, $"{boulware} is not below {conceder}.");

        static double Exponent(Rules.Sessions.Temperament temperament)
        {
            var exponents = Enumerable
                .Range(1, 4)
                .Select(seed =>
                    Rehearsal.Play(
                        Scenario,
                        Scenario.Agenda.Parties.ToDictionary(p => p.Id, _ => temperament),
                        (ulong)seed
                    )
                )
                .SelectMany(play => Played.Of(Scenario, new() { Proposals = play.Proposals }).Concessions)
                .Select(c => c.Exponent)
                .OfType<double>()
                .Order()
                .ToList();
            return exponents[exponents.Count / 2];
        }
    }

    static Played Play(params SeenProposal[] proposals) => Played.Of(Scenario, new() { Proposals = [.. proposals] });

    static SeenProposal Text(int number, string by, Dictionary<string, int> terms) =>
        new(number, by, Space.PackageOf(Space.TextOf(terms)), 0.1 * number, [], ProposalStatus.Failed);
}
