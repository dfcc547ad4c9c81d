using CsCheck;
using Talks.Cli.Audits;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;
using Talks.TestKit.Scenarios;

namespace Talks.Operations.Tests.Auditing;

public sealed class AuditSpec
{
    const string Secret = "We would settle for half the water if pressed";

    static readonly Situation Talking = Situation
        .Bargaining(Valley.Agenda)
        .And(Cast.Head(Valley.Hill), new OpenCaucus([Valley.Delta], "A word about the dam in private"))
        .And(Cast.Head(Valley.Hill), new Say("control", Secret));

    static readonly Recording Honest = Of(Talking.Facts);

    [Fact]
    public void Sessions_played_at_random_by_the_law_leak_nothing() =>
        Play.Any.Sample(play => Assert.Empty(Audit.Of(Of(play.Facts)).Findings), iter: 150);

    [Fact]
    public void What_was_looked_at_is_counted()
    {
        var audit = Audit.Of(Honest);
        Assert.Empty(audit.Findings);
        Assert.Equal(["public", "party/HIL", "party/DEL", "party/ISL"], audit.Feeds.Select(f => f.Name));
        Assert.Equal(Talking.Facts.Count(f => f.Audience.Spectators), audit.Feeds[0].Frames);
        Assert.Equal(2, audit.PrivateTexts);
        Assert.Equal(4 * 3, audit.Substitutions);
    }

    [Fact]
    public void A_room_s_opening_told_to_an_outsider_is_found()
    {
        var opened = Talking.Facts.Single(f => f.Event is CaucusOpened);
        var finding = Only(opened, opened with { Audience = Audience.Of([Valley.Hill, Valley.Delta, Valley.Isle]) });
        Assert.Equal((FindingKind.Audience, "party/ISL"), (finding.Kind, finding.Feed));
        Assert.Equal(Honest.Facts.Count(f => f.Audience.Includes(Valley.Isle)) + 1, finding.Number);
    }

    [Fact]
    public void The_seed_of_all_chance_told_to_the_gallery_is_found()
    {
        var drawn = Talking.Facts.Single(f => f.Event is SeedDrawn);
        var findings = Findings(drawn, drawn with { Audience = Audience.Public });
        Assert.Equal(4, findings.Count(f => f.Kind is FindingKind.Audience));
        Assert.Contains(findings, f => f.Feed == "public" && f.Number == 2);
    }

    [Fact]
    public void A_private_word_that_the_server_repeats_in_public_is_found()
    {
        var facts = Talking.And(Cast.Head(Valley.Delta), new MakeStatement("Good morning.")).Facts;
        var public_ = (StatementMade)facts[^1].Event;
        var leaked = facts.SetItem(
            facts.Length - 1,
            facts[^1] with
            {
                Event = public_ with { Text = $"Ha! {Secret}." },
            }
        );

        var finding = Assert.Single(Audit.Of(Of(leaked)).Findings);

        Assert.Equal((FindingKind.Text, "public"), (finding.Kind, finding.Feed));
        Assert.DoesNotContain(Secret, finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_s_title_in_another_party_s_proposal_is_found_and_in_its_own_is_not()
    {
        var tabled = Talking.And(
            Cast.Head(Valley.Hill),
            new TableProposal("A canal against the small fund", "", Valley.Modest, null)
        );
        Recording With(string party) =>
            Of(tabled.Facts) with
            {
                Delegations = Honest.Delegations.Add(
                    party,
                    [
                        new(
                            Situation.Morning,
                            new DraftOpened(1, "hanna", "A canal against the small fund", Valley.Modest, null)
                        ),
                    ]
                ),
            };
        Assert.Empty(Audit.Of(With(Valley.Hill)).Findings);
        Assert.Equal(FindingKind.Text, Assert.Single(Audit.Of(With(Valley.Isle)).Findings).Kind);
    }

    [Fact]
    public void What_was_said_aloud_first_is_no_secret_afterwards()
    {
        var facts = Talking
            .And(Cast.Head(Valley.Isle), new MakeStatement("The isles want a joint patrol at once"))
            .And(Cast.Head(Valley.Hill), new Say("control", "The isles want a joint patrol at once"))
            .And(Cast.Head(Valley.Delta), new MakeStatement("The isles want a joint patrol at once"))
            .Facts;
        Assert.Empty(Audit.Of(Of(facts)).Findings);
    }

    [Fact]
    public void A_feed_numbered_by_what_others_did_is_found()
    {
        var numbered = new Onlooker(
            new Viewer.Delegation(Valley.Isle),
            facts =>
            {
                var honest = Retelling.Party(Valley.Isle, facts);
                return honest with
                {
                    Frames = [.. honest.Frames.Select(f => f with { From = f.From + facts.Count() })],
                };
            }
        );
        var findings = Interference.In(Honest.Facts, numbered).ToList();
        Assert.Equal(2, findings.Count);
        Assert.All(findings, f => Assert.Equal((FindingKind.Interference, 1L), (f.Kind, f.Number)));
    }

    [Fact]
    public void A_feed_that_lets_a_private_word_through_is_found()
    {
        var open = new Onlooker(new Viewer.Delegation(Valley.Isle), facts => Retelling.Party(Valley.Hill, facts));
        Assert.Equal(3, Interference.In(Honest.Facts, open).Count());
    }

    [Fact]
    public async Task The_command_reads_a_journal_and_says_no_by_its_exit_code()
    {
        using var kept = new Kept();
        await kept.With("honest", Talking.Facts);
        await kept.With("honest", Valley.Hill, new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)));
        var told = await Told.AuditLeaks(kept.Folder, "--json");
        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Contains(
            "delegation/HIL",
            told.Json[0].GetProperty("feeds").EnumerateArray().Select(f => f.GetProperty("name").GetString())
        );

        var opened = Talking.Facts.Single(f => f.Event is CaucusOpened);
        await kept.With("open", Talking.Facts.Replace(opened, opened with { Audience = Audience.Public }));
        Assert.Equal(1, (await Told.AuditLeaks(kept.Folder)).Code);
        Assert.Equal(0, (await Told.AuditLeaks(kept.Folder, "--session", "honest")).Code);
        Assert.Equal(2, (await Told.AuditLeaks(kept.Folder, "--session", "unheard")).Code);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_named()
    {
        using var kept = new Kept();
        await kept.With("one", Talking.Facts);
        kept.Tamper("UPDATE entry SET body = x'7b' WHERE seq = 3");
        var told = await Told.AuditLeaks(kept.Folder);
        Assert.Equal(2, told.Code);
        Assert.Contains("Entry 3 of session/one", told.Error, StringComparison.Ordinal);
    }

    static Finding Only(Fact fact, Fact changed) => Assert.Single(Findings(fact, changed));

    static IReadOnlyList<Finding> Findings(Fact fact, Fact changed) =>
        Audit.Of(Of(Talking.Facts.Replace(fact, changed))).Findings;

    static Recording Of(IEnumerable<Fact> facts) =>
        new(
            "session",
            [.. facts],
            System
                .Collections
                .Immutable
                .ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<DelegationFact>>
                .Empty
        );
}
