using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Talks.Storage;

namespace Talks.Grains.Erasing;

/// <summary>
/// What was erased, written down in a stream of its own before it is: so that <c>talks verify</c> can tell an erasure from a
/// forgery that calls itself one.
/// </summary>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="Entries">What stands in the entries from then on.</param>
public sealed record Erasure(long At, string Stream, IReadOnlyList<ErasedEntry> Entries);

/// <summary>Erases people and keeps the record of it.</summary>
public static class Erasures
{
    public const string Stream = "erasures";

    /// <summary>Everything on record, as (stream, entry, hash of what was put there).</summary>
    public static async Task<IReadOnlySet<(string Stream, long Seq, string Sha256)>> Read(
        IRecord record,
        CancellationToken stop
    )
    {
        var known = new HashSet<(string, long, string)>();
        await foreach (var entry in record.ReadAllAsync(Stream, cancel: stop))
            if (Of(entry) is { } erasure)
                foreach (var erased in erasure.Entries)
                    known.Add((erasure.Stream, erased.Seq, erased.Sha256));
        return known;
    }

    /// <summary>Sessions in which nothing has taken place since an instant.</summary>
    /// <param name="before">Milliseconds since 1970 UTC.</param>
    public static async IAsyncEnumerable<string> Past(
        IJournal journal,
        long before,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (var stream in journal.ListAllAsync(Streams.Session(""), stop))
        {
            var heads = await journal.HeadsAsync([stream], stop);
            if (
                heads.TryGetValue(stream, out var head)
                && await journal.ReadAsync(stream, head - 1, 1, stop) is [var last]
                && last.At < before
            )
                yield return Streams.SessionOf(stream)!;
        }
    }

    /// <summary>Forgets a person, or everybody, in one session.</summary>
    /// <returns>How many entries were erased.</returns>
    /// <exception cref="LogLostException">Somebody else erases at the same time; trying again is safe.</exception>
    public static async Task<int> Forget(
        IErasing journal,
        string session,
        string? person,
        long now,
        CancellationToken stop
    )
    {
        var erased = 0;
        List<string> streams = [Streams.Session(session)];
        await foreach (var delegation in journal.ListAllAsync(Streams.Delegation(session, ""), stop))
            streams.Add(delegation);
        foreach (var stream in streams)
        {
            var bodies = new Dictionary<long, byte[]>();
            await foreach (var entry in journal.ReadAllAsync(stream, cancel: stop))
                if (Forgetting.Without(entry.Body, person) is { } body)
                    bodies[entry.Seq] = body;
            if (bodies.Count == 0)
                continue;
            await Note(journal, new(now, stream, [.. bodies.Select(b => new ErasedEntry(b.Key, Hash(b.Value)))]), stop);
            // A server that has the session open must forget what it remembers: it is fenced off and reads anew.
            await journal.ClaimAsync(stream, stop);
            await journal.EraseAsync(stream, bodies, stop);
            erased += bodies.Count;
        }
        return erased;
    }

    static async Task Note(IJournal journal, Erasure erasure, CancellationToken stop)
    {
        var claim = await journal.ClaimAsync(Stream, stop);
        // An entry has room for a megabyte, which is some ten thousand of these.
        var parts = erasure.Entries.Chunk(5_000).Select(part => erasure with { Entries = part });
        var entries = parts.Select(
            (part, i) =>
                new Entry(
                    claim.Head + 1 + i,
                    erasure.At,
                    null,
                    JsonSerializer.SerializeToUtf8Bytes(part, JsonSerializerOptions.Web)
                )
        );
        var outcome = await journal.AppendAsync(new(Stream, claim.Epoch, claim.Head, [.. entries], null), stop);
        if (outcome is not AppendOutcome.Appended)
            throw new LogLostException("Somebody else erases at the same time: try again.");
    }

    /// <summary>Null for an entry that cannot be read: its stream's chain says what became of it.</summary>
    static Erasure? Of(Entry entry)
    {
        try
        {
            return JsonSerializer.Deserialize<Erasure>(entry.Body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
