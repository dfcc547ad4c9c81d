namespace Talks.Rules.Sessions;

/// <summary>Whose view of a session: spectators', one party's, or control's.</summary>
public abstract record Viewer
{
    public sealed record Spectator : Viewer;

    public sealed record Delegation(string Party) : Viewer;

    public sealed record Control : Viewer;

    /// <summary>Control, which looks through one party's eyes: what that party sees and control may.</summary>
    public sealed record Review(string Party) : Viewer;
}

/// <summary>
/// Who sees what, and when. The only place where facts are held back; what it lets through is numbered 1, 2, 3 ... per
/// viewer, so that numbers tell nothing of what was held back.
/// </summary>
public static class Sight
{
    /// <summary>Whether there is anybody at all who sees it.</summary>
    public static bool IsSeen(Audience audience) =>
        audience.Spectators || !audience.Sealed || !audience.Parties.IsEmpty;

    public static bool Sees(Viewer viewer, Audience audience) =>
        viewer switch
        {
            Viewer.Control => !audience.Sealed,
            Viewer.Review r => audience.Includes(r.Party) && !audience.Sealed,
            Viewer.Delegation d => audience.Includes(d.Party),
            _ => audience.Spectators,
        };
}
