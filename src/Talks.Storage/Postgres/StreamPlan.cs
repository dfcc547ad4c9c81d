namespace Talks.Storage;

/// <summary>
/// What a batch means to do to one stream: all its appends as one step from the head it starts at. If the database
/// finds the stream elsewhere, none of it happens and none of the outcomes hold.
/// </summary>
internal sealed class StreamPlan(string stream, StreamHead start)
{
    private readonly List<(Entry Entry, byte[] Hash)> entries = [];
    private readonly List<(PendingAppend Pending, AppendOutcome Outcome)> outcomes = [];

    public string Stream => stream;

    public StreamHead Start { get; } = start;

    public StreamHead End { get; private set; } = start;

    public long? NextDue { get; private set; }

    /// <summary>Whether anything is accepted: a plan of refusals alone needs no statement.</summary>
    public bool Moves { get; private set; }

    public IReadOnlyList<(Entry Entry, byte[] Hash)> Entries => entries;

    public IReadOnlyList<(PendingAppend Pending, AppendOutcome Outcome)> Outcomes => outcomes;

    public void Add(PendingAppend pending)
    {
        var append = pending.Append;
        if (End.Refuse(append) is { } refusal)
        {
            outcomes.Add((pending, refusal));
            return;
        }
        foreach (var entry in append.Entries)
        {
            End = End with { Seq = entry.Seq, Hash = HashChain.Next(End.Hash, entry) };
            entries.Add((entry, End.Hash));
        }
        Moves = true;
        NextDue = append.NextDue;
        outcomes.Add((pending, new AppendOutcome.Appended(End.Seq)));
    }
}
