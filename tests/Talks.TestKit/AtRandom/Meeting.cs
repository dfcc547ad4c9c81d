using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Talk;

namespace Talks.TestKit.AtRandom;

/// <summary>Moves in rooms and working groups, and words under every grade of the record.</summary>
static class Meeting
{
    /// <summary>Mostly who knocks is answered, and one knocks where one may.</summary>
    public static (int Act, int Number)? Door(Session session, Move m, ImmutableArray<(int Act, int Number)> open)
    {
        var rooms = session.Caucuses.Open;
        var knocked = open.Where(r => rooms.TryGetValue(r.Number, out var room) && !room.Knocking.IsEmpty);
        var known = open.Where(r =>
            rooms.TryGetValue(r.Number, out var room) && room.Visibility is not CaucusVisibility.Secret
        );
        return m.Who % 4 == 1 && knocked.Any() ? knocked.First()
            : m.What % 96 is >= 74 and <= 76 && known.Any() ? known.First()
            : null;
    }

    public static SessionCommand? AtTheDoor(Session session, Move m, int room) =>
        session.Caucuses.Open.GetValueOrDefault(room) is not { } caucus ? null
        : caucus is { Knocking: [var knocking, ..] }
            ? (m.Who % 4 == 1 ? new AnswerKnock(0, knocking, m.B % 3 == 0) : null)
        : m.Who % 8 == 2 && caucus.Visibility is CaucusVisibility.Known or CaucusVisibility.Members
            ? new KnockAtCaucus(0)
        : null;

    /// <summary>Now and then a room that has a text brackets it, or carries it as it is.</summary>
    public static SessionCommand? OverTheText(Session session, Move m, string mark, int room) =>
        m.Who % 5 == 3 && session.Caucuses.Open.GetValueOrDefault(room)?.Text is { } text
            ? (m.B % 6) switch
            {
                0 => new CarryText(0, Read(text.Revision, m), mark),
                1 => new AgreeText("caucus/0", Read(text.Revision, m)),
                _ => Bracketed("caucus/0", text, m, mark),
            }
            : null;

    public static SessionCommand What(Session session, Move m, string mark, int room)
    {
        var caucus = session.Caucuses.Open.GetValueOrDefault(room);
        var groups = session.Agenda.Groups;
        var group = groups.IsEmpty ? null : groups[m.A % groups.Length];
        return (m.What % 96) switch
        {
            72 or 73 => new OpenCaucus(
                Choosing.Parties(session, m.B),
                mark,
                (CaucusVisibility)(1 + m.C % 3),
                m.C % 4 == 0 ? 1 + m.A % 30 : null
            ),
            >= 74 and <= 76 => new KnockAtCaucus(0),
            77 or 78 => new AnswerKnock(
                0,
                caucus is { Knocking: [var knocking, ..] } && m.B % 9 > 0 ? knocking : Choosing.Party(session, m.B),
                m.B % 3 > 0
            ),
            79 => new ExtendCaucus(0, 1 + m.B % 30),
            81 when caucus?.Text is { } text => new AgreeText("caucus/0", Read(text.Revision, m)),
            80 or 81 => new WriteText("caucus/0", Read(caucus?.Text?.Revision, m), mark, Choosing.Packages(session, m)),
            82 => Bracketed("caucus/0", caucus?.Text, m, mark),
            83 => new CarryText(0, Read(caucus?.Text?.Revision, m), mark),
            _ when group is null => new Tick(),
            >= 84 and <= 86 => new WriteText(
                $"group/{group.Id}",
                Read(Text(session, group)?.Revision, m),
                mark,
                Articles(session, m, group)
            ),
            87 => m.B % 3 == 0
                ? new AgreeText($"group/{group.Id}", Read(Text(session, group)?.Revision, m))
                : Bracketed($"group/{group.Id}", Text(session, group), m, mark),
            88 => new ReportText(group.Id, Read(Text(session, group)?.Revision, m)),
            89 => new AssembleText(mark, mark, Reports(session, m)),
            90 => session.Speakers.Open ? new ClaimReply() : new OpenSpeakersList(m.B % 90),
            91 or 95 => new Say("plenary", mark, (RecordGrade)(m.B % 5)),
            92 => new Say("caucus/0", mark, (RecordGrade)(m.B % 5)),
            93 => new Say($"backchannel/{Choosing.Party(session, m.B)}", mark),
            _ => new Say($"group/{group.Id}", mark, (RecordGrade)(m.B % 4)),
        };
    }

    static SharedText? Text(Session session, WorkingGroup group) => session.Groups.Texts.GetValueOrDefault(group.Id);

    /// <summary>As often on as off.</summary>
    static SessionCommand Bracketed(string channel, SharedText? text, Move m, string mark)
    {
        if (m.A % 2 == 0 && text?.Brackets is [var bracket, ..])
            return new UnbracketText(channel, bracket.Issue, bracket.Commitment);
        var package = text?.Package ?? Package.Empty;
        var commitment = package.Commitments.IsEmpty
            ? null
            : package.Commitments[m.A % package.Commitments.Length].Key();
        return m.B % 2 == 0 && commitment is not null
            ? new BracketText(channel, Read(text?.Revision, m), null, commitment, mark)
            : new BracketText(
                channel,
                Read(text?.Revision, m),
                package.Terms.Keys.FirstOrDefault("none"),
                null,
                mark,
                m.C % 4
            );
    }

    /// <summary>Mostly the revision that stands.</summary>
    static int Read(int? revision, Move m) => m.C % 11 == 0 ? m.A % 4 : revision ?? 0;

    /// <summary>Mostly what is the group's to settle.</summary>
    static Package Articles(Session session, Move m, WorkingGroup group) =>
        m.C % 13 == 0
            ? Choosing.Packages(session, m)
            : Drafting.FromTerms(
                session.Agenda,
                session
                    .Agenda.Issues.Where(i => group.Issues.Contains(i.Id))
                    .Select((issue, i) => KeyValuePair.Create(issue.Id, (m.B >> i) % issue.Options.Length))
            );

    static ImmutableArray<GroupReport> Reports(Session session, Move m) =>
        m.C % 7 == 0
            ? [new(m.B % 2 == 0 ? "one" : "none", m.B % 3)]
            : [.. session.Groups.Reports.Values.Select(r => new GroupReport(r.Group, r.Revision))];
}
