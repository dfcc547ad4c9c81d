using System.Collections.Immutable;
using CsCheck;
using Talks.Rules.Sessions;

namespace Talks.TestKit.AtRandom;

/// <summary>What takes place in a play behind the back of one party.</summary>
public static class Hidden
{
    /// <summary>A play, and the party from behind whose back it is looked at.</summary>
    public static Gen<(Play Play, string Me)> Watched { get; } =
        Gen.Select(
            Play.Forward,
            Gen.Int[0, 9],
            (play, n) => (play, play.Agenda.Parties[n % play.Agenda.Parties.Length].Id)
        );

    /// <summary>Whether somebody of the party, or the bot that plays for it, did it.</summary>
    public static bool IsBy(string me, Step step) =>
        step.Act.Actor switch
        {
            Actor.Person p => step.Before.Roster.Find(p.Id)?.Party == me,
            Actor.Autopilot bot => bot.Party == me,
            Actor.Capital capital => capital.Party == me,
            _ => false,
        };

    /// <summary>Acts the party learns nothing of: said or done apart from it, in rooms it was never asked into.</summary>
    /// <param name="removing">True: those that can be taken out and leave no trace; false: those that can be said in other words.</param>
    public static HashSet<int> From(Play play, string me, bool removing)
    {
        var viewer = new Viewer.Delegation(me);
        var known = play
            .Steps.Where(s => Own(s).Any(f => !f.Audience.Spectators && Sight.Sees(viewer, f.Audience)))
            .Select(RoomOf)
            .ToHashSet();
        var open = play
            .Steps.Where(s => s.Command is OpenCaucus { Visibility: not CaucusVisibility.Secret } || Consults(s))
            .Select(s => (int?)s.Act.Index)
            .ToHashSet();
        // What came to the plenary is no secret any more, nor that somebody worked on it.
        var carried = play
            .Steps.Where(s => s.Ruling.Refusal is null && s.Command is CarryText or ReportText)
            .Select(s => s.Command is ReportText c ? $"group/{c.Group}" : $"{s.Act.Room}")
            .ToHashSet();
        // Brackets come along from rooms whose members everybody knows, and from working groups.
        var named = play
            .Steps.Where(s =>
                s.Command is OpenCaucus { Visibility: CaucusVisibility.Members or CaucusVisibility.Open } || Consults(s)
            )
            .Select(s => (int?)s.Act.Index)
            .ToHashSet();
        return
        [
            .. play
                .Steps.Where(s => s.Ruling.Refusal is null && !IsBy(me, s))
                .Where(s => Own(s) is { Length: > 0 } own && own.All(f => !Sight.Sees(viewer, f.Audience)))
                // What acts on the world shows in the world: that is no leak.
                .Where(s => s.Command is not (ChoosePerformance or RuleOnWorld))
                .Where(s => s.Command is not SendInject { Effects.IsEmpty: false })
                // That a party has voted is public; how, see BallotProperties.
                .Where(s => !s.Ruling.Facts.Any(f => f.Event is BallotCast))
                .Where(s => RoomOf(s) is not { } room || !known.Contains(room))
                .Where(s =>
                    s.Command switch
                    {
                        BracketText or UnbracketText when RoomOf(s) is { } room && !named.Contains(room) => true,
                        WriteText or AgreeText or BracketText or UnbracketText => !carried.Contains(
                            GroupOf(s.Command) ?? $"{RoomOf(s)}"
                        ),
                        Say => true,
                        // Who comes and goes decides when a room closes, and of a room that is no secret that is seen.
                        _ => !removing
                            || RoomOf(s) is not { } room
                            || (!open.Contains(room) && !carried.Contains($"{room}")),
                    }
                )
                .Select(s => s.Act.Index),
        ];
    }

    /// <summary>What the act itself brought about, without the deadlines that it found passed.</summary>
    static ImmutableArray<Fact> Own(Step step) =>
        step.Ruling.Facts[Law.Decide(step.Before, new Tick(), Cast.Control, step.Act.Now).Facts.Length..];

    /// <summary>Whether a text opened a room for a consultation by then.</summary>
    static bool Consults(Step step) => step.Ruling.Facts.Any(f => f.Event is CaucusOpened { Members.IsEmpty: false });

    /// <summary>The act that opened the room in which a step took place; null outside rooms.</summary>
    static int? RoomOf(Step step) =>
        step.Command switch
        {
            OpenCaucus or CirculatePaper => step.Act.Index,
            RevisePaper or WithdrawPaper => step.Act.Room,
            InviteToCaucus or AnswerInvitation or LeaveCaucus => step.Act.Room,
            KnockAtCaucus or AnswerKnock or ExtendCaucus or CarryText => step.Act.Room,
            Say { Channel: var channel } when InRoom(channel) => step.Act.Room,
            WriteText { Channel: var channel } when InRoom(channel) => step.Act.Room,
            AgreeText { Channel: var channel } when InRoom(channel) => step.Act.Room,
            BracketText { Channel: var channel } when InRoom(channel) => step.Act.Room,
            UnbracketText { Channel: var channel } when InRoom(channel) => step.Act.Room,
            _ => null,
        };

    static bool InRoom(string channel) => channel.StartsWith("caucus/", StringComparison.Ordinal);

    static string? GroupOf(SessionCommand command) =>
        command switch
        {
            WriteText { Channel: var channel } when !InRoom(channel) => channel,
            AgreeText { Channel: var channel } when !InRoom(channel) => channel,
            BracketText { Channel: var channel } when !InRoom(channel) => channel,
            UnbracketText { Channel: var channel } when !InRoom(channel) => channel,
            _ => null,
        };

    /// <summary>The same act in other words.</summary>
    public static Act Reworded(Act act) =>
        act with
        {
            Command = act.Command switch
            {
                Say c => c with { Text = c.Text + " and much more, at length" },
                OpenCaucus c => c with { Purpose = "Something else" },
                CirculatePaper c => c with { Title = "Else", Summary = "Else" },
                WriteText c => c with { Title = "Something else" },
                BracketText c => c with { Note = "Else" },
                MarkMoment c => c with { Note = "Else" },
                SendInject c => c with { Title = "Else", Sender = "Else", Text = "Else" },
                var same => same,
            },
        };
}
