using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Bots;
using Talks.Analysis.Rehearsals;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Tests.Bots;

/// <summary>Tactics that answer what others do.</summary>
public class MirroringTests
{
    static readonly Aspiration Hopes = new(Best: 100, Reservation: 40);

    static readonly Temperament[] Behavioural =
    [
        Temperament.Hybrid,
        Temperament.TitForTat,
        Temperament.RandomTitForTat,
        Temperament.AveragedTitForTat,
        Temperament.Micro,
    ];

    [Fact]
    public void Targets_stay_between_what_it_opens_with_and_its_walk_away_value() =>
        Gen.Select(
                Gen.Int[0, Behavioural.Length - 1].Select(n => Behavioural[n]),
                Gen.Double[0, 1],
                Gen.Double[-50, 150].Array[0, 8].Array[0, 5],
                Gen.ULong
            )
            .Sample(
                (temperament, time, worths, seed) =>
                {
                    var heard = Heard(seed, [.. worths.Where(w => w.Length > 0)]);
                    Assert.InRange(IConcession.Of(temperament).Target(Hopes, time, heard), 40, 100);
                },
                iter: 2000
            );

    [Theory]
    [InlineData(Temperament.Hybrid)]
    [InlineData(Temperament.TitForTat)]
    [InlineData(Temperament.AveragedTitForTat)]
    public void Who_comes_nearer_is_met(Temperament temperament)
    {
        var still = IConcession.Of(temperament).Target(Hopes, 0.2, Heard(1, [20, 20, 20, 20]));
        var coming = IConcession.Of(temperament).Target(Hopes, 0.2, Heard(1, [20, 30, 50, 60]));
        Assert.True(coming < still - 10, $"{coming} is not below {still}.");
    }

    [Fact]
    public void A_party_that_is_silent_counts_as_one_that_has_not_moved()
    {
        var both = new Heard(
            [
                [20, 60],
                [20, 60],
            ],
            2,
            new(1)
        );
        var one = new Heard(
            [
                [20, 60],
            ],
            2,
            new(1)
        );
        var tactic = IConcession.Of(Temperament.TitForTat);
        Assert.True(tactic.Target(Hopes, 0.1, one) > tactic.Target(Hopes, 0.1, both));
        Assert.Equal(
            IConcession.Of(Temperament.Micro).Target(Hopes, 0, Analysis.Bots.Heard.Nothing),
            IConcession.Of(Temperament.Micro).Target(Hopes, 0, one)
        );
    }

    [Fact]
    public void Small_steps_follow_whoever_has_brought_fewest_texts()
    {
        var tactic = IConcession.Of(Temperament.Micro);
        Assert.Equal(
            95,
            tactic.Target(
                Hopes,
                0,
                new(
                    [
                        [1, 1, 1],
                        [1],
                    ],
                    2,
                    new(1)
                )
            ),
            9
        );
        Assert.Equal(
            85,
            tactic.Target(
                Hopes,
                0,
                new(
                    [
                        [1, 1, 1],
                        [1, 1, 1],
                    ],
                    2,
                    new(1)
                )
            ),
            9
        );
    }

    /// <summary>Nobody waits for ever for the others to move first.</summary>
    [Theory]
    [InlineData(Temperament.Hybrid)]
    [InlineData(Temperament.TitForTat)]
    [InlineData(Temperament.RandomTitForTat)]
    [InlineData(Temperament.AveragedTitForTat)]
    [InlineData(Temperament.Micro)]
    public void A_table_of_one_temperament_still_agrees(Temperament temperament)
    {
        var scenario = Library.Load("tutorial-freeze");
        var all = scenario.Agenda.Parties.ToDictionary(p => p.Id, _ => temperament);
        Assert.All(Enumerable.Range(1, 4), seed => Assert.True(Rehearsal.Play(scenario, all, (ulong)seed).Agreed));
    }

    static Heard Heard(ulong seed, params double[][] worths) =>
        new([.. worths.Select(w => w.ToImmutableArray())], Math.Max(1, worths.Length), new(seed));
}
