using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Papers;

/// <summary>Every informal text that has gone round, by its number.</summary>
public sealed record Papers(ImmutableSortedDictionary<int, Paper> Circulated)
{
    public static Papers None { get; } = new(ImmutableSortedDictionary<int, Paper>.Empty);

    public Papers After(SessionEvent happened) =>
        happened switch
        {
            PaperCirculated e => new(
                Circulated.SetItem(e.Paper, new(e.Paper, e.Party ?? "", e.Kind, e.Title, e.Package, e.To, 1))
            ),
            PaperAuthored e => Change(e.Paper, p => p with { By = e.Party }),
            PaperRevised e => Change(
                e.Paper,
                p => p with { Version = e.Version, Title = e.Title, Package = e.Package }
            ),
            PaperWithdrawn e => Change(e.Paper, p => p with { Withdrawn = true }),
            _ => this,
        };

    Papers Change(int number, Func<Paper, Paper> change) =>
        Circulated.TryGetValue(number, out var paper) ? new(Circulated.SetItem(number, change(paper))) : this;
}

/// <summary>A text that binds nobody and is not voted on: to be talked about.</summary>
/// <param name="By">Its author; who reads a non-paper is not told.</param>
/// <param name="To">The parties it went to besides its author; empty means everyone at the table.</param>
/// <param name="Version">1 as it first went round, one more with every revision.</param>
public sealed record Paper(
    int Number,
    string By,
    PaperKind Kind,
    string Title,
    Package Package,
    ImmutableArray<string> To,
    int Version
)
{
    public bool Withdrawn { get; init; }
}
