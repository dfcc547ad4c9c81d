using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>From how things are to what each audience is told of them.</summary>
static class Showing
{
    /// <summary>What everybody sees of the world, and for each party what it sees beyond that. Which facts there are depends on no value.</summary>
    public static IEnumerable<(Audience Audience, SessionEvent Event)> World(Agenda agenda, Ledger ledger, int seed)
    {
        var (definition, state) = (ledger.Model!.Definition, ledger.Play!.State);
        yield return (Audience.Public, new WorldPerceived(state.Round, null, Seen(null, _ => true)));
        foreach (var party in agenda.Parties.Select(p => p.Id))
            if (definition.State.Any(v => IsOwn(v, party)))
                yield return (
                    Audience.Of([party]),
                    new WorldPerceived(state.Round, party, Seen(party, v => IsOwn(v, party)))
                );

        ImmutableArray<Perceived> Seen(string? party, Func<Variable, bool> told) =>
            [
                .. definition
                    .State.Select((v, i) => (Variable: v, Value: state.Values[i]))
                    .Where(v => told(v.Variable))
                    .Select(v => Told(v.Variable.Id, Perception.Of(v.Variable, v.Value, party, (uint)seed)))
                    .OfType<Perceived>(),
            ];
    }

    /// <summary>The board of the text in force: what goes on in secret looks delivered, and a report does not say whether it is true.</summary>
    public static LedgerMoved Text(int round, Carried carried) =>
        new(
            round,
            [
                .. carried.Next.Steps.Select(s => new Standing(
                    s.Id,
                    s.Status,
                    s.HeldBack,
                    Called(s),
                    s.Ends,
                    s.Verified
                )),
            ],
            [.. carried.Next.Open.Where(f => f.Round == round).Select(f => f.Obligation)],
            [.. carried.Cleared.Select(f => f.Obligation)],
            carried.Breached
        );

    static int? Called(Obligation step) =>
        step.After.IsEmpty || step.Status is ObligationStatus.Waiting ? null : step.DueRound;

    static bool IsOwn(Variable variable, string party) =>
        variable.Visibility.Others is not Sharpness.Exact && variable.Visibility.Exact.Contains(party);

    static Perceived? Told(string variable, Reading reading) =>
        reading switch
        {
            Reading.Exact e => new(variable, e.Value, e.Value),
            Reading.Band b => new(variable, b.Low, b.High),
            _ => null,
        };
}
