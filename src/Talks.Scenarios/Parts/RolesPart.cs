using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>What the roles of a delegation are called here, what each may do, and which posts there are besides.</summary>
static class RolesPart
{
    const int MostPosts = 10;
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
        var powers = PowersOf(entry, ledger);
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

    /// <summary>The posts that the scenario adds to the roles, by id.</summary>
    public static ImmutableArray<Post> Posts(Entry scenario, Ledger ledger) =>
        [.. scenario.Pairs("posts", MostPosts).Select(pair => Added(pair, ledger)).OfType<Post>()];

    static Post? Added(YamlPair pair, Ledger ledger)
    {
        Ids.Check(ledger, pair.Key, "a post");
        var id = pair.Key.Value;
        if (Entry.From(ledger, pair.Value, $"post '{Ledger.Quote(id)}'") is not { } entry)
            return null;
        if (Roles.ContainsKey(id))
            ledger.Error(
                pair.Key.At,
                $"'{id}' is a role of every delegation, not a post beside them.",
                $"Name the post otherwise, or say under 'roles' what the {id} may do."
            );
        var post = new Post(id, entry.Text("title"), PowersOf(entry, ledger));
        entry.Close();
        return post;
    }

    static ImmutableArray<Power> PowersOf(Entry entry, Ledger ledger)
    {
        var words = entry.Words("powers", Powers.Count, required: true);
        foreach (var word in words.Where(w => !Powers.ContainsKey(w.Value)))
            ledger.Unknown(word.At, "a power", word.Value, Powers.Keys);
        return [.. words.Where(w => Powers.ContainsKey(w.Value)).Select(w => Powers[w.Value])];
    }

    static ImmutableSortedDictionary<string, T> Lower<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableSortedDictionary(v => v.ToString().ToLowerInvariant(), v => v);
}
