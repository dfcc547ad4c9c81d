using CsCheck;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Rules;
using Talks.Scenarios;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Sweeps;

/// <summary>Counts against counting by hand, and against the figures published with the scenarios.</summary>
public class CensusTests
{
    [Fact]
    public void Counts_are_those_of_trying_every_text()
    {
        AgreesWithTryingAll(Valley.Scenario);
        Invented.Scenario.Sample(AgreesWithTryingAll, iter: 60);
    }

    [Theory]
    [InlineData("tutorial-freeze", 1_296, 51, "585 518 197", "0.625 0.541 0.203")]
    [InlineData("river-basin", 81_648, 717, "16136 31657 37231 19427", "0.950 0.110 0.285 0.501")]
    [InlineData(
        "four-party-peace",
        110_014_848,
        195_928,
        "25765033 23309211 56970769 39495493",
        "0.982 0.338 0.883 0.209"
    )]
    [InlineData(
        "six-party-2021",
        5_307_586_560,
        8_399_968,
        "470192053 3034498369 4232284468 2778109516 4186920238 2138319403",
        "0.993 0.189 0.694 0.060 0.243 0.100"
    )]
    public void The_published_counts_come_out_exactly(string id, long packages, long toAll, string each, string pivotal)
    {
        var census = Census.Of(WholePoints.Of(Library.Load(id)));
        var seats = Enumerable.Range(0, census.Parties).ToList();
        Assert.Equal(packages, census.Packages);
        Assert.Equal(toAll, census.AcceptableToAll);
        Assert.Equal(each, string.Join(' ', seats.Select(census.AcceptableTo)));
        Assert.Equal(pivotal, string.Join(' ', seats.Select(s => $"{census.PivotalShare(s):f3}")));
    }

    [Theory]
    [InlineData(1_455, "peace", 0, "assurance", 0)]
    [InlineData(338_435, "relief", 0)]
    [InlineData(0, "weapons", 3)]
    [InlineData(0, "weapons", 2)]
    [InlineData(7_274, "weapons", 1)]
    [InlineData(1_824_114, "snapback", 0)]
    [InlineData(1_120_952, "exercises", 0)]
    [InlineData(116_980, "abductees", 0)]
    [InlineData(0, "peace", 0, "assurance", 0, "exercises", 0)]
    public void The_published_parts_of_the_six_party_zone_come_out_exactly(long texts, params object[] terms)
    {
        var points = WholePoints.Of(Library.Load("six-party-2021"));
        var kept = terms.Chunk(2).ToDictionary(t => points.Space.IssueIndex((string)t[0]), t => (int)t[1]);
        Assert.Equal(texts, Census.CountAcceptable(points, Only(points.Space, kept)));
    }

    [Fact]
    public void The_four_core_parties_alone_accept_what_was_published()
    {
        var points = WholePoints.Of(Library.Load("six-party-2021"));
        Assert.Equal(12_393_394, Census.CountAcceptable(points, parties: 0b001111));
    }

    [Fact]
    public void The_sceptics_sheet_leaves_what_was_published()
    {
        var reading = ScenarioLibrary.Default.Load("six-party-2021");
        var sceptic = reading.Annex!.Profiles.Single(p => p.Id == "sceptic");
        var points = WholePoints.Of(reading.Scenario! with { Positions = sceptic.Positions });
        Assert.Equal(691, Census.CountAcceptable(points));
        Assert.Equal(730, Census.CountAcceptable(points, parties: 0b001111));
    }

    [Theory]
    [InlineData(10, 14, 45_537_916)]
    [InlineData(30, 26, 24_631)]
    public void Two_corners_of_the_published_grid_come_out_to_the_text(double dprk, double usa, long texts) =>
        Assert.Equal(texts, Census.CountAcceptable(WholePoints.Of(Moved(dprk, usa))));

    [Theory]
    [InlineData(14, "45.54 29.70 17.80 9.59 4.52 1.80")]
    [InlineData(20, "28.71 16.53 8.40 3.65 1.31 0.37")]
    [InlineData(26, "11.38 5.25 2.02 0.62 0.15 0.02")]
    public void The_zone_shrinks_with_the_walk_away_values_as_published(double usa, string millions) =>
        Assert.Equal(
            millions,
            string.Join(
                ' ',
                new double[] { 10, 14, 18, 22, 26, 30 }.Select(dprk =>
                    $"{Census.CountAcceptable(WholePoints.Of(Moved(dprk, usa))) / 1e6:f2}"
                )
            )
        );

    static Scenario Moved(double dprk, double usa)
    {
        var scenario = Library.Load("six-party-2021");
        return scenario with
        {
            Positions =
            [
                .. scenario.Positions.Select(p =>
                    p.Party == "DPRK" ? p with { Reservation = dprk }
                    : p.Party == "USA" ? p with { Reservation = usa }
                    : p
                ),
            ],
        };
    }

    static Func<int, bool> Only(Space space, Dictionary<int, int> kept)
    {
        var options = Enumerable
            .Range(0, space.Issues)
            .SelectMany(i =>
                Enumerable
                    .Range(0, space.Sizes[i])
                    .Where(l => !kept.TryGetValue(i, out var k) || k == l)
                    .Select(l => space.Offset(i) + l)
            )
            .ToHashSet();
        return options.Contains;
    }

    static void AgreesWithTryingAll(Scenario scenario)
    {
        var points = WholePoints.Of(scenario);
        var census = Census.Of(points);
        var texts = Invented.Texts(points.Space.Sizes).Where(t => points.Space.Allows(t)).ToList();
        var accepted = texts.Select(t => AcceptedBy(points, t)).ToList();
        Assert.Equal(texts.Count, census.Packages);
        for (var coalition = 0; coalition < census.Coalitions.Length; coalition++)
            Assert.Equal(accepted.LongCount(a => (a & coalition) == coalition), census.Coalitions[coalition]);
        Assert.Equal(census.AcceptableToAll, Census.CountAcceptable(points));
    }

    static int AcceptedBy(WholePoints points, byte[] text) =>
        points.PointOf(text).Surplus.Select((s, p) => s >= 0 ? 1 << p : 0).Sum();
}
