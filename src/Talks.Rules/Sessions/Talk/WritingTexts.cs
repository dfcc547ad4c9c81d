using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Talk;

/// <summary>
/// Writing together on the text of a room or a working group. A change names the revision it was made to and is refused
/// once that has changed, so that nobody's words disappear under another's.
/// </summary>
static class WritingTexts
{
    public static Outcome Decide(Session session, WriteText command, Actor actor)
    {
        if (!session.May(Power.Meet, actor, out var party, out var person))
            return session.Without(Power.Meet, "write in a room");
        var (bench, refused) = Bench.Find(session, command.Channel, party);
        if (bench is null)
            return refused!;
        if (UnfitLine(command.Title, Limits.TitleLength, "The title") is { } unfit)
            return unfit;
        if (Form.Flaw(command.Package) is { } flaw)
            return Outcome.No(RefusalCode.Malformed, flaw);
        if (bench.Group is { } group && Articles.Foreign(session.Agenda, group, command.Package) is { } foreign)
            return foreign;
        return bench.At(command.Revision)
            ?? Outcome.Yes(
                bench.Hearers,
                new TextWritten(
                    bench.Channel,
                    command.Revision + 1,
                    party,
                    person,
                    command.Title.Trim(),
                    command.Package
                )
            );
    }

    public static Outcome Decide(Session session, AgreeText command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "agree to a text");
        var (bench, refused) = Bench.Find(session, command.Channel, party);
        if (bench is null)
            return refused!;
        if (bench.Text is null)
            return Bench.NoText();
        if (bench.At(command.Revision) is { } stale)
            return stale;
        return bench.Text.Agreed.Contains(party)
            ? Outcome.No(RefusalCode.AlreadyThere, "Your delegation agrees to it already.")
            : Outcome.Yes(
                bench.Hearers,
                [
                    new TextAgreed(bench.Channel, command.Revision, party, person),
                    .. BracketingTexts.Lifting(bench, party),
                ]
            );
    }
}

/// <summary>Where a text is written: whose it is and how it stands.</summary>
/// <param name="Group">Null for a room's.</param>
/// <param name="Visibility">Who knows of those who write there.</param>
sealed record Bench(
    string Channel,
    Audience Hearers,
    SharedText? Text,
    WorkingGroup? Group,
    CaucusVisibility Visibility
)
{
    public static (Bench?, Outcome?) Find(Session session, string channel, string party)
    {
        var (place, refused) = Channels.Find(session, channel, party);
        if (place is null)
            return (null, refused);
        if (Channels.CaucusIn(place.Channel) is { } number)
            return (
                new(place.Channel, place.Hearers, session.Caucuses.Open[number].Text, null, place.Visibility),
                null
            );
        return Channels.GroupIn(place.Channel) is { } id
            ? (
                new(
                    place.Channel,
                    place.Hearers,
                    session.Groups.Texts.GetValueOrDefault(id),
                    session.Agenda.FindGroup(id),
                    place.Visibility
                ),
                null
            )
            : (
                null,
                Outcome.No(RefusalCode.UnknownChannel, "Only rooms and working groups write a text of their own.")
            );
    }

    /// <summary>The refusal of what was meant for another revision; null if it is the one that stands.</summary>
    public Outcome? At(int revision) => At(Text, revision);

    public static Outcome? At(SharedText? text, int revision) =>
        (text?.Revision ?? 0) == revision
            ? null
            : Outcome.No(
                RefusalCode.StaleDraft,
                $"The text is at revision {text?.Revision ?? 0}, not {revision}: somebody changed it. Take that in, then repeat."
            );

    public static Outcome NoText() =>
        Outcome.No(RefusalCode.UnknownDraft, "Nothing has been written there yet: begin the text first.");
}
