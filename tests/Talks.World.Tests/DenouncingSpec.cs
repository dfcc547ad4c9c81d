using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;
using Talks.TestKit;

namespace Talks.World.Tests;

/// <summary>Leaving a text in force: it ends for the party that denounces it, and for all only where it cannot stand without it.</summary>
public class DenouncingSpec
{
    static readonly Agenda Six = AtTheTable.Agenda;
    static readonly Dictionary<string, int> Wide = new()
    {
        ["yongbyon-freeze"] = 2,
        ["testing"] = 2,
        ["relief"] = 1,
        ["assurance"] = 1,
        ["regional"] = 1,
        ["aid"] = 1,
        ["inter-korean"] = 1,
    };

    /// <summary>A text that everybody has accepted, under a rule of entry into force.</summary>
    static Situation InForce(EntryIntoForce entry, IReadOnlyDictionary<string, int>? terms = null)
    {
        var agenda = Six with
        {
            Ratifications = [],
            Instruments = [new("pact", "Pact", Consent.Adoption, false, true, null) { Entry = entry }],
        };
        var tabled = Situation
            .Convened(agenda, world: AtTheTable.World)
            .Seats()
            .And(Cast.Control, new OpenRound(null))
            .And(Cast.Head("USA"), new TableProposal("T", "", Drafting.FromTerms(agenda, terms ?? Wide), null));
        return agenda
            .Parties.Where(p => p.Id != "USA")
            .Aggregate(tabled, (s, p) => s.And(Cast.Head(p.Id), new CastVote(1, Ballot.Accept, "", [])));
    }

    static Situation Left(EntryIntoForce entry, string party = "DPRK") =>
        InForce(entry).And(Cast.Head(party), new EndText("The exercises go on."));

    [Fact]
    public void It_stays_in_force_among_the_others_and_the_party_owes_nothing_any_more()
    {
        var left = Left(EntryIntoForce.Usual);

        Assert.Empty(left.All<TextEnded>());
        var denounced = Assert.Single(left.All<TextDenounced>());
        Assert.NotEmpty(denounced.Ended);
        Assert.All(denounced.Ended, id => Assert.EndsWith("/DPRK", id));
        Assert.DoesNotContain("DPRK", left.Session.Docket.Find(1)!.Bound);
        var text = left.NextRound().Session.Ledger.Text!;
        Assert.NotEmpty(text.Steps);
        Assert.DoesNotContain(text.Steps, s => s.Performer == "DPRK");
        left.When(Cast.Head("DPRK"), new EndText("Again.")).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void What_was_traded_against_its_steps_is_held_and_stays_held()
    {
        var before = InForce(EntryIntoForce.Usual);
        var left = before.And(Cast.Head("DPRK"), new EndText("Enough."));
        string[] traded =
        [
            .. before
                .Session.Ledger.Text!.Steps.Where(s =>
                    s.Performer != "DPRK" && s.Against.Any(id => id.EndsWith("/DPRK", StringComparison.Ordinal))
                )
                .Select(s => s.Id),
        ];

        Assert.NotEmpty(traded);
        Assert.Subset(left.All<TextDenounced>().Single().Unanswered.ToHashSet(), traded.ToHashSet());
        var later = left.NextRound().NextRound().Session.Ledger.Text!;
        Assert.All(traded, id => Assert.Equal(ObligationStatus.Suspended, later.Steps.Single(s => s.Id == id).Status));
        Assert.Contains(later.Steps, s => s.Status is ObligationStatus.Delivered);
    }

    [Fact]
    public void It_ends_for_all_below_the_number_or_without_the_named_that_brought_it_into_force()
    {
        var bound = InForce(EntryIntoForce.Usual).Session.Docket.Find(1)!.Bound.Length;

        Assert.Empty(Left(new(EntryRule.Quorum, bound - 1, [])).All<TextEnded>());
        Assert.Equal("DPRK", Assert.Single(Left(new(EntryRule.Quorum, bound, [])).All<TextEnded>()).Party);
        Assert.Single(Left(new(EntryRule.Named, 0, ["DPRK"])).All<TextEnded>());
        Assert.Empty(Left(new(EntryRule.Named, 0, ["USA"])).All<TextEnded>());
    }

    [Fact]
    public void A_text_between_two_ends_when_one_of_them_leaves()
    {
        var left = Six
            .Parties.Select(p => p.Id)
            .Where(p => p is not ("DPRK" or "USA"))
            .Aggregate(InForce(EntryIntoForce.Usual), (s, p) => s.Denounces(p))
            .Denounces("USA");

        Assert.Null(left.Session.Ledger.Text);
        Assert.Equal("USA", Assert.Single(left.All<TextEnded>()).Party);
        Assert.Empty(left.NextRound().All<LedgerMoved>().Where(m => m.Round > 0));
    }

    [Fact]
    public void Whoever_left_may_come_back_where_the_text_is_open_to_accession()
    {
        var back = Left(EntryIntoForce.Usual with { Accession = true }).And(Cast.Head("DPRK"), new Accede(1));

        var joined = Assert.Single(back.All<StepsJoined>());
        Assert.NotEmpty(joined.Answered);
        Assert.Contains("DPRK", back.Session.Docket.Find(1)!.Bound);
        var held = back.NextRound().Session.Ledger.Text!.Steps.Where(s => joined.Answered.Contains(s.Id));
        Assert.All(held, s => Assert.False(s.Unanswered));
        Left(EntryIntoForce.Usual).When(Cast.Head("DPRK"), new Accede(1)).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void A_step_is_held_from_the_start_when_what_it_is_traded_against_is_owed_by_nobody()
    {
        var steps = Obligations.Of(Six, Drafting.FromTerms(Six, Wide), 1, new("2021-01", 6));
        var without = steps.Among(Six, p => p == "DPRK");

        Assert.DoesNotContain(without, s => s.Performer == "DPRK");
        Assert.All(
            without.Where(s => s.Against.Any(id => id.EndsWith("/DPRK", StringComparison.Ordinal))),
            s => Assert.True(s.Unanswered && s.Status is ObligationStatus.Suspended or ObligationStatus.Waiting)
        );
        Assert.Equal(steps.Select(s => s.Id), steps.Among(Six, _ => false).Select(s => s.Id));
        Assert.DoesNotContain(steps.Among(Six, _ => false), s => s.Unanswered || s.Lacking);
    }

    [Fact]
    public void Control_may_end_it_for_all()
    {
        var ended = InForce(EntryIntoForce.Usual).And(Cast.Control, new EndText("War has broken out."));

        Assert.Null(ended.Session.Ledger.Text);
        Assert.Null(Assert.Single(ended.All<TextEnded>()).Party);
    }
}

static class Leaving
{
    public static Situation Denounces(this Situation situation, string party) =>
        situation.Session.Docket.Find(1)!.Bound.Contains(party)
            ? situation.And(Cast.Head(party), new EndText("Enough."))
            : situation;
}
