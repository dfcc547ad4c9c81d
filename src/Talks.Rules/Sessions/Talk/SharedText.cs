using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Talk;

/// <summary>A text that several parties write together. Each change is made to a revision that was read, so none is lost.</summary>
/// <param name="Revision">1 when begun, one more with each change.</param>
/// <param name="Party">Who changed it last.</param>
/// <param name="Agreed">Who agrees to it as it stands; who wrote it does.</param>
public sealed record SharedText(
    int Revision,
    string Title,
    Package Package,
    string Party,
    ImmutableSortedSet<string> Agreed
)
{
    public static SharedText After(SharedText? before, TextWritten e) =>
        new(e.Revision, e.Title, e.Package, e.Party, [e.Party]);

    public static SharedText? After(SharedText? before, TextAgreed e) =>
        before is null ? null : before with { Agreed = before.Agreed.Add(e.Party) };
}
