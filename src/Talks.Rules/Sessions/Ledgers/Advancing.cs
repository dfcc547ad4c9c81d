using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions.Proposals;
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
            .. Planned(Ledger.Empty.After(laid), Conditions.None, null, seed),
        ];
    }

    public static EnteredIntoForce IntoForce(Session session, int proposal) =>
        new(proposal, Steps(session, session.Docket.Find(proposal)!));

    /// <summary>What one party more is obliged to, and what that completes.</summary>
    public static StepsJoined Joining(Session session, int number, string party)
    {
        var steps = Steps(session, session.Docket.Find(number)!);
        var standing = session.Ledger.Text!.Steps;
        return new(number, party, [.. steps.Where(s => s.Performer == party)], NoLonger(s => s.Lacking))
        {
            Answered = NoLonger(s => s.Unanswered),
        };

        ImmutableArray<string> NoLonger(Func<Obligation, bool> flag) =>
            [.. standing.Where(s => flag(s) && steps.Any(o => o.Id == s.Id && !flag(o))).Select(s => s.Id)];
    }

    /// <summary>The steps of the parties that a text binds, and of outsiders.</summary>
    public static ImmutableArray<Obligation> Steps(Session session, Proposal proposal)
    {
        var (agenda, ledger) = (session.Agenda, session.Ledger);
        var calendar = Calendar.Of(ledger.Model!.Definition);
        return Obligations
            .Of(agenda, proposal.Package, ledger.Play!.State.Round, calendar)
            .Among(agenda, p => proposal.Binds.Contains(p) && !proposal.Bound.Contains(p));
    }

    /// <summary>One round: performers act as they chose, the equations run, and everybody is told what they may see.</summary>
    public static IEnumerable<(Audience Audience, SessionEvent Event)> Round(Session session)
    {
        var (agenda, ledger) = (session.Agenda, session.Ledger);
        var model = ledger.Model!;
        foreach (var chosen in Capital(session))
        {
            yield return (Audience.Of([chosen.Party]), chosen);
            ledger = ledger.After(chosen);
        }
        var acts = RoundActs.None with
        {
            Choices = ledger.Choices,
            Unilateral = ControlValues.Of(
                model.Definition,
                ledger
                    .Alone.Select(a => agenda.FindMeasure(a.Measure)?.FindLevel(a.Level)?.Effects)
                    .OfType<ImmutableSortedDictionary<string, double>>()
            ),
            Inputs = Circumstances
                .Usual(model.Definition, ledger.Play!.State.Round + 1, talking: true)
                .SetItems(ledger.Circumstances),
            Injects = [.. ledger.Pending.Select(e => (e.Variable, e.Add))],
            Deciding = [.. Verifying.Deciding(session)],
        };
        var (next, carried) = ledger.Play.Advance(model, agenda, acts, (uint)session.Seed);
        var after = ledger.After(new WorldAdvanced(next.State, next.Text));
        yield return (Audience.ControlOnly, new WorldAdvanced(next.State, next.Text));
        if (carried is not null)
        {
            yield return (Audience.Public, Showing.Text(next.State.Round, carried));
            foreach (var report in carried.Inspected)
                yield return Inspected(ledger, report);
            foreach (var follows in Remedies.SetOff(session, after))
            {
                yield return (Audience.Public, follows);
                after = after.After(follows);
            }
        }
        foreach (var shown in Showing.World(agenda, after, session.Seed))
            yield return shown;
        foreach (var shifted in Shifted(after))
            yield return shifted;
        var package = after.Proposal is { } proposal ? session.Docket.Find(proposal)?.Package : null;
        foreach (var due in Planned(after, next.Felt, package, session.Seed))
            yield return due;
    }

    static (Audience, SessionEvent) Inspected(Ledger ledger, Finding report)
    {
        var verifier = ledger.Text!.Steps.First(s => s.Id == report.Obligation).Verifier!;
        return (
            Audience.Of([verifier]),
            new InspectionReported(ledger.Proposal!.Value, report.Obligation, verifier, !report.True)
        );
    }

    /// <summary>Each party whose walk-away value has moved is told how far.</summary>
    public static IEnumerable<(Audience Audience, SessionEvent Event)> Shifted(Ledger ledger) =>
        ledger
            .ShiftsNow()
            .Where(s => Math.Abs(s.Value - ledger.Shifts.GetValueOrDefault(s.Key)) >= Noticeable)
            .Select(s => (Audience.Of([s.Key]), (SessionEvent)new WalkAwayMoved(s.Key, Math.Round(s.Value, 2))));

    static IEnumerable<(Audience Audience, SessionEvent Event)> Planned(
        Ledger ledger,
        Conditions conditions,
        Packages.Package? package,
        int seed
    )
    {
        var state = ledger.Play!.State;
        var covert = ledger.Text?.Steps.Any(s => s.Covert) == true;
        ImmutableArray<string> due =
        [
            .. ledger.Plan!.Due(state, conditions, package, covert, ledger.Raised, (uint)seed).Select(i => i.Id),
        ];
        return due.IsEmpty ? [] : [(Audience.ControlOnly, new InjectsDue(state.Round + 1, due))];
    }

    // What silence means: a suspension whose time is over is prolonged by saying so alone.
    static Performance? Silence(Obligation step, Ledger ledger) =>
        step.Renewable && step.Ends <= ledger.Play!.State.Round ? null : Performance.Deliver;

    // Where a bot plays, the capital decides how the text is carried out; what it decides is kept as a person's choice is.
    static IEnumerable<PerformanceChosen> Capital(Session session)
    {
        var ledger = session.Ledger;
        if (ledger.Text is not { } text)
            return [];
        var drawn = ledger
            .Model!.Capitals.Decide(
                ledger.Play!.State,
                text,
                session.Agenda,
                session.Roster.OnAutopilot,
                (uint)session.Seed
            )
            .ToDictionary(d => d.Step, d => d.Performance);
        return text
            .Steps.Where(s => s.Status is not ObligationStatus.Breached && session.Roster.OnAutopilot(s.Performer))
            .Select(s =>
                (
                    Step: s,
                    Meant: drawn.GetValueOrDefault(s.Id, Performance.Deliver),
                    Chosen: ledger.Choices.TryGetValue(s.Id, out var choice) ? choice : Silence(s, ledger)
                )
            )
            .Where(s => s.Meant != s.Chosen)
            .Select(s => new PerformanceChosen(s.Step.Performer, null, s.Step.Id, s.Meant));
    }
}
