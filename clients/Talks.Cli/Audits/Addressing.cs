using Talks.Rules.Sessions;

namespace Talks.Cli.Audits;

/// <summary>
/// Who may learn of each fact, worked out from what the fact is and the rooms it speaks of, without a look at the audience
/// the law gave it. Kinds not listed are judged by the other tests alone.
/// </summary>
sealed class Addressing(IReadOnlyCollection<string> table)
{
    readonly Dictionary<int, HashSet<string>> members = [];
    readonly Dictionary<int, HashSet<string>> asked = [];

    /// <summary>Rooms that are no secret.</summary>
    readonly HashSet<int> noticed = [];

    /// <summary>Those who may see it; null when everybody may, or when this kind is not judged.</summary>
    /// <remarks>To be asked of every fact in turn: rooms change by them.</remarks>
    public IReadOnlySet<string>? Of(SessionEvent happened) =>
        happened switch
        {
            SeedDrawn or MomentMarked or CommandRefused => Only(),
            Said { Grade: RecordGrade.OnRecord } => null,
            Said { Channel: "plenary" } => Only([.. table]),
            Said { Channel: "control", Party: { } party } => Only(party),
            Said { Channel: var channel } when After("control/", channel) is { } party => Only(party),
            Said { Channel: var channel } when After("caucus/", channel) is { } room => In(int.Parse(room, null)),
            InjectSent e => e.To.IsEmpty ? null : Only([.. e.To]),
            CaucusOpened e => Open(e),
            CaucusInvited e => Invite(e),
            CaucusJoined e => Join(e),
            CaucusDeclined e => Decline(e),
            CaucusLeft e => Leave(e),
            CaucusNoticed e => Notice(e),
            CaucusClosed e when noticed.Contains(e.Caucus) => null,
            CaucusClosed e => [.. In(e.Caucus), .. Asked(e.Caucus)],
            _ => (HashSet<string>?)null,
        };

    HashSet<string>? Notice(CaucusNoticed e)
    {
        noticed.Add(e.Caucus);
        return null;
    }

    HashSet<string> Open(CaucusOpened e)
    {
        members[e.Caucus] = e.Members.IsEmpty ? [e.By] : [.. e.Members];
        asked[e.Caucus] = [.. e.Invited];
        return [.. In(e.Caucus), .. e.Invited];
    }

    HashSet<string> Invite(CaucusInvited e)
    {
        Asked(e.Caucus).UnionWith(e.Invited);
        return [.. In(e.Caucus), .. e.Invited];
    }

    HashSet<string> Join(CaucusJoined e)
    {
        Asked(e.Caucus).Remove(e.Party);
        In(e.Caucus).Add(e.Party);
        return [.. In(e.Caucus)];
    }

    HashSet<string> Decline(CaucusDeclined e)
    {
        Asked(e.Caucus).Remove(e.Party);
        return [e.Party];
    }

    HashSet<string> Leave(CaucusLeft e)
    {
        HashSet<string> before = [.. In(e.Caucus), e.Party];
        In(e.Caucus).Remove(e.Party);
        return before;
    }

    HashSet<string> In(int room) => members.TryGetValue(room, out var those) ? those : members[room] = [];

    HashSet<string> Asked(int room) => asked.TryGetValue(room, out var those) ? those : asked[room] = [];

    static string? After(string prefix, string channel) =>
        channel.StartsWith(prefix, StringComparison.Ordinal) ? channel[prefix.Length..] : null;

    static HashSet<string> Only(params string[] parties) => [.. parties];
}
