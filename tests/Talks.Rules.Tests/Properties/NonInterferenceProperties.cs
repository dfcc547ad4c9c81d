using CsCheck;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

/// <summary>What others do behind closed doors leaves no trace in one's own feed: not in content, numbers, instants or refusals.</summary>
public class NonInterferenceProperties
{
    [Fact]
    public void Other_words_behind_closed_doors_change_nothing_outside() =>
        Hidden.Watched.Sample(
            t =>
            {
                var hidden = Hidden.From(t.Play, t.Me, removing: false);
                Same(t.Play, t.Play.Acts.Select(a => hidden.Contains(a.Index) ? Hidden.Reworded(a) : a), t.Me);
            },
            iter: 300
        );

    [Fact]
    public void Had_it_never_happened_nobody_outside_could_tell() =>
        Hidden.Watched.Sample(
            t =>
            {
                var hidden = Hidden.From(t.Play, t.Me, removing: true);
                Same(t.Play, t.Play.Acts.Where(a => !hidden.Contains(a.Index)), t.Me);
            },
            iter: 600
        );

    [Fact]
    public void Of_a_room_that_is_no_secret_no_more_is_told_than_its_visibility_says() =>
        Gen.Select(Hidden.Watched, Gen.Int[0, 99], Gen.Int[0, 31])
            .Sample(
                (watched, which, others) =>
                {
                    var (play, me) = watched;
                    var openings = play
                        .Steps.Where(s =>
                            s
                                is {
                                    Command: OpenCaucus { Visibility: not CaucusVisibility.Secret },
                                    Ruling.Refusal: null
                                }
                        )
                        .Where(s => !Hidden.IsBy(me, s) && !((OpenCaucus)s.Command).Invite.Contains(me))
                        .ToList();
                    if (openings.Count == 0)
                        return;
                    var step = openings[which % openings.Count];
                    var before = play.Acts.TakeWhile(a => a.Index != step.Act.Index).ToList();
                    var plain = play.Again([.. before, step.Act]);
                    var other = play.Again([.. before, Otherwise(step, me, others)]);
                    if (other.Steps[^1].Ruling.Refusal is not null)
                        return;
                    Assert.Equal(plain.Feed(new Viewer.Delegation(me)), other.Feed(new Viewer.Delegation(me)));
                    Assert.Equal(plain.Feed(new Viewer.Spectator()), other.Feed(new Viewer.Spectator()));
                },
                iter: 600
            );

    /// <summary>The same room opened for other guests, for as long and to whatever end; by another where nobody is told who sits there.</summary>
    static Act Otherwise(Step step, string me, int others)
    {
        var opening = (OpenCaucus)step.Command;
        var agenda = step.Before.Agenda;
        var by = agenda.Parties.Select(p => p.Id).FirstOrDefault(p => p != me && (others & 1) == 1) ?? "";
        var actor =
            opening.Visibility is CaucusVisibility.Known && step.Before.Roster.HeadOf(by) is { } head
                ? new Actor.Person(head.Id)
                : step.Act.Actor;
        var guests = agenda.Parties.Select(p => p.Id).Where((p, i) => p != me && (others >> i & 1) == 1);
        return step.Act with
        {
            Actor = actor,
            Command =
                opening.Visibility is CaucusVisibility.Open
                    ? opening with
                    {
                        Invite = [.. guests],
                    }
                    : opening with
                    {
                        Invite = [.. guests],
                        Purpose = "Else",
                        Minutes = 7,
                    },
        };
    }

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
            play.Steps.Where(s => Hidden.IsBy(me, s))
                .Select(s => $"{s.Act.Index} {Play.Named(s.Ruling.Refusal?.ToString() ?? "yes", [])}")
        );
}
