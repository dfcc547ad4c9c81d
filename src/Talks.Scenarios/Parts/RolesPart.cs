using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>What the roles of a delegation are called here, and what each may do.</summary>
static class RolesPart
{
    static readonly ImmutableSortedDictionary<string, Role> Roles = Lower<Role>();
    static readonly ImmutableSortedDictionary<string, Power> Powers = Lower<Power>();

    public static ImmutableArray<RolePowers> Read(Entry scenario, Ledger ledger) =>
        [.. scenario.Pairs("roles", Roles.Count).Select(pair => One(pair, ledger)).OfType<RolePowers>()];

    static RolePowers? One(YamlPair pair, Ledger ledger)
    {
        var name = pair.Key.Value;
        if (!Roles.TryGetValue(name, out var role))
        {
            ledger.Unknown(pair.Key.At, "a role", name, Roles.Keys);
            return null;
        }
        if (Entry.From(ledger, pair.Value, $"role {name}") is not { } entry)
            return null;
        var title = entry.TextOr("title", "");
        var words = entry.Words("powers", Powers.Count, required: true);
        foreach (var word in words.Where(w => !Powers.ContainsKey(w.Value)))
            ledger.Unknown(word.At, "a power", word.Value, Powers.Keys);
        ImmutableArray<Power> powers = [.. words.Where(w => Powers.ContainsKey(w.Value)).Select(w => Powers[w.Value])];
        entry.Close();
        var lacking = Powers.Where(p => p.Value.Releases() && !powers.Contains(p.Value)).Select(p => p.Key).ToArray();
        if (role is Role.Head && lacking.Length > 0)
            ledger.Error(
                pair.Key.At,
                $"The head of delegation lacks {string.Join(", ", lacking)}: nobody could answer for it.",
                $"Add {string.Join(", ", lacking)} to its 'powers'."
            );
        return new(role, title, powers);
    }

    static ImmutableSortedDictionary<string, T> Lower<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableSortedDictionary(v => v.ToString().ToLowerInvariant(), v => v);
}
