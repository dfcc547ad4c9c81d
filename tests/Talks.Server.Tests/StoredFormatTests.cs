using System.Text;
using CsCheck;
using Talks.Grains;
using Talks.Rules.Delegations;
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
            ],
            happened =>
            {
                var fact = new DelegationFact(Situation.Morning, happened);
                var kept = StoredFormat.Read<DelegationFact>(StoredFormat.Write(fact));
                Assert.Equal(Canonical.Text(fact), Canonical.Text(kept));
            }
        );

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
}
