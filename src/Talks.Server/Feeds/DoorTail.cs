using Talks.Grains;
using Talks.Grains.Doors;
using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>A session's door, watched so that whoever came in by what has been replaced is shown out.</summary>
public sealed class DoorTail(IJournal journal, string session, Action<CodeIssued> replaced, TimeProvider time)
    : StreamTail<DoorFact>(journal, Streams.Door(session), time)
{
    readonly Dictionary<string, CodeIssued> latest = [];

    /// <summary>For a connection that may have been let in just before a replacement and seated just after.</summary>
    public void Repeat()
    {
        lock (Gate)
            foreach (var issued in latest.Values)
                replaced(issued);
    }

    protected override void Take(DoorFact fact)
    {
        if (fact.Event is not CodeIssued issued)
            return;
        latest[issued.Way] = issued;
        replaced(issued);
    }
}
