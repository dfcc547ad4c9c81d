using System.Globalization;
using Talks.Analysis.Simulations;
using Talks.Rules;
using Talks.Rules.World;

namespace Talks.Cli.Output;

/// <summary>The common table of sessions: a row for each, of bots or of people.</summary>
static class SessionTable
{
    public static IEnumerable<string> Csv(Scenario scenario, WorldModel? world, IEnumerable<SessionRow> rows)
    {
        var parties = scenario.Agenda.Parties.Select(p => p.Id).ToArray();
        var issues = scenario.Agenda.Issues.Select(i => i.Id).ToArray();
        var variables = world?.Definition.State.Select(v => v.Id).ToArray() ?? [];
        return rows.Select(Row).Prepend(Header());

        string Header() =>
            string.Join(
                ',',
                [
                    "session,agreed,time,proposals,blocker,rounds_in_force,broke",
                    .. parties.Select(p => "surplus_" + p),
                    .. parties.Select(p => "rejections_" + p),
                    .. issues.Select(i => "issue_" + i),
                    .. variables.Select(v => "world_" + v),
                ]
            );

        string Row(SessionRow row) =>
            string.Join(
                ',',
                [
                    $"{row.Number},{(row.Agreed ? 1 : 0)},{Whole(row.Time)},{row.Proposals},{row.Blocker},{row.InForce},{(row.Broke ? 1 : 0)}",
                    .. parties.Select(p => row.Surplus.TryGetValue(p, out var s) ? Whole(s) : ""),
                    .. parties.Select(p => row.Rejections.GetValueOrDefault(p).ToString(CultureInfo.InvariantCulture)),
                    .. issues.Select(i =>
                        row.Agreed ? row.Terms.GetValueOrDefault(i).ToString(CultureInfo.InvariantCulture) : ""
                    ),
                    .. variables.Select(v => row.World.TryGetValue(v, out var value) ? Whole(value) : ""),
                ]
            );
    }

    static string Whole(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
