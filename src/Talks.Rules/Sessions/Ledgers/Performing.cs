using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>What delegations do about texts in force, and beside them.</summary>
static class Performing
{
    public static Outcome Decide(Session session, ChoosePerformance command, Actor actor)
    {
        if (!session.May(Power.Bind, actor, out var party, out var person))
            return session.Without(Power.Bind, "decide how a step is carried out");
        if (session.Ledger.Text is not { } text)
            return NoText();
        if (text.Steps.FirstOrDefault(s => s.Id == command.Step) is not { } step)
            return Outcome.No(
                RefusalCode.UnknownStep,
                "The text in force has no such step: choose one from the ledger."
            );
        return step.Performer == party
            ? Outcome.Yes(Audience.Of([party]), new PerformanceChosen(party, person, step.Id, command.Performance))
            : Outcome.No(RefusalCode.NotYours, $"This step is for {step.Performer} to carry out.");
    }

    public static Outcome Decide(Session session, ActAlone command, Actor actor)
    {
        if (!session.May(Power.Bind, actor, out var party, out var person))
            return session.Without(Power.Bind, "act for the party");
        if (session.Ledger.Model is null)
            return NoWorld();
        if (session.Agenda.FindMeasure(command.Measure) is not { } measure)
            return Outcome.No(RefusalCode.UnknownMeasure, "There is no such measure: choose one from the catalogue.");
        if (command.Level != 0 && measure.FindLevel(command.Level) is null)
            return Outcome.No(RefusalCode.Malformed, "The measure has no such level: choose one from the catalogue.");
        var performers = measure.FindLevel(command.Level) is { Performers.IsEmpty: false } level
            ? level.Performers
            : measure.Performers;
        if (!performers.Contains(party) || (measure.PerformerRule is PerformerRule.All && performers.Length > 1))
            return Outcome.No(
                RefusalCode.NotYours,
                $"{party} cannot take this measure alone: it is for {string.Join(", ", performers)} to take."
            );
        return command.Level == session.Ledger.LevelAlone(measure.Id, party)
            ? Outcome.No(RefusalCode.AlreadyThere, $"{party} stands there already.")
            : Outcome.Yes(Audience.Public, new ActedAlone(party, person, measure.Id, command.Level));
    }

    public static Outcome NoText() =>
        Outcome.No(RefusalCode.NoText, "No text is in force: one enters into force when it is adopted.");

    public static Outcome NoWorld() =>
        Outcome.No(RefusalCode.NoWorld, "This scenario has no world in which it would matter.");
}
