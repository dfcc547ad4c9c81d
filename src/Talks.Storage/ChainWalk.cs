using System.Security.Cryptography;

namespace Talks.Storage;

/// <summary>
/// Follows the links of one stream from its first entry to its head, and names the first entry that is wrong or answers a command anew.
/// </summary>
internal sealed class ChainWalk(string stream)
{
    private readonly List<ErasedEntry> erasures = [];
    private readonly Dictionary<string, long> answers = [];
    private byte[] link = HashChain.Start(stream);
    private Verification.Broken? broken;

    public long Seq { get; private set; }

    public bool IsBroken => broken is not null;

    public void Step(Entry entry, byte[] stored, bool erased)
    {
        var expected = Seq + 1;
        if (entry.Seq != expected)
        {
            broken ??= new(expected, $"Entry {expected} is missing; the next one there is {entry.Seq}.");
            return;
        }
        Seq = expected;
        if (erased)
        {
            // What was written is gone and cannot be hashed again; the entries behind it hold its link fast.
            erasures.Add(new(expected, Convert.ToHexStringLower(SHA256.HashData(entry.Body))));
            link = stored;
        }
        else
        {
            link = HashChain.Next(link, entry);
            if (!link.AsSpan().SequenceEqual(stored))
                broken ??= new(expected, $"Entry {expected} does not match its hash: it or its hash was changed.");
        }
        // Told by number: the id would tell whose command it was.
        if (entry.CommandId is { } id && !answers.TryAdd(id, expected))
            broken ??= new(expected, $"Entry {expected} answers the command that entry {answers[id]} has answered.");
    }

    public Verification End(StreamHead head)
    {
        if (broken is null && head.Seq != Seq)
            broken = new(Seq + 1, $"The stream says it has {head.Seq} entries, but {Seq} are there.");
        if (broken is null && !link.AsSpan().SequenceEqual(head.Hash))
            broken = new(Seq, $"Entry {Seq} is not the one the stream ended with.");
        return broken
            ?? (Verification)
                new Verification.Intact(
                    Seq,
                    Convert.ToHexStringLower(link),
                    erasures.Count == 0 ? Array.Empty<ErasedEntry>() : erasures
                );
    }
}
