using Talks.Rules.Sessions;

namespace Talks.Cli.Audits;

/// <summary>Which number the latest fact has in each feed that shows it.</summary>
sealed class Places(IEnumerable<string> parties)
{
    readonly Dictionary<string, long> heads = parties.Append("").ToDictionary(p => p, _ => 0L);

    /// <summary>To be told every fact in turn.</summary>
    public void Step(Fact fact)
    {
        foreach (var reader in heads.Keys.Where(r => Sees(r, fact)).ToList())
            heads[reader]++;
    }

    /// <param name="fact">The one stepped to last.</param>
    /// <returns>The party is null for spectators.</returns>
    public IEnumerable<(string Name, string? Party, long Number)> Of(Fact fact) =>
        heads
            .Where(h => Sees(h.Key, fact))
            .Select(h => h.Key.Length == 0 ? ("public", (string?)null, h.Value) : ($"party/{h.Key}", h.Key, h.Value));

    static bool Sees(string reader, Fact fact) =>
        reader.Length == 0 ? fact.Audience.Spectators : fact.Audience.Includes(reader);
}
