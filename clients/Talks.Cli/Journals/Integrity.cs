using Talks.Grains.Erasing;
using Talks.Storage;

namespace Talks.Cli.Journals;

/// <summary>Whether the hash chains of a journal hold.</summary>
/// <param name="Streams">How many there are.</param>
/// <param name="Entries">How many they hold together, as far as they are intact.</param>
/// <param name="Erased">Entries in which somebody was forgotten, as it is on record.</param>
/// <param name="Heads">The last link of every intact stream: what to note elsewhere.</param>
sealed record Integrity(
    int Streams,
    long Entries,
    int Erased,
    IReadOnlyList<BrokenStream> Broken,
    IReadOnlyList<NotedHead> Heads
)
{
    /// <param name="noted">Links written down earlier, which must still be in their streams.</param>
    public static async Task<Integrity> Of(IRecord record, IReadOnlyList<NotedHead> noted, CancellationToken stop)
    {
        var heads = new List<NotedHead>();
        var broken = new List<BrokenStream>();
        var erased = 0;
        var onRecord = await Erasures.Read(record, stop);
        await foreach (var (stream, verification) in record.VerifyAllAsync(cancel: stop))
            if (verification is Verification.Broken b)
                broken.Add(new(stream, b.Seq, b.Why));
            else if (verification is Verification.Intact intact)
            {
                erased += intact.Erased.Count;
                if (intact.Erased.FirstOrDefault(e => !onRecord.Contains((stream, e.Seq, e.Sha256))) is { } forged)
                    broken.Add(
                        new(
                            stream,
                            forged.Seq,
                            $"Entry {forged.Seq} was changed and marked as erased, and no such erasure is on record."
                        )
                    );
                else
                    heads.Add(new(stream, intact.Head, intact.Hash));
            }
        var streams = heads.Count + broken.Count;
        foreach (var head in noted.Where(h => h.Entries > 0 && broken.All(b => b.Stream != h.Stream)))
            if (await Differs(record, head, stop) is { } why)
                broken.Add(new(head.Stream, head.Entries, why));
        var faulty = broken.Select(b => b.Stream).ToHashSet();
        return new(
            streams,
            heads.Sum(h => h.Entries),
            erased,
            broken,
            [.. heads.Where(h => !faulty.Contains(h.Stream))]
        );
    }

    static async Task<string?> Differs(IRecord record, NotedHead noted, CancellationToken stop)
    {
        var link = await record.LinkAsync(noted.Stream, noted.Entries, stop);
        return link is null ? $"Entry {noted.Entries} was there when its hash was noted, and is gone."
            : link != noted.Hash
                ? $"Up to entry {noted.Entries} the stream is not what it was when its hash was noted: it was written anew."
            : null;
    }
}

/// <param name="Entry">The first entry at which it shows.</param>
sealed record BrokenStream(string Stream, long Entry, string Why);

/// <param name="Hash">The link after that many entries, lower-case hexadecimal.</param>
sealed record NotedHead(string Stream, long Entries, string Hash);
