namespace Talks.Rules.Sessions;

/// <summary>How late spectators see what is public.</summary>
static class Embargoing
{
    public static Outcome Decide(SetEmbargo command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("delay the spectators");
        return command.Seconds is < 0 or > Limits.EmbargoSeconds
            ? Outcome.No(
                RefusalCode.Malformed,
                $"Delay spectators by 0 to {Limits.EmbargoSeconds} seconds, not {command.Seconds}."
            )
            : Outcome.Yes(Audience.Public, new EmbargoSet(command.Embargo, command.Seconds));
    }
}
