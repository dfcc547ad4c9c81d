using System.Text;
using CsCheck;
using Talks.Contracts.Tests;
using Talks.Contracts.Wire;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Delegations;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;
using Talks.TestKit.Scenarios;

namespace Talks.Server.Tests;

/// <summary>What is written into the journal is what was decided, whatever was decided.</summary>
public class StoredFormatTests
{
    [Fact]
    public void A_session_read_back_from_its_bytes_is_the_session_that_was_lived() =>
        Play.Any.Sample(
            play =>
            {
                var kept = play.Facts.Select(f => StoredFormat.Read<Fact>(StoredFormat.Write(f))).ToList();
                Assert.Equal(Canonical.Lines(play.Facts), Canonical.Lines(kept));
                Assert.Equal(Canonical.Text(play.Session), Canonical.Text(Session.From(kept)));
            },
            iter: 100
        );

    [Fact]
    public void A_position_and_a_draft_are_read_back_whole() =>
        Assert.All<DelegationEvent>(
            [
                new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)),
                new DraftOpened(1, "hanna", "First", Valley.Grand, null),
                new DraftRevised(1, 2, "adam", "Second", Valley.Modest),
                new DraftDiscarded(1, "hanna"),
                new Conferred("maria", "Too much."),
                new MemoLaid(1, "adam", new(MemoKind.Vote, "Too little", 1, 2, Ballot.Reject, [new("water", 1)])),
                new MemoRevised(1, 2, "adam", new(MemoKind.Statement, "We wait.")),
                new MemoReturned(1, "hanna", "Milder"),
                new MemoWithdrawn(1, "adam"),
                new MemoReleased(2, "hanna"),
            ],
            happened =>
            {
                var fact = new DelegationFact(Situation.Morning, happened);
                var kept = StoredFormat.Read<DelegationFact>(StoredFormat.Write(fact));
                Assert.Equal(Canonical.Text(fact), Canonical.Text(kept));
            }
        );

    [Fact]
    public void What_sessions_of_one_scenario_have_in_common_is_read_into_one_value_for_all()
    {
        var position = Valley.Scenario.PositionOf(Valley.Hill) with { Brief = new('a', 2_000) };
        var agenda = Valley.Scenario.Agenda;

        Assert.Same(Assigned(1), Assigned(2));
        Assert.Same(Convened("one").Agenda, Convened("two").Agenda);
        Assert.Equal("two", Convened("two").Session);

        Position Assigned(long at) =>
            ((PositionAssigned)Again(new DelegationFact(at, new PositionAssigned(position))).Event).Position;

        SessionConvened Convened(string session) =>
            (SessionConvened)
                Again(
                    new Fact(1, 1, Audience.Public, new SessionConvened(session, "Water", agenda, Pace.Manual, null))
                ).Event;

        static T Again<T>(T fact) => StoredFormat.Read<T>(StoredFormat.Write(fact));
    }

    [Fact]
    public void A_vote_kept_before_texts_had_versions_is_on_the_first()
    {
        const string Old = """
            {"at":1,"clock":1,"audience":{"spectators":true,"parties":[]},
             "event":{"type":"voteCast","proposal":1,"party":"HIL","ballot":"accept","reason":"","asks":[]}}
            """;
        var vote = Assert.IsType<VoteCast>(StoredFormat.Read<Fact>(Encoding.UTF8.GetBytes(Old)).Event);
        Assert.Equal((1, "", ""), (vote.Version, vote.Reservation, vote.Interpretation));
    }

    [Fact]
    public void A_text_kept_before_commitments_had_clauses_says_no_more_than_it_did()
    {
        const string Old = """
            {"at":1,"clock":1,"audience":{"spectators":true,"parties":[]},
             "event":{"type":"proposalTabled","proposal":1,"party":"HIL","title":"T","summary":"","binds":["HIL"],
             "package":{"terms":{"water":1},"commitments":[{"measure":"gauges","level":1,"performers":["HIL","DEL"],"phase":1}]}}}
            """;
        var tabled = Assert.IsType<ProposalTabled>(StoredFormat.Read<Fact>(Encoding.UTF8.GetBytes(Old)).Event);
        var gauges = Assert.Single(tabled.Package.Commitments);
        Assert.Equal((1, null, "gauges"), (gauges.Part, gauges.Clause, gauges.Key()));
    }

    [Fact]
    public void Clauses_come_back_from_the_journal_and_from_the_wire_as_they_were() =>
        Gen.Select(Clauses.Any, Gen.Int[1, 9])
            .Sample(
                (clause, part) =>
                {
                    var commitment = new Commitment("fund", 1, [Valley.Delta], 1) { Part = part, Clause = clause };
                    var kept = StoredFormat.Read<DelegationFact>(
                        StoredFormat.Write(
                            new DelegationFact(
                                1,
                                new DraftOpened(1, "p", "T", new() { Commitments = [commitment] }, null)
                            )
                        )
                    );
                    Assert.True(commitment.Same(((DraftOpened)kept.Event).Package.Commitments[0]));
                    var sent = WireFormat.Decode<Contracts.Commitment>(
                        WireFormat.Encode(WireCommitments.Of(commitment))
                    );
                    Assert.True(commitment.Same(WireCommitments.Of(sent)));
                },
                iter: 2_000
            );

    /// <summary>
    /// Every kind of fact the first version wrote, as it wrote them. The file stays as it is for ever: what is added to facts must
    /// have a value for those that lack it.
    /// </summary>
    [Fact]
    public void A_session_stored_by_the_first_version_is_read_and_folds_to_what_it_was()
    {
        var facts = CheckedIn
            .ReadAll("tests/Golden/stored", "session-1.jsonl")
            .SelectMany(file => Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => StoredFormat.Read<Fact>(Encoding.UTF8.GetBytes(line)))
            .ToList();

        Assert.Equal(28, facts.Select(f => f.Event.GetType()).Distinct().Count());
        var session = Session.From(facts);
        Assert.Equal(["p1", "p2", "p3"], session.Roster.People.Select(p => p.Id).Order());
        Assert.Equal(3, session.Docket.Proposals.Length);
        Assert.True(session is { Ended: true, Seed: 7, Injects: 1 });
        var again = facts.Select(f => StoredFormat.Read<Fact>(StoredFormat.Write(f))).ToList();
        Assert.Equal(Canonical.Text(session), Canonical.Text(Session.From(again)));
        Assert.All(facts, f => Assert.NotEmpty(WireFormat.Encode(WireEvents.Of(f.Event))));
    }

    [Fact]
    public void The_texts_of_2005_and_2007_come_back_from_the_journal_and_from_the_wire_without_loss() =>
        Assert.All(
            SixPartyTexts.Texts,
            text =>
            {
                var kept = StoredFormat.Read<DelegationFact>(
                    StoredFormat.Write(new DelegationFact(1, new DraftOpened(1, "p", text.Title, text.Package, null)))
                );
                Assert.Equal(Canonical.Text(text.Package), Canonical.Text(((DraftOpened)kept.Event).Package));
                var sent = WireFormat.Decode<Contracts.Package>(WireFormat.Encode(WireValues.Of(text.Package)));
                Assert.Equal(Canonical.Text(text.Package), Canonical.Text(WireValues.Of(sent)));
            }
        );

    [Theory]
    [InlineData("""{"type":"caucusOpened","caucus":1234,"by":"HIL","invited":["DEL"],"purpose":""}""")]
    [InlineData("""{"type":"caucusJoined","caucus":1234,"party":"DEL","members":["DEL","HIL"]}""")]
    [InlineData("""{"type":"said","channel":"caucus/1234","party":"HIL","text":"Between us"}""")]
    public void Rooms_and_words_kept_before_they_had_grades_are_secret_and_closed(string old)
    {
        var fact = StoredFormat.Read<Fact>(
            Encoding.UTF8.GetBytes(
                $$"""{"at":1,"clock":1,"audience":{"spectators":false,"parties":["HIL"]},"event":{{old}}}"""
            )
        );
        Assert.True(
            fact.Event
                is CaucusOpened { Visibility: CaucusVisibility.Secret, Until: null }
                    or CaucusJoined { Visibility: CaucusVisibility.Secret, Purpose: "" }
                    or Said { Grade: RecordGrade.Closed }
        );
    }
}
