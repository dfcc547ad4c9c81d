using System.Collections.Concurrent;

namespace Talks.Storage;

/// <summary>
/// Where the streams this server writes were last seen, to spare a look-up per append. It may be out of date: a plan
/// made on it is checked by the database, and nothing is refused on its word alone.
/// </summary>
internal sealed class KnownHeads
{
    /// <summary>Beyond this it is emptied rather than kept for streams nobody writes any more.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, StreamHead> heads = new(StringComparer.Ordinal);

    public void See(string stream, StreamHead head)
    {
        if (heads.Count >= Most)
            heads.Clear();
        heads[stream] = head;
    }

    public void Forget(string stream) => heads.TryRemove(stream, out _);

    public StreamHead? Of(string stream) => heads.GetValueOrDefault(stream);
}
