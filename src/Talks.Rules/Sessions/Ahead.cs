namespace Talks.Rules.Sessions;

/// <summary>
/// The session as it will be when events that have no time yet have taken place. It is folded when a rule looks, which after most
/// events none does.
/// </summary>
sealed class Ahead(Session session)
{
    readonly Queue<SessionEvent> unfolded = [];

    public void Take(SessionEvent happened) => unfolded.Enqueue(happened);

    public Session Session
    {
        get
        {
            while (unfolded.TryDequeue(out var happened))
                session = session.After(happened);
            return session;
        }
    }
}
