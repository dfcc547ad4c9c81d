using Talks.Rules.World;
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
        var variable = model.Definition.State.FirstOrDefault(v => v.Id == command.Variable);
        if (variable is null && !Circumstances.Of(model.Definition).Contains(command.Variable))
            return Outcome.No(RefusalCode.UnknownVariable, "The world has no such variable: choose one from the list.");
        var (title, unit) = (variable?.Title ?? command.Variable, variable is null ? "" : $" {variable.Unit}");
        var (least, most) = variable is null ? (0, 1) : (variable.Min, variable.Max);
        if (!(command.Value >= least && command.Value <= most))
            return Outcome.No(RefusalCode.Malformed, $"{title} lies from {least} to {most}{unit}.");
        return Unfit(command.Reason, Limits.ReasonLength, "The reason")
            ?? Outcome.Yes(
                Audience.ControlOnly,
                new WorldRuled(command.Variable, command.Value, command.Reason.Trim())
            );
    }
}
