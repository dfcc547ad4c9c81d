using Talks.Rules.Sessions;

namespace Talks.Crash;

/// <summary>Whether a history keeps the promises. Counts of broken ones: all must be 0.</summary>
/// <param name="Lost">Accepted, and not in the journal.</param>
/// <param name="Duplicated">In the journal twice, or given to a client twice.</param>
/// <param name="RefusedKept">Refused, and in the journal all the same.</param>
/// <param name="Reordered">Given to a client before a frame with a smaller number.</param>
/// <param name="Gaps">Frames of a feed that a client was never given.</param>
/// <param name="Diverged">Frames of which two clients of one feed were told different things.</param>
/// <param name="Deadlines">Rounds that closed twice, out of order, or at another moment than their deadline.</param>
/// <param name="Unverified">Streams whose hash chain is broken, or that answer a command twice.</param>
sealed record Findings(
    int Lost,
    int Duplicated,
    int RefusedKept,
    int Reordered,
    int Gaps,
    int Diverged,
    int Deadlines,
    int Unverified
)
{
    public static Findings None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public bool AllKept => Lost + Duplicated + RefusedKept + Reordered + Gaps + Diverged + Deadlines + Unverified == 0;

    public Findings With(Findings o) =>
        new(
            Lost + o.Lost,
            Duplicated + o.Duplicated,
            RefusedKept + o.RefusedKept,
            Reordered + o.Reordered,
            Gaps + o.Gaps,
            Diverged + o.Diverged,
            Deadlines + o.Deadlines,
            Unverified + o.Unverified
        );
}

static class Checker
{
    public static Findings Check(History history)
    {
        var kept = history.Kept.ToDictionary(
            s => s.Key,
            s =>
                s.Value.Select(f => f.Event)
                    .OfType<Said>()
                    .GroupBy(e => e.Text)
                    .ToDictionary(g => g.Key, g => g.Count())
        );
        int Times(Utterance said) => kept.GetValueOrDefault(said.Session)?.GetValueOrDefault(said.Words) ?? 0;
        var feeds = history.Delivered.GroupBy(d => (d.Client, d.Feed)).Select(g => g.ToList()).ToList();
        return new(
            history.Asked.Count(s => s.Answered is Answered.Accepted && Times(s) == 0),
            history.Asked.Count(s => Times(s) > 1) + feeds.Sum(Repeated),
            history.Asked.Count(s => s.Answered is Answered.Refused && Times(s) > 0),
            feeds.Sum(Reordered),
            feeds.Sum(feed => Missing(feed, history.Kept)),
            history
                .Delivered.GroupBy(d => (d.Feed, d.Seq))
                .Count(g => g.Select(d => d.Content).Distinct().Skip(1).Any()),
            history.Kept.Values.Sum(WrongDeadlines),
            history.Unverified
        );
    }

    static int Repeated(List<Delivery> feed) => feed.Count - feed.DistinctBy(d => d.Seq).Count();

    static int Reordered(List<Delivery> feed) => feed.Zip(feed.Skip(1)).Count(pair => pair.First.Seq > pair.Second.Seq);

    static int Missing(List<Delivery> feed, IReadOnlyDictionary<string, IReadOnlyList<Fact>> kept)
    {
        var due = kept[feed[0].Session].Count(f => Sight.Sees(feed[0].Viewer, f.Audience));
        var given = feed.Select(d => d.Seq).ToHashSet();
        return Enumerable.Range(1, Math.Max(due, (int)given.Max())).Count(n => !given.Contains(n));
    }

    static int WrongDeadlines(IReadOnlyList<Fact> facts)
    {
        var wrong = 0;
        (int Round, long Deadline)? open = null;
        var last = 0;
        foreach (var fact in facts)
            switch (fact.Event)
            {
                case RoundOpened e:
                    if (open is not null || e.Round != last + 1)
                        wrong++;
                    (open, last) = ((e.Round, e.Deadline), e.Round);
                    break;
                case RoundExtended e:
                    open = (e.Round, e.Deadline);
                    break;
                case RoundClosed e:
                    if (open?.Round != e.Round || (e.ByDeadline && fact.Clock != open?.Deadline))
                        wrong++;
                    open = null;
                    break;
            }
        return wrong;
    }
}
