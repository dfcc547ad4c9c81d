using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.Sessions.Talk;

namespace Talks.Analysis.Bots;

/// <summary>
/// What a bot does in rooms: when the plenary is stuck it asks in the party that most often stood alone against a text; in every
/// room it says once a round what it needs, works on the text there, and brings to the plenary what all in the room agree to.
/// </summary>
sealed class Caucusing(Stance stance, Outlook outlook, Tabling tabling)
{
    /// <summary>Texts it writes in one room in a round, at most.</summary>
    const int TextsPerRound = 2;

    /// <summary>How long a room of its own stays open, on the session clock.</summary>
    const int Minutes = 10;

    string Own => stance.Party.Id;

    public Act? Next(TableView view, double time)
    {
        foreach (var room in view.Rooms.Values.Where(r => r.Members.Count > 1))
            if ((Word(view, room) ?? OnText(view, room, time)) is { } act)
                return act;
        return Invite(view, time);
    }

    /// <summary>
    /// What it says names no party: where others know who is in the room, it may be reported without attribution. What is said in
    /// consultations stays there.
    /// </summary>
    Act.Speak? Word(TableView view, SeenRoom room) =>
        room.SpokenIn.Contains(view.Round) ? null
        : room.Consults ? new(room.Caucus, Phrases.Consulting, RecordGrade.Closed)
        : new(
            room.Caucus,
            Phrases.InRoom(stance.Space.Agenda, Phrases.Topics(stance.Space, stance.Sheet)),
            room.Visibility is CaucusVisibility.Members or CaucusVisibility.Open
                ? RecordGrade.WithoutAttribution
                : RecordGrade.Closed
        );

    Act? OnText(TableView view, SeenRoom room, double time)
    {
        var (space, least) = (stance.Space, stance.Least(view, time));
        var mayWrite = room.WrittenIn.Count(r => r == view.Round) < TextsPerRound;
        if (room.Text is not { } text)
            return mayWrite && room.By == Own && tabling.Draft(view, time, least) is { } begun
                ? Write(room, 0, begun, space.PackageOf(begun))
                : null;
        if (!Legality.IsLegal(space.Agenda, text.Package))
            return null;
        if (stance.Takes(space.TextOf(text.Package), least))
            return !text.Agreed.Contains(Own)
                ? text.Brackets.Any(b => b.Party == Own)
                    ? null
                    : new Act.Agree(room.Caucus, text.Revision)
                : Carries(view, room, text)
                    ? new Act.Carry(room.Caucus, text.Revision, Phrases.Carried)
                    : null;
        return mayWrite && text.Party != Own && Mended(view, text.Package, least) is var (mended, package)
            ? Write(room, text.Revision, mended, package)
            : null;
    }

    Act.Write Write(SeenRoom room, int revision, byte[] text, Package package) =>
        new(room.Caucus, revision, Phrases.Title(stance.Space, text, null), package);

    /// <summary>The text with what it would ask for with a rejection; null if that does not bring it up to its least.</summary>
    (byte[] Text, Package Package)? Mended(TableView view, Package package, double least)
    {
        var (space, before) = (stance.Space, stance.Space.TextOf(package));
        var reading = outlook.Read(view);
        var asks = Asking.For(space, stance.Sheet, before, least, (from, to) => outlook.Loss(reading, from, to));
        var mended = Reading.Mended(space, before, asks);
        return stance.Takes(mended, least) && package.With(space, mended) is { } changed ? (mended, changed) : null;
    }

    /// <summary>Whoever opened the room or wrote last brings the text to the plenary, once all in it agree and if it is new there.</summary>
    bool Carries(TableView view, SeenRoom room, SharedText text)
    {
        var terms = stance.Space.TextOf(text.Package);
        return (room.By == Own || text.Party == Own)
            && room.Members.All(text.Agreed.Contains)
            && Turn.IsFree(view, Own)
            && view.Proposals.All(p => !stance.Space.TextOf(p.Package).AsSpan().SequenceEqual(terms));
    }

    Act.Invite? Invite(TableView view, double time)
    {
        if (
            view.OpenedIn.Contains(view.Round)
            || view.Rooms.Count >= Limits.RoomsPerParty
            || !Deadlock.Holds(view, stance.Space.Agenda, Own, time)
        )
            return null;
        var guest = view
            .Proposals.Where(p => p.Status is ProposalStatus.Failed)
            .Select(p => p.Votes.Where(v => v.Ballot is Ballot.Reject).Select(v => v.By).ToImmutableArray())
            .Where(rejecting => rejecting is [var alone] && alone != Own)
            .GroupBy(rejecting => rejecting[0])
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .FirstOrDefault();
        return guest is null || view.Rooms.Values.Any(r => r.Members.Contains(guest))
            ? null
            : new(guest, Phrases.Purpose, Minutes);
    }
}
