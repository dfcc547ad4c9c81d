using System.Collections.Immutable;
using Talks.Analysis.Sweeps;
using Talks.Analysis.Texts;
using Talks.Rules.Agendas;
using C = Talks.Contracts;

namespace Talks.Grains.Wire;

/// <summary>What the analyst found, as it is told.</summary>
static class WireSurveys
{
    public static C.TermChange[] Of(ImmutableArray<Change> changes) =>
        [.. changes.Select(c => new C.TermChange(c.Issue, c.From, c.To))];

    public static C.Zone Of(Agenda agenda, Census census) =>
        new(
            census.Packages,
            census.AcceptableToAll,
            [
                .. agenda.Parties.Select(
                    (p, seat) => new C.PartyZone(p.Id, census.AcceptableTo(seat), census.PivotalShare(seat))
                ),
            ]
        );

    public static C.PackageSurvey Of(Agenda agenda, int blockers, IEnumerable<WinningOver> mends, Change[] better) =>
        new(
            Parties(agenda, blockers),
            [
                .. mends.SelectMany(m =>
                    m.Amendments.Select(a => new C.Mend(Parties(agenda, m.Winning), Of(a.Changes), a.Loss))
                ),
            ],
            Of([.. better])
        );

    static string[] Parties(Agenda agenda, int seats) =>
        [.. agenda.Parties.Where((_, seat) => (seats >> seat & 1) != 0).Select(p => p.Id)];
}
