using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Rules.World;

namespace Talks.TestKit.AtRandom;

/// <summary>A small world for plays at random: one figure everybody sees, one as a band, one that a single party sees.</summary>
static class Worlds
{
    public static WorldLaid For(Agenda agenda) =>
        new(
            new()
            {
                Id = "small",
                Title = "A small world",
                Start = "2026-01",
                RoundMonths = 6,
                Rounds = 4,
                State =
                [
                    Figure("open", Visibility.Everyone),
                    Figure("rough", new([], Sharpness.Band)),
                    Figure("own", new([agenda.Parties[0].Id], Sharpness.Nothing)),
                ],
                Parameters = [],
                Controls = [],
                Inputs = ["in_force", "kept", "breach", "talks"],
                Capitals = [.. agenda.Parties.Select(p => new CapitalConduct(p.Id, "0.5", "0.3"))],
                Streams = ["luck"],
                Equations =
                [
                    new("own", "own + 10 * uniform('luck') - 5", ""),
                    new("rough", "rough + in_force + kept - breach", ""),
                    new("open", "0.9 * open + 0.1 * rough + talks", ""),
                ],
            },
            agenda.Parties.ToImmutableSortedDictionary(p => p.Id, _ => "own / 10")
        )
        {
            Injects =
            [
                new(
                    "flood",
                    "Flood",
                    null,
                    "open > 20 and raised('flood') == 0",
                    "Wire",
                    [],
                    true,
                    "Rain.",
                    [new("open", 2)],
                    ""
                ),
            ],
        };

    static Variable Figure(string id, Visibility seen) => new(id, id, "points", 50, 0, 100, 40, 60, seen);
}
