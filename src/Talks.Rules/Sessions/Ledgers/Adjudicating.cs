using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>What control decides about texts in force and about the world. Each ruling is recorded with its reason.</summary>
static class Adjudicating
{
    public static Outcome Decide(Session session, HoldSteps command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("hold back steps of a text");
        if (session.Ledger.Text is not { } text)
            return Performing.NoText();
        if (command.Steps.IsDefaultOrEmpty || command.Steps.Any(s => text.Steps.All(t => t.Id != s)))
            return Outcome.No(RefusalCode.UnknownStep, "Name steps of the text in force, as the ledger lists them.");
        return Unfit(command.Reason, Limits.ReasonLength, "The reason")
            ?? Outcome.Yes(
                Audience.Public,
                new StepsHeld([.. command.Steps.Distinct()], command.Back, command.Reason.Trim())
            );
    }

    public static Outcome Decide(Session session, RuleOnWorld command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("rule on the world");
        if (session.Ledger.Model is not { } model)
            return Performing.NoWorld();
        if (model.Definition.State.FirstOrDefault(v => v.Id == command.Variable) is not { } variable)
            return Outcome.No(RefusalCode.UnknownVariable, "The world has no such variable: choose one from the list.");
        if (!(command.Value >= variable.Min && command.Value <= variable.Max))
            return Outcome.No(
                RefusalCode.Malformed,
                $"{variable.Title} lies from {variable.Min} to {variable.Max} {variable.Unit}."
            );
        return Unfit(command.Reason, Limits.ReasonLength, "The reason")
            ?? Outcome.Yes(
                Audience.ControlOnly,
                new WorldRuled(command.Variable, command.Value, command.Reason.Trim())
            );
    }
}
