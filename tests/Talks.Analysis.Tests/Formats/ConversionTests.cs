using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Formats;
using Talks.Analysis.Formats.Writing;
using Talks.Analysis.Games;
using Talks.Analysis.Tests.Games;

namespace Talks.Analysis.Tests.Formats;

/// <summary>Games written in every form and read back.</summary>
public class ConversionTests
{
    [Theory]
    [InlineData("points")]
    [InlineData("csv")]
    public void A_form_that_holds_everything_loses_nothing(string form) =>
        MadeUp.Game.Sample(
            game =>
            {
                var conversion = Convert(game, form);
                Assert.Null(conversion.Refusal);
                Assert.Empty(conversion.Losses);
            },
            iter: 300
        );

    [Theory]
    [InlineData("genius")]
    [InlineData("geniusweb")]
    [InlineData("negolog")]
    [InlineData("negmas-json")]
    [InlineData("negmas-yaml")]
    [InlineData("genius-nonlinear")]
    [InlineData("llm-deliberation")]
    public void Any_other_form_holds_a_game_or_says_what_it_does_not(string form) =>
        MadeUp.Game.Sample(
            game =>
            {
                var conversion = Convert(game, form);
                if (conversion.Refusal is not null)
                    return;
                var after = GameFiles.Read("back", conversion.Files).Game!;
                if (conversion.Losses.IsEmpty)
                    foreach (var outcome in MadeUp.Outcomes(game))
                        for (var p = 0; p < game.Parties.Length; p++)
                            Assert.Equal(game.Parties[p].Utility(outcome), after.Parties[p].Utility(outcome), 7);
            },
            iter: 200
        );

    [Fact]
    public void Names_that_look_like_the_signs_of_a_sheet_survive_it()
    {
        var game = new Game(
            "odd",
            "none",
            [new(" @price; ", ["a|b", "c=d", "e\\", "\\f "]), new("plain", ["1", "@reservation"])],
            [
                new Payoff
                {
                    Party = "=Party;",
                    Points =
                    [
                        [1, 2, 3, 4],
                        [0.1, -0.2],
                    ],
                    Bundles =
                    [
                        new(ImmutableSortedDictionary<int, ImmutableHashSet<int>>.Empty.Add(0, [0, 3]).Add(1, [1]), -7),
                    ],
                    Scale = 3,
                    Cap = 2.5,
                    Discount = 0.9,
                    Reservation = 0,
                },
            ]
        );
        var conversion = Convert(game, "csv");
        Assert.Empty(conversion.Losses);
        Assert.Equal(
            game.Issues.SelectMany(i => i.Values),
            GameFiles.Read("", conversion.Files).Game!.Issues.SelectMany(i => i.Values)
        );
    }

    [Fact]
    public void A_cap_that_bites_and_a_discount_are_named_as_lost()
    {
        var party = new Payoff
        {
            Party = "p",
            Points =
            [
                [0.8, 0.3],
            ],
            Cap = 0.5,
            Discount = 0.9,
            Reservation = 0.2,
        };
        var game = new Game("g", "none", [new("i", ["a", "b"])], [party, party with { Party = "q" }]);
        Assert.Equal(
            ["p: utilities are not the same.", "p: the discount 0.9 becomes 1."],
            Convert(game, "negolog").Losses.Take(2)
        );
    }

    static Conversion Convert(Game game, string form) => Conversion.Of(game, GameForm.All.First(f => f.Name == form));
}
