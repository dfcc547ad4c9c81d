using System.Collections.Immutable;

namespace Talks.Rules.World.Formulas;

/// <summary>The names a formula may use.</summary>
/// <param name="Slots">
/// Name to its place in the frame of values. A name may have the form <c>issue('peace')</c>: a question to the one who
/// fills the frame, written like a call.
/// </param>
/// <param name="Streams">Purposes of chance it may draw from; none for a formula that must not depend on chance.</param>
public sealed record Scope(ImmutableDictionary<string, int> Slots, ImmutableHashSet<string> Streams)
{
    public static Scope Of(IEnumerable<string> names, IEnumerable<string>? streams = null) =>
        new(names.Select((n, i) => KeyValuePair.Create(n, i)).ToImmutableDictionary(), [.. streams ?? []]);

    /// <summary>The known name most like a mistyped one, or null when none is near.</summary>
    internal string? Nearest(string name) =>
        Slots
            .Keys.Select(known => (known, distance: Distance(known, name)))
            .Where(k => k.distance <= 2)
            .OrderBy(k => k.distance)
            .ThenBy(k => k.known, StringComparer.Ordinal)
            .Select(k => k.known)
            .FirstOrDefault();

    // Levenshtein's distance, one row at a time.
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
