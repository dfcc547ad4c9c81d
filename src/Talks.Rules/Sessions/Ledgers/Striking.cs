using Talks.Rules.World.Injects;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>What an inject does to the world, beside what it says.</summary>
static class Striking
{
    /// <summary>The refusal of effects the world does not know; null if they are fit.</summary>
    public static Outcome? Unfit(Session session, SendInject command)
    {
        if (command.Planned is { } planned && session.Ledger.Plan?.Injects.All(i => i.Id != planned) != false)
            return Outcome.No(RefusalCode.Malformed, "No prepared inject has that id: choose one from the list.");
        if (command.Effects.IsEmpty)
            return null;
        if (session.Ledger.Model is not { } model)
            return Performing.NoWorld();
        if (command.Effects.Length > Limits.EffectsPerInject)
            return Outcome.No(
                RefusalCode.Malformed,
                $"An inject has at most {Limits.EffectsPerInject} effects: leave some out."
            );
        foreach (var effect in command.Effects)
        {
            if (!(Math.Abs(effect.Add) <= World.Formulas.Limits.Magnitude))
                return Outcome.No(RefusalCode.Malformed, "An effect adds a number: give one.");
            if (effect.Variable == InjectEffect.Reservation)
            {
                if (effect.Party is not { } party || session.Agenda.FindParty(party) is null)
                    return Refuse.UnknownParty(session, effect.Party ?? "");
            }
            else if (model.Definition.State.All(v => v.Id != effect.Variable))
                return Outcome.No(
                    RefusalCode.UnknownVariable,
                    "The world has no such variable: choose one from the list."
                );
        }
        return null;
    }

    public static Outcome Strike(Outcome sent, int number, SendInject command) =>
        command.Effects.IsEmpty && command.Planned is null
            ? sent
            : sent.And(Audience.ControlOnly, new InjectStruck(number, command.Planned, command.Effects));
}
