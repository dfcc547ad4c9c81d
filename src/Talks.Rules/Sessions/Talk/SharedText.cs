using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions.Talk;

/// <summary>
/// A text that several parties write together. Each change is made to a revision that was read, so none is lost. Nobody
/// agrees to it and has a part of it in brackets.
/// </summary>
/// <param name="Revision">1 when begun, one more with each change.</param>
/// <param name="Party">Who changed it last.</param>
/// <param name="Agreed">Who agrees to it as it stands; who wrote it does, unless brackets of its own are left in it.</param>
public sealed record SharedText(
    int Revision,
    string Title,
    Package Package,
    string Party,
    ImmutableSortedSet<string> Agreed
)
{
    /// <summary>What stands in brackets, in the order in which it was put there.</summary>
    public ImmutableArray<Bracket> Brackets { get; init; } = [];

    /// <summary>The channel whose text an event changes; null for any other event.</summary>
    public static string? About(SessionEvent happened) =>
        happened switch
        {
            TextWritten e => e.Channel,
            TextAgreed e => e.Channel,
            TextBracketed e => e.Channel,
            TextUnbracketed e => e.Channel,
            _ => null,
        };

    public static SharedText? After(SharedText? before, SessionEvent happened) =>
        happened is TextWritten e ? Written(before, e) : before?.After(happened);

    /// <summary>The text when a party has gone, and takes its agreement and its brackets along.</summary>
    public SharedText Without(string party) =>
        this with
        {
            Agreed = Agreed.Remove(party),
            Brackets = Brackets.RemoveAll(b => b.Party == party),
        };

    static SharedText Written(SharedText? before, TextWritten e)
    {
        var brackets = before?.Brackets.Holding(before.Package, e.Package) ?? [];
        return new(e.Revision, e.Title, e.Package, e.Party, brackets.Any(b => b.Party == e.Party) ? [] : [e.Party])
        {
            Brackets = brackets,
        };
    }

    SharedText After(SessionEvent happened) =>
        happened switch
        {
            TextAgreed e => this with { Agreed = Agreed.Add(e.Party) },
            TextBracketed e => this with
            {
                Agreed = Agreed.Remove(e.Bracket.Party),
                Brackets = Brackets.Placed(e.Bracket),
            },
            TextUnbracketed e => this with { Brackets = Brackets.Lifted(e.Party, e.Issue, e.Commitment) },
            _ => this,
        };
}
