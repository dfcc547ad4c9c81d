using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using Talks.Rules.Sessions;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

/// <summary>
/// Every text of a play carries the mark of its act. Who was addressed is worked out here from the commands alone, without
/// looking at the audiences the law chose; nobody else may be told a fact that holds the mark.
/// </summary>
public partial class SecrecyProperties
{
    [Fact]
    public void No_text_reaches_anybody_it_was_not_addressed_to() =>
        Play.Any.Sample(
            play =>
            {
                var addressed = Addressed(play);
                foreach (var viewer in Viewers(play))
                {
                    var feed = play.Feed(viewer);
                    foreach (var (mark, audience) in addressed)
                        if (!Sight.Sees(viewer, audience))
                            Assert.DoesNotContain(mark, feed, StringComparison.Ordinal);
                }
            },
            iter: 600
        );

    [Fact]
    public void Everything_reaches_those_it_was_addressed_to() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var (mark, audience) in Addressed(play))
                foreach (var viewer in Viewers(play).Where(v => Sight.Sees(v, audience)))
                    Assert.Contains(mark, play.Feed(viewer), StringComparison.Ordinal);
            },
            iter: 200
        );

    [Fact]
    public void No_refusal_repeats_what_others_wrote_but_names() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var step in play.Steps.Where(s => s.Ruling.Refusal is not null))
                    Assert.All(
                        Marks().Matches(step.Ruling.Refusal!.Text),
                        mark => Assert.Equal(Mark(step.Act), mark.Value)
                    );
            },
            iter: 500
        );

    [GeneratedRegex("(?<!N)<[0-9]+>")]
    private static partial Regex Marks();

    static IEnumerable<Viewer> Viewers(Play play) =>
        [new Viewer.Spectator(), .. play.Agenda.Parties.Select(p => new Viewer.Delegation(p.Id))];

    /// <summary>Mark to those who may read it, for every act that was accepted and holds a text.</summary>
    static Dictionary<string, Audience> Addressed(Play play)
    {
        var rooms = new Dictionary<int, HashSet<string>>();
        var told = new Dictionary<int, HashSet<string>>();
        var readers = new Dictionary<int, Audience>();
        var addressed = new Dictionary<string, Audience>();
        foreach (var (before, act, command, ruling) in play.Steps)
        {
            if (ruling.Refusal is not null)
                continue;
            var me = PartyOf(before, act.Actor);
            switch (command)
            {
                case CirculatePaper c:
                    addressed[Mark(act)] = readers[act.Index] = c.To.IsEmpty
                        ? Table(play)
                        : Audience.Of(c.To.Append(me!));
                    break;
                case RevisePaper:
                    addressed[Mark(act)] = readers[act.Room!.Value];
                    break;
                case OpenCaucus c:
                    rooms[act.Index] = [me!];
                    told[act.Index] = [me!, .. c.Invite];
                    break;
                case InviteToCaucus c:
                    told[act.Room!.Value].UnionWith(c.Invite);
                    break;
                case AnswerInvitation { Accept: true }:
                    rooms[act.Room!.Value].Add(me!);
                    break;
                case LeaveCaucus:
                    rooms[act.Room!.Value].Remove(me!);
                    break;
                case Say { Channel: "plenary" }:
                    addressed[Mark(act)] = Table(play);
                    break;
                case Say { Channel: "control" }:
                    addressed[Mark(act)] = Audience.Of([me!]);
                    break;
                case Say c when c.Channel.StartsWith("control/", StringComparison.Ordinal):
                    addressed[Mark(act)] = Audience.Of([c.Channel[8..]]);
                    break;
                case Say:
                    addressed[Mark(act)] = Audience.Of(rooms[act.Room!.Value]);
                    break;
                case SendInject { Public: false } c:
                    addressed[Mark(act)] = c.To.IsEmpty ? Table(play) : Audience.Of(c.To);
                    break;
                case RuleOnWorld:
                    addressed[Mark(act)] = Audience.ControlOnly;
                    break;
                case SendInject
                or TableProposal
                or ProposeAmendment
                or PlaceBracket
                or LodgeUndertaking { Given: true }
                or CastVote
                or MakeStatement
                or EndSession
                or EndText
                or HoldSteps
                or MoveSnapback
                or TakeSeat:
                    addressed[Mark(act)] = Audience.Public;
                    break;
            }
        }
        foreach (var (opening, parties) in told)
            addressed[$"<{opening}>"] = Audience.Of(parties);
        return addressed;
    }

    static string? PartyOf(Session session, Actor actor) =>
        actor switch
        {
            Actor.Person p => session.Roster.Find(p.Id)?.Party,
            Actor.Autopilot bot => bot.Party,
            _ => null,
        };

    static Audience Table(Play play) => Audience.Of(play.Agenda.Parties.Select(p => p.Id).ToImmutableArray());

    static string Mark(Act act) => $"<{act.Index}>";
}
