using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.Sessions.Talk;
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

    [Fact]
    public void Nobody_outside_its_own_side_is_told_whose_a_non_paper_is() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var fact in play.Facts)
                    if (fact.Event is NonPaperOwned owned)
                        Assert.Equal([owned.Party], fact.Audience.Parties);
                foreach (var step in play.Steps.Where(s => s.Command is Say { Grade: not RecordGrade.Closed }))
                foreach (var fact in step.Ruling.Facts.Where(f => f.Audience.Spectators))
                    Assert.False(fact.Event is Said { Grade: not RecordGrade.OnRecord } or NonPaperCirculated);
            },
            iter: 300
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
        // The text a room works on: its mark, and who has read it.
        var texts = new Dictionary<int, (string Mark, HashSet<string> Readers)>();
        var addressed = new Dictionary<string, Audience>();
        foreach (var (before, act, command, ruling) in play.Steps)
        {
            if (ruling.Facts.Select(f => f.Event).OfType<CaucusOpened>().LastOrDefault() is { By: "" } consulting)
                rooms[act.Index] = [.. consulting.Members];
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
                    if (c.Visibility is CaucusVisibility.Open)
                        addressed[Mark(act)] = Audience.Public;
                    break;
                case InviteToCaucus c:
                    Tell(act, c.Invite);
                    break;
                case AnswerInvitation { Accept: true } c:
                    Enter(act, me!, before.Caucuses.Open[c.Caucus]);
                    break;
                case KnockAtCaucus c when ruling.Facts.Any(f => f.Event is CaucusJoined):
                    Enter(act, me!, before.Caucuses.Open[c.Caucus]);
                    break;
                case AnswerKnock { Admit: true } c:
                    Enter(act, c.Party, before.Caucuses.Open[c.Caucus]);
                    break;
                case LeaveCaucus:
                    rooms[act.Room!.Value].Remove(me!);
                    break;
                case WriteText c when c.Channel.StartsWith("group/", StringComparison.Ordinal):
                    addressed[Mark(act)] = Audience.Of(Group(play, c.Channel));
                    break;
                case WriteText:
                    texts[act.Room!.Value] = (Mark(act), [.. rooms[act.Room!.Value]]);
                    addressed[Mark(act)] = Audience.Of(rooms[act.Room!.Value]);
                    break;
                case BracketText c when c.Channel.StartsWith("group/", StringComparison.Ordinal):
                    addressed[Mark(act)] = Audience.Of(Group(play, c.Channel));
                    break;
                case BracketText:
                    addressed[Mark(act)] = Audience.Of(rooms[act.Room!.Value]);
                    break;
                case ReportText c:
                    Publish(before.Groups.Texts[c.Group].Brackets, Table(play));
                    break;
                case CarryText c:
                    addressed[Mark(act)] = Audience.Public;
                    addressed[texts[act.Room!.Value].Mark] = Audience.Public;
                    if (before.Caucuses.Open[c.Caucus] is { Visibility: >= CaucusVisibility.Members } room)
                        Publish(room.Text!.Brackets.Where(b => b.Party != me), Audience.Public);
                    break;
                case AssembleText c:
                    addressed[Mark(act)] = Audience.Public;
                    Publish(
                        before.Groups.Open(c.Reports.Select(r => r.Group)).Where(b => b.Party != me),
                        Audience.Public
                    );
                    break;
                case Say { Grade: RecordGrade.OnRecord or RecordGrade.WithoutAttribution }:
                    addressed[Mark(act)] = Audience.Public;
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
                case Say c when c.Channel.StartsWith("backchannel/", StringComparison.Ordinal):
                    addressed[Mark(act)] = Audience.Of([me!, c.Channel[12..]]);
                    break;
                case Say c when c.Channel.StartsWith("group/", StringComparison.Ordinal):
                    addressed[Mark(act)] = Audience.Of(Group(play, c.Channel));
                    break;
                case Say:
                    addressed[Mark(act)] = Audience.Of(rooms[act.Room!.Value]);
                    break;
                case SendInject { Public: false } c:
                    addressed[Mark(act)] = c.To.IsEmpty ? Table(play) : Audience.Of(c.To);
                    break;
                case RuleOnWorld or MarkMoment:
                    addressed[Mark(act)] = Audience.ControlOnly;
                    break;
                case CastVote c when IsSecret(before, c.Proposal, me!):
                    addressed[Mark(act)] = Audience.Of([me!]);
                    break;
                case SendInject
                or TableProposal
                or ProposeAmendment
                or PlaceBracket
                or LodgeUndertaking { Given: true }
                or CastVote
                or DeclineSignature
                or Ratify
                or MakeStatement
                or EndSession
                or EndText
                or LayFinding
                or HoldSteps
                or MoveSnapback
                or TakeSeat:
                    addressed[Mark(act)] = Audience.Public;
                    break;
            }
        }
        foreach (var (opening, parties) in told)
            addressed.TryAdd($"<{opening}>", Audience.Of(parties));
        return addressed;

        // What a room that a text opened is about, the text says to everybody.
        void Tell(Act act, IEnumerable<string> parties)
        {
            if (told.TryGetValue(act.Room!.Value, out var those))
                those.UnionWith(parties);
        }

        void Publish(IEnumerable<Bracket> brackets, Audience readers)
        {
            foreach (var mark in brackets.Select(b => b.Note))
                if (!addressed[mark].Spectators)
                    addressed[mark] = readers;
        }

        void Enter(Act act, string party, Caucus caucus)
        {
            var room = act.Room!.Value;
            rooms[room].Add(party);
            Tell(act, [party]);
            foreach (var bracket in caucus.Text?.Brackets ?? [])
                Publish([bracket], Audience.Of(addressed[bracket.Note].Parties.Append(party)));
            if (!texts.TryGetValue(room, out var text) || addressed[text.Mark].Spectators)
                return;
            text.Readers.Add(party);
            addressed[text.Mark] = Audience.Of(text.Readers);
        }
    }

    static ImmutableArray<string> Group(Play play, string channel) =>
        play.Agenda.Groups.Single(g => $"group/{g.Id}" == channel).Members;

    static bool IsSecret(Session session, int number, string party)
    {
        var proposal = session.Docket.Find(number)!;
        var rule = session.Agenda.FindInstrument(proposal.Instrument)!.Decision ?? session.Agenda.Decision;
        return rule.Ballots is Talks.Rules.Agendas.BallotForm.Secret && proposal.By != party;
    }

    static string? PartyOf(Session session, Actor actor) =>
        actor switch
        {
            Actor.Person p => session.Roster.Find(p.Id)?.Party,
            Actor.Autopilot bot => bot.Party,
            Actor.Capital capital => capital.Party,
            _ => null,
        };

    static Audience Table(Play play) => Audience.Of(play.Agenda.Parties.Select(p => p.Id).ToImmutableArray());

    static string Mark(Act act) => $"<{act.Index}>";
}
