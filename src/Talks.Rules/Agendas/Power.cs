using System.Collections.Immutable;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;

namespace Talks.Rules.Agendas;

/// <summary>What a role of a delegation may do for its party.</summary>
public enum Power
{
    /// <summary>Write drafts and memos inside the delegation.</summary>
    Draft,

    /// <summary>Speak in plenary, in rooms and in working groups.</summary>
    Speak,

    /// <summary>Open rooms, invite, knock, come and go, and work on their texts.</summary>
    Meet,

    /// <summary>Speak on the record, and make statements.</summary>
    State,

    /// <summary>Put texts and papers before the table, amend, bracket, sponsor and take them back.</summary>
    Table,

    /// <summary>Vote on texts, amendments and snapback, and say where the party leans.</summary>
    Vote,

    /// <summary>Bind the party in every other way: carry out, act alone, denounce, preside.</summary>
    Bind,
}

/// <param name="Title">What the role is called in this scenario; empty for its usual name.</param>
public sealed record RolePowers(Role Role, string Title, ImmutableArray<Power> Powers);

/// <summary>
/// A post in every delegation that the scenario adds to the usual roles, such as a legal adviser or a spokesman. Who holds it
/// ranks as an adviser and has its powers instead of an adviser's.
/// </summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
public sealed record Post(string Id, string Title, ImmutableArray<Power> Powers);

/// <summary>Roles and powers: the scenario's where it names them, the usual ones elsewhere.</summary>
public static class Empowering
{
    static readonly ImmutableArray<Power> All = [.. Enum.GetValues<Power>()];
    static readonly ImmutableArray<Power> Advisory = [Power.Draft, Power.Speak, Power.Meet];

    public static ImmutableArray<Power> PowersOf(this Agenda agenda, Role role) =>
        agenda.Roles.FirstOrDefault(r => r.Role == role)?.Powers ?? Usual(role);

    public static bool May(this Agenda agenda, Role role, Power power) => agenda.PowersOf(role).Contains(power);

    public static Post? FindPost(this Agenda agenda, string? id) => agenda.Posts.FirstOrDefault(p => p.Id == id);

    /// <summary>What somebody may do: by the post, or by the role of one that has none or has risen above it.</summary>
    public static ImmutableArray<Power> PowersOf(this Agenda agenda, Person person) =>
        person.Role is Role.Adviser && agenda.FindPost(person.Post) is { } post
            ? post.Powers
            : agenda.PowersOf(person.Role);

    /// <summary>The names of the roles and posts that have a power.</summary>
    public static IEnumerable<string> RolesWith(this Agenda agenda, Power power) =>
        Enum.GetValues<Role>()
            .Where(role => agenda.May(role, power))
            .Select(role =>
                agenda.Roles.FirstOrDefault(r => r.Role == role)?.Title is { Length: > 0 } title ? title : $"{role}"
            )
            .Concat(agenda.Posts.Where(post => post.Powers.Contains(power)).Select(post => post.Title));

    /// <summary>Whether it lets something out of the delegation that it must answer for.</summary>
    public static bool Releases(this Power power) => power is Power.State or Power.Table or Power.Vote or Power.Bind;

    public static ImmutableArray<Power> Usual(Role role) =>
        role switch
        {
            Role.Head or Role.Deputy => All,
            Role.Adviser => Advisory,
            _ => [],
        };
}
