namespace Talks.Cli.Audits;

/// <summary>Whether a recorded session told anybody what was not theirs to know.</summary>
/// <param name="PrivateTexts">Texts looked for.</param>
/// <param name="Substitutions">Feeds worked out anew with other secrets.</param>
sealed record Audit(
    string Session,
    IReadOnlyList<AuditedFeed> Feeds,
    int PrivateTexts,
    int Substitutions,
    IReadOnlyList<Finding> Findings
)
{
    public static Audit Of(Recording recording)
    {
        var onlookers = Onlooker.All(recording.Parties);
        var feeds = onlookers
            .Select(o => o.Tell(recording.Facts))
            .Concat(recording.Delegations.Select(d => Retelling.Delegation(d.Key, d.Value)));
        var (texts, told) = SameWords(recording);
        return new(
            recording.Session,
            [
                .. feeds.Select(f => new AuditedFeed(
                    f.Name,
                    f.Frames.Length,
                    f.Frames.Sum(frame => (long)frame.Bytes.Length)
                )),
            ],
            texts,
            onlookers.Count * Substitution.All.Length,
            [.. onlookers.SelectMany(o => Interference.In(recording.Facts, o)), .. Misaddressed(recording), .. told]
        );
    }

    static IEnumerable<Finding> Misaddressed(Recording recording)
    {
        var addressing = new Addressing(recording.Parties);
        var places = new Places(recording.Parties);
        foreach (var fact in recording.Facts)
        {
            places.Step(fact);
            if (addressing.Of(fact.Event) is not { } allowed)
                continue;
            foreach (var feed in places.Of(fact).Where(f => f.Party is null || !allowed.Contains(f.Party)))
                yield return new(
                    FindingKind.Audience,
                    feed.Name,
                    feed.Number,
                    $"{fact.Event.GetType().Name} was for {(allowed.Count == 0 ? "control" : string.Join(", ", allowed.Order()))} alone."
                );
        }
    }

    /// <summary>The streams together in order of time; within one instant, what is private first.</summary>
    static (int Texts, List<Finding> Findings) SameWords(Recording recording)
    {
        var texts = new Audits.PrivateTexts(recording.Parties);
        var places = new Places(recording.Parties);
        var findings = new List<Finding>();
        var quiet = new Queue<(string Party, Rules.Delegations.DelegationFact Fact)>(
            recording.Delegations.SelectMany(d => d.Value.Select(f => (d.Key, f))).OrderBy(d => d.f.At)
        );
        foreach (var fact in recording.Facts)
        {
            while (quiet.TryPeek(out var next) && next.Fact.At <= fact.At)
                texts.Take(quiet.Dequeue().Party, next.Fact);
            places.Step(fact);
            foreach (var (feed, text) in texts.Take(fact))
                findings.Add(
                    new(
                        FindingKind.Text,
                        feed,
                        places.Of(fact).Single(p => p.Name == feed).Number,
                        $"{fact.Event.GetType().Name} repeats \"{text[..Audits.PrivateTexts.LeastTelling]}...\" to people who had not been told it."
                    )
                );
        }
        while (quiet.TryDequeue(out var rest))
            texts.Take(rest.Party, rest.Fact);
        return (texts.Count, findings);
    }
}

/// <param name="Name">public, party/ROK, delegation/ROK.</param>
sealed record AuditedFeed(string Name, int Frames, long Bytes);
