using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.World;

namespace Talks.Scenarios;

/// <summary>The parts of a scenario that other engines and people read: the world, injects, other score sheets, procedure, sources.</summary>
public sealed record ScenarioAnnex
{
    /// <summary>Null where the scenario has no world.</summary>
    public WorldModel? World { get; init; }
    public ImmutableArray<Inject> Injects { get; init; } = [];
    public ImmutableArray<ReservationShift> ReservationShifts { get; init; } = [];

    /// <summary>Score sheets to choose among; the scenario's own positions are the sheet as listed.</summary>
    public ImmutableArray<ScoreProfile> Profiles { get; init; } = [];

    /// <summary>The world as a session begins with it; null where there is none.</summary>
    public WorldLaid? WorldOf(Agenda agenda)
    {
        string[] parties = [.. agenda.Parties.Select(p => p.Id)];
        return World is null
            ? null
            : new(World.Definition, ReservationShifts.ToImmutableSortedDictionary(s => s.Party, s => s.Expression))
            {
                Injects = [.. Injects.Select(i => i.Plan(parties))],
                Issues =
                [
                    .. agenda
                        .Issues.Select(i => i.Id)
                        .Concat(Procedure.LateEntries.SelectMany(l => l.Brings))
                        .Distinct(),
                ],
            };
    }

    public Procedure Procedure { get; init; } = new();
    public ImmutableArray<Citation> Sources { get; init; } = [];
}

/// <summary>How a walk-away value moves with the world.</summary>
/// <param name="Expression">In the world file's own expression language; points added to the walk-away value.</param>
public sealed record ReservationShift(string Party, string Expression, string Note);

/// <param name="Positions">One for each party, in the agenda's order.</param>
public sealed record ScoreProfile(string Id, string Title, ImmutableArray<Position> Positions);

/// <param name="Where">Address or reference.</param>
/// <param name="Supports">What it is cited for.</param>
/// <param name="Unchecked">True when it is cited from memory.</param>
public sealed record Citation(string Key, string Where, string Supports, bool Unchecked);
