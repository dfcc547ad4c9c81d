namespace Talks.Rules.Sessions;

/// <summary>Moments that control wants to come back to in the review.</summary>
static class Marking
{
    public static Outcome Decide(Session session, MarkMoment command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("mark a moment");
        if (session.Moments >= Limits.MomentsPerSession)
            return Outcome.No(
                RefusalCode.TooMany,
                $"This session has {Limits.MomentsPerSession} marked moments, and holds no more."
            );
        return Texts.UnfitLine(command.Note, Limits.PurposeLength, "The note", mayBeEmpty: true)
            ?? Outcome.Yes(Audience.ControlOnly, new MomentMarked(command.Note));
    }
}
