using Talks.Analysis.Spaces;
using Talks.Rules.Packages;

namespace Talks.Analysis.Bots;

/// <summary>From changed answers to a text, without losing what it says beside them.</summary>
static class Redrafting
{
    /// <summary>The package with other answers, in its own words where those still stand; null if it cannot be tabled.</summary>
    public static Package? With(this Package package, Space space, byte[] text)
    {
        var plain = space.PackageOf(text);
        var kept = plain with
        {
            Commitments =
            [
                .. plain.Commitments.SelectMany(c =>
                    package.Commitments.Where(o => o.Measure == c.Measure).ToArray() is { Length: > 0 } old
                    && old.Max(o => o.Level) == c.Level
                        ? old
                        : [c]
                ),
            ],
        };
        return Legality.IsLegal(space.Agenda, kept) ? kept
            : Legality.IsLegal(space.Agenda, plain) ? plain
            : null;
    }
}
