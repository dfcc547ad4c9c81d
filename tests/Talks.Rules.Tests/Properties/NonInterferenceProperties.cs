using CsCheck;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

/// <summary>What others do behind closed doors leaves no trace in one's own feed: not in content, numbers, instants or refusals.</summary>
public class NonInterferenceProperties
{
    static readonly Gen<(Play Play, string Me)> Watched = Gen.Select(
        Play.Forward,
        Gen.Int[0, 9],
        (play, n) => (play, play.Agenda.Parties[n % play.Agenda.Parties.Length].Id)
    );

    [Fact]
    public void Other_words_behind_closed_doors_change_nothing_outside() =>
        Watched.Sample(
            t =>
            {
                var hidden = Hidden(t.Play, t.Me);
                Same(t.Play, t.Play.Acts.Select(a => hidden.Contains(a.Index) ? Reworded(a) : a), t.Me);
            },
            iter: 300
        );

    [Fact]
    public void Had_it_never_happened_nobody_outside_could_tell() =>
        Watched.Sample(
            t =>
            {
                var hidden = Hidden(t.Play, t.Me);
                Same(t.Play, t.Play.Acts.Where(a => !hidden.Contains(a.Index)), t.Me);
            },
            iter: 600
        );

    static void Same(Play play, IEnumerable<Act> otherwise, string me)
    {
        // Both end with a look at the clock: whose act it is that finds a deadline passed is of no account.
        var end = new Act(1_000, Cast.Control, new Tick(), null, play.Steps[^1].Act.Now);
        var one = play.Again([.. play.Acts, end]);
        var other = play.Again([.. otherwise, end]);
        var viewer = new Viewer.Delegation(me);
        Assert.Equal(one.Feed(viewer), other.Feed(viewer));
        Assert.Equal(one.Feed(new Viewer.Spectator()), other.Feed(new Viewer.Spectator()));
        Assert.Equal(Answers(one, me), Answers(other, me));
    }

    /// <summary>What the people of a party were answered.</summary>
    static string Answers(Play play, string me) =>
        string.Join(
            '\n',
            play.Steps.Where(s => Of(s, me))
                .Select(s => $"{s.Act.Index} {Play.Named(s.Ruling.Refusal?.ToString() ?? "yes", [])}")
        );

    static bool Of(Step step, string me) =>
        step.Act.Actor switch
        {
            Actor.Person p => step.Before.Roster.Find(p.Id)?.Party == me,
            Actor.Autopilot bot => bot.Party == me,
            _ => false,
        };

    /// <summary>Acts the party learns nothing of: said or done apart from it, in rooms it was never asked into.</summary>
    static HashSet<int> Hidden(Play play, string me)
    {
        var viewer = new Viewer.Delegation(me);
        var known = play.Steps.Where(s => SeesAny(viewer, s)).Select(RoomOf).ToHashSet();
        return
        [
            .. play
                .Steps.Where(s => s.Ruling.Refusal is null && !Of(s, me))
                .Where(s => s.Ruling.Facts.Any(f => !f.Audience.Spectators) && !SeesAny(viewer, s))
                // What acts on the world shows in the world: that is no leak.
                .Where(s => s.Command is not (ChoosePerformance or RuleOnWorld))
                .Where(s => RoomOf(s) is not { } room || !known.Contains(room))
                .Select(s => s.Act.Index),
        ];
    }

    /// <summary>The act that opened the room in which a step took place; null outside rooms.</summary>
    static int? RoomOf(Step step) =>
        step.Command switch
        {
            OpenCaucus => step.Act.Index,
            InviteToCaucus or AnswerInvitation or LeaveCaucus => step.Act.Room,
            Say { Channel: var channel } when channel.StartsWith("caucus/", StringComparison.Ordinal) => step.Act.Room,
            _ => null,
        };

    static bool SeesAny(Viewer viewer, Step step) =>
        step.Ruling.Facts.Any(f => !f.Audience.Spectators && Sight.Sees(viewer, f.Audience));

    static Act Reworded(Act act) =>
        act with
        {
            Command = act.Command switch
            {
                Say c => c with { Text = c.Text + " and much more, at length" },
                OpenCaucus c => c with { Purpose = "Something else" },
                SendInject c => c with { Title = "Else", Sender = "Else", Text = "Else" },
                var same => same,
            },
        };
}
