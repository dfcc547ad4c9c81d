using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions.Talk;

/// <summary>What the working groups work on, and what each has reported, by group.</summary>
public sealed record WorkingTexts(
    ImmutableSortedDictionary<string, SharedText> Texts,
    ImmutableSortedDictionary<string, TextReported> Reports
)
{
    public static WorkingTexts Empty { get; } =
        new(ImmutableSortedDictionary<string, SharedText>.Empty, ImmutableSortedDictionary<string, TextReported>.Empty);

    public WorkingTexts After(SessionEvent happened) =>
        happened switch
        {
            _ when SharedText.About(happened) is { } channel && Channels.GroupIn(channel) is { } group => this with
            {
                Texts = Texts.SetItem(group, SharedText.After(Texts.GetValueOrDefault(group), happened)!),
            },
            TextReported e => this with { Reports = Reports.SetItem(e.Group, e) },
            _ => this,
        };

    /// <summary>The plenary's text as the reports make it up: each group owns its articles, so no two speak of the same.</summary>
    public Package RollUp(IEnumerable<string> groups)
    {
        var reports = groups.Select(g => Reports[g].Package).ToList();
        return new()
        {
            Terms = reports.SelectMany(p => p.Terms).ToImmutableSortedDictionary(),
            // Two groups may name one measure: said alike it stands once, said differently the check of the text finds it.
            Commitments =
            [
                .. reports
                    .SelectMany(p => p.Commitments)
                    .Aggregate(
                        ImmutableArray<Commitment>.Empty,
                        (soFar, next) => soFar.Any(c => c.Same(next)) ? soFar : soFar.Add(next)
                    ),
            ],
        };
    }

    /// <summary>What the groups bring before the plenary in brackets.</summary>
    public ImmutableArray<Bracket> Open(IEnumerable<string> groups) =>
        groups
            .SelectMany(g => Reports[g].Brackets)
            .Aggregate(ImmutableArray<Bracket>.Empty, (soFar, bracket) => soFar.Placed(bracket));
}
