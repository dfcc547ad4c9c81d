using System.Collections.Immutable;
using Talks.Rules.Sessions;

namespace Talks.Cli.Audits;

/// <summary>
/// The same session in which all that is hidden from one audience had been different: other words, nothing at all, or
/// much more. Whoever sees the audience's feed must not be able to tell which.
/// </summary>
sealed record Substitution(string Name, Func<Fact, IEnumerable<Fact>> Hidden)
{
    static readonly string Longer = new('x', 997);

    public static ImmutableArray<Substitution> All { get; } =
    [
        new("other words", f => [f with { Event = new Said("control", null, null, Longer) }]),
        new("nothing", _ => []),
        new("twice as much", f => [f, f]),
    ];

    public IEnumerable<Fact> Apply(IEnumerable<Fact> facts, Func<Audience, bool> sees) =>
        facts.SelectMany(f => sees(f.Audience) ? [f] : Hidden(f));
}
