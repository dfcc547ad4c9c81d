using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>The world at its start, and after each round of the talks.</summary>
static class Advancing
{
    /// <summary>A smaller move of a walk-away value is not told, points.</summary>
    const double Noticeable = 0.05;

    public static IEnumerable<(Audience Audience, SessionEvent Event)> Opening(Agenda agenda, WorldLaid? laid, int seed)
    {
        if (laid is null)
            return [];
        var world = laid.World;
        var gauges = world.State.Select(v => new Gauge(v.Id, v.Title, v.Unit, v.Min, v.Max));
        return
        [
            (Audience.ControlOnly, laid),
            (Audience.Public, new WorldIntroduced(world.Title, world.Start, world.RoundMonths, [.. gauges])),
            .. Showing.World(agenda, Ledger.Empty.After(laid), seed),
        ];
    }

    public static EnteredIntoForce IntoForce(Session session, ProposalAdopted adopted)
    {
        var ledger = session.Ledger;
        var package = session.Docket.Find(adopted.Proposal)!.Package;
        return new(
            adopted.Proposal,
            Obligations.Of(session.Agenda, package, ledger.Play!.State.Round, ledger.Model!.Definition.RoundMonths)
        );
    }

    /// <summary>One round: performers act as they chose, the equations run, and everybody is told what they may see.</summary>
    public static IEnumerable<(Audience Audience, SessionEvent Event)> Round(Session session)
    {
        var (agenda, ledger) = (session.Agenda, session.Ledger);
        var model = ledger.Model!;
        var acts = RoundActs.None with
        {
            Choices = ledger.Choices,
            Unilateral = ControlValues.Of(
                model.Definition,
                ledger
                    .Alone.Select(a => agenda.FindMeasure(a.Measure)?.FindLevel(a.Level)?.Effects)
                    .OfType<ImmutableSortedDictionary<string, double>>()
            ),
            Inputs = Circumstances.Usual(model.Definition, ledger.Play!.State.Round + 1, talking: true),
        };
        var (next, carried) = ledger.Play.Advance(model, agenda, acts, (uint)session.Seed);
        var after = ledger.After(new WorldAdvanced(next.State, next.Text));
        yield return (Audience.ControlOnly, new WorldAdvanced(next.State, next.Text));
        if (carried is not null)
            yield return (Audience.Public, Showing.Text(next.State.Round, carried));
        foreach (var shown in Showing.World(agenda, after, session.Seed))
            yield return shown;
        foreach (var (party, shift) in ledger.WalkAway!.Shifts(next.State))
            if (Math.Abs(shift - ledger.Shifts.GetValueOrDefault(party)) >= Noticeable)
                yield return (Audience.Of([party]), new WalkAwayMoved(party, Math.Round(shift, 2)));
    }
}
