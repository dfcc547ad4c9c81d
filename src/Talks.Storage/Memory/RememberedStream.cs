namespace Talks.Storage;

/// <summary>One stream of the <see cref="MemoryJournal"/>, which guards it with its lock.</summary>
internal sealed class RememberedStream(string name)
{
    private readonly List<(Entry Entry, byte[] Hash)> lines = [];
    private StreamHead head = StreamHead.Unclaimed(name);

    public long? NextDue { get; private set; }

    public long Head => head.Seq;

    public Claim Claim()
    {
        head = head with { Epoch = head.Epoch + 1 };
        return new(head.Epoch, head.Seq);
    }

    public AppendOutcome Append(Append append)
    {
        if (head.Refuse(append) is { } refusal)
            return refusal;
        foreach (var entry in append.Entries)
        {
            head = head with { Seq = entry.Seq, Hash = HashChain.Next(head.Hash, entry) };
            lines.Add((entry, head.Hash));
        }
        NextDue = append.NextDue;
        return new AppendOutcome.Appended(head.Seq);
    }

    public IReadOnlyList<Entry> Read(long after, int max) =>
        after >= lines.Count ? [] : [.. lines.Skip((int)after).Take(max).Select(line => line.Entry)];

    public string? Link(long seq) =>
        seq >= 1 && seq <= lines.Count ? Convert.ToHexStringLower(lines[(int)seq - 1].Hash) : null;

    public Verification Verify()
    {
        var walk = new ChainWalk(name);
        foreach (var (entry, hash) in lines)
            walk.Step(entry, hash, erased: false);
        return walk.End(head);
    }
}
