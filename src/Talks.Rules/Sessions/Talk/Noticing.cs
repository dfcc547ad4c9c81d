using System.Collections.Immutable;

namespace Talks.Rules.Sessions.Talk;

/// <summary>What those outside a room are told of it: as much as its visibility says, and only when that has changed.</summary>
static class Noticing
{
    /// <summary>Adds the notice that follows from what takes place in a room, if it changes what everybody may know.</summary>
    public static Outcome Add(Session session, Outcome outcome, int number)
    {
        var after = outcome.Events.Aggregate(session, (s, e) => s.After(e.Event));
        var was = Of(session.Caucuses.Open.GetValueOrDefault(number));
        var now = Of(after.Caucuses.Open.GetValueOrDefault(number));
        return now is null || (was is not null && Same(was, now)) ? outcome : outcome.And(Audience.Public, now);
    }

    /// <summary>Who is told that a room is gone.</summary>
    public static Audience OfClosing(Caucus left) =>
        left.Visibility is CaucusVisibility.Secret ? Audience.Of([.. left.Members, .. left.Invited]) : Audience.Public;

    static CaucusNoticed? Of(Caucus? room) =>
        room?.Visibility switch
        {
            null or CaucusVisibility.Secret => null,
            CaucusVisibility.Known => new(room.Number, CaucusVisibility.Known, [], "", null),
            CaucusVisibility.Members => new(room.Number, CaucusVisibility.Members, [.. room.Members], "", null),
            _ => new(room.Number, CaucusVisibility.Open, [.. room.Members], room.Purpose, room.Until),
        };

    static bool Same(CaucusNoticed one, CaucusNoticed other) =>
        one.Members.SequenceEqual(other.Members)
        && (one with { Members = ImmutableArray<string>.Empty })
            == (other with { Members = ImmutableArray<string>.Empty });
}
