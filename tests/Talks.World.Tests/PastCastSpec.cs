using System.Collections.Immutable;
using Talks.Analysis.Experiments;

namespace Talks.World.Tests;

public class PastCastSpec
{
    static readonly PastFile Past = PastFile
        .Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Library", "korea", "past.json")))
        .File!;

    [Fact]
    public void The_shipped_record_fits_the_world() =>
        Assert.Empty(Past.Starts.SelectMany(s => PastCast.Faults(s, Worlds.Korea)));

    [Fact]
    public void Every_figure_of_the_record_names_its_source() =>
        Assert.All(
            Past.Starts.SelectMany(s => s.Record),
            r => Assert.DoesNotContain("memory", r.Source, StringComparison.Ordinal)
        );

    [Fact]
    public void Hits_and_misses_are_told_apart()
    {
        var start = Past.Starts.Single(s => s.Id == "2021");
        var compared = PastCast.Of(Worlds.Korea, start, seed: 2021).ToDictionary(c => c.Recorded.Title);
        Assert.Equal(Miss.None, compared["Weapons' worth in January 2022"].Miss);
        Assert.Equal(Miss.TooLow, compared["Cyber income in 2022, USD m"].Miss);
        Assert.All(compared.Values, c => Assert.True(c.P10 <= c.Median && c.Median <= c.P90));
    }

    [Fact]
    public void What_was_done_works_on_the_past()
    {
        var start = Past.Starts.Single(s => s.Id == "2018");
        var unfrozen = start with { Controls = ImmutableSortedDictionary<string, Schedule>.Empty };
        double Tests(PastStart s) => PastCast.Of(Worlds.Korea, s, 2021)[0].P90;
        Assert.True(Tests(start) < Tests(unfrozen));
    }

    [Fact]
    public void A_faulty_start_is_told_with_its_place()
    {
        var start = Past.Starts[0] with
        {
            Rounds = 2,
            Initial = ImmutableSortedDictionary<string, double>.Empty.Add("plutonium", 3),
        };
        var faults = PastCast.Faults(start, Worlds.Korea).Select(f => f.ToString()).ToArray();
        Assert.Contains("start '2016': there is no variable 'plutonium'.", faults);
        Assert.Contains(
            PastCast.Faults(
                Past.Starts[0] with
                {
                    Record = [Past.Starts[0].Record[0] with { Variable = "majr" }],
                },
                Worlds.Korea
            ),
            f => f.ToString().Contains("major", StringComparison.Ordinal)
        );
        Assert.Contains(faults, f => f.Contains("rounds must run from 1 to 2", StringComparison.Ordinal));
    }
}
