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
            _ => false,
        };

    /// <summary>Acts the party learns nothing of: said or done apart from it, in rooms it was never asked into.</summary>
    public static HashSet<int> From(Play play, string me)
    {
        var viewer = new Viewer.Delegation(me);
        var known = play.Steps.Where(s => SeesAny(viewer, s)).Select(RoomOf).ToHashSet();
        return
        [
            .. play
                .Steps.Where(s => s.Ruling.Refusal is null && !IsBy(me, s))
                .Where(s => s.Ruling.Facts.Any(f => !f.Audience.Spectators) && !SeesAny(viewer, s))
                // What acts on the world shows in the world: that is no leak.
                .Where(s => s.Command is not (ChoosePerformance or RuleOnWorld))
                .Where(s => s.Command is not SendInject { Effects.IsEmpty: false })
                .Where(s => RoomOf(s) is not { } room || !known.Contains(room))
                .Select(s => s.Act.Index),
        ];
    }

    /// <summary>The act that opened the room in which a step took place; null outside rooms.</summary>
    static int? RoomOf(Step step) =>
        step.Command switch
        {
            OpenCaucus or CirculatePaper => step.Act.Index,
            RevisePaper or WithdrawPaper => step.Act.Room,
            InviteToCaucus or AnswerInvitation or LeaveCaucus => step.Act.Room,
            Say { Channel: var channel } when channel.StartsWith("caucus/", StringComparison.Ordinal) => step.Act.Room,
            _ => null,
        };

    static bool SeesAny(Viewer viewer, Step step) =>
        step.Ruling.Facts.Any(f => !f.Audience.Spectators && Sight.Sees(viewer, f.Audience));

    /// <summary>The same act in other words.</summary>
    public static Act Reworded(Act act) =>
        act with
        {
            Command = act.Command switch
            {
                Say c => c with { Text = c.Text + " and much more, at length" },
                OpenCaucus c => c with { Purpose = "Something else" },
                CirculatePaper c => c with { Title = "Else", Summary = "Else" },
                SendInject c => c with { Title = "Else", Sender = "Else", Text = "Else" },
                var same => same,
            },
        };
}
