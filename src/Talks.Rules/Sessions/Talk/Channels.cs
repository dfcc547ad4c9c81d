using System.Globalization;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Talk;

/// <summary>A place where words are spoken.</summary>
/// <param name="Channel">Its one name.</param>
/// <param name="Visibility">Who knows of it besides those who hear.</param>
sealed record Place(string Channel, Audience Hearers, CaucusVisibility Visibility);

/// <summary>The names of the places where people speak, and who hears what is said there.</summary>
static class Channels
{
    public const string Plenary = "plenary";
    public const string Line = "control";
    const string Caucus = "caucus/";
    const string Group = "group/";
    const string Backchannel = "backchannel/";

    public static string Of(int caucus) => string.Create(CultureInfo.InvariantCulture, $"{Caucus}{caucus}");

    public static string Of(WorkingGroup group) => Group + group.Id;

    public static bool IsBackchannel(string channel) => channel.StartsWith(Backchannel, StringComparison.Ordinal);

    /// <summary>The number of the room a channel names; null if it names none.</summary>
    public static int? CaucusIn(string channel) =>
        channel.StartsWith(Caucus, StringComparison.Ordinal)
        && int.TryParse(channel.AsSpan(Caucus.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The id of the working group a channel names; null if it names none.</summary>
    public static string? GroupIn(string channel) =>
        channel.StartsWith(Group, StringComparison.Ordinal) ? channel[Group.Length..] : null;

    /// <summary>The place as a party stands to it, or why it has none there.</summary>
    /// <param name="party">Null for control, which hears everything and speaks everywhere but in a backchannel.</param>
    public static (Place? Place, Outcome? Refused) Find(Session session, string channel, string? party)
    {
        if (channel is Plenary)
            return (new(Plenary, session.Table, CaucusVisibility.Open), null);
        if (CaucusIn(channel) is { } number)
            return Room(session, number, party);
        if (GroupIn(channel) is { } id)
            return InGroup(session, id, party);
        if (IsBackchannel(channel) && party is not null)
            return Between(session, party, channel[Backchannel.Length..]);
        return (null, Unknown());
    }

    static (Place?, Outcome?) Room(Session session, int number, string? party) =>
        session.Caucuses.Open.GetValueOrDefault(number) is { } room && (party is null || room.Members.Contains(party))
            ? (new(room.Channel, Audience.Of(room.Members), room.Visibility), null)
            : (null, party is null ? Unknown() : Caucusing.Unknown());

    static (Place?, Outcome?) InGroup(Session session, string id, string? party)
    {
        if (session.Agenda.FindGroup(id) is not { } group)
            return (null, NoGroup(session));
        return party is null || group.Members.Contains(party)
            ? (new(Of(group), Audience.Of(group.Members), CaucusVisibility.Open), null)
            : (null, NotInGroup(group));
    }

    static (Place?, Outcome?) Between(Session session, string party, string with)
    {
        var other = with.Split('-') switch
        {
            [var one] => one,
            [var one, var two] when one == party => two,
            [var one, var two] when two == party => one,
            _ => "",
        };
        if (session.Agenda.FindParty(other) is null || other == party)
            return (
                null,
                Outcome.No(
                    RefusalCode.UnknownChannel,
                    "A backchannel runs to one other party: write backchannel/ and its id."
                )
            );
        var pair = Audience.Of([party, other]);
        return (new($"{Backchannel}{string.Join('-', pair.Parties)}", pair, CaucusVisibility.Secret), null);
    }

    public static Outcome NoGroup(Session session) =>
        Outcome.No(
            RefusalCode.UnknownGroup,
            session.Agenda.Groups.IsEmpty
                ? "This scenario has no working groups."
                : $"There is no such working group: choose from {string.Join(", ", session.Agenda.Groups.Select(g => g.Id))}."
        );

    public static Outcome NotInGroup(WorkingGroup group) =>
        Outcome.No(
            RefusalCode.NotYours,
            $"{group.Title} is worked on by {string.Join(", ", group.Members)}: speak to one of them."
        );

    public static Outcome Unknown() =>
        Outcome.No(
            RefusalCode.UnknownChannel,
            "There is no such channel: use plenary, delegation, control, caucus/ and its number, group/ and its id, or backchannel/ and a party."
        );

    public static WorkingGroup? FindGroup(this Agenda agenda, string id) =>
        agenda.Groups.FirstOrDefault(g => g.Id == id);
}
