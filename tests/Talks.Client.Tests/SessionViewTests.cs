using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Client.Tests;

public sealed class SessionViewTests
{
    static readonly Package Freeze = new(
        new Dictionary<string, int> { ["yongbyon"] = 1 },
        [new Commitment("freeze-reactor", 1, ["DPRK"], 1)]
    );

    static SessionView After(params Event[] events) => Continue(SessionView.Nothing, events);

    static SessionView Continue(SessionView view, params Event[] events) =>
        events.Aggregate(
            view,
            (seen, e) => seen.After("party/USA", new Frame(0, seen.Clock.At + 1_000, seen.Clock.Clock, e))
        );

    [Fact]
    public void A_head_who_hands_over_becomes_deputy()
    {
        var view = After(
            new SeatTaken("p1", "Amara", "USA", Role.Head),
            new SeatTaken("p2", "Elin", "USA", Role.Adviser),
            new HeadPassed("USA", "p1", "p2")
        );
        Assert.Equal("Elin", view.HeadOf("USA")?.Name);
        Assert.Equal(Role.Deputy, view.People["p1"].Role);
    }

    [Fact]
    public void Somebody_who_left_heads_nothing_but_keeps_a_name()
    {
        var view = After(new SeatTaken("p1", "Amara", "USA", Role.Head), new SeatLeft("p1", "USA", false));
        Assert.Null(view.HeadOf("USA"));
        Assert.Equal("Amara", view.People["p1"].Name);
    }

    [Fact]
    public void A_proposal_gathers_votes_and_becomes_an_agreement()
    {
        var tabled = new ProposalTabled(1, "USA", "p1", "Freeze", "", Freeze, null, ["DPRK"]);
        var vote = new VoteCast(1, "DPRK", "p4", Ballot.Accept, "", []);
        var open = After(tabled, vote);
        Assert.Equal(vote, open.Proposals[1].Votes["DPRK"]);
        Assert.Empty(open.Agreements);

        var adopted = Continue(open, new ProposalAdopted(1, ["DPRK"], ["DPRK", "USA"]));
        Assert.Equal([1], adopted.Agreements.Select(p => p.Number));
        Assert.Equal(["DPRK"], adopted.Proposals[1].Bound);
        Assert.Equal(
            ProposalStatus.Lapsed,
            Continue(open, new ProposalFailed(1, FailureReason.Lapsed)).Proposals[1].Status
        );
    }

    [Fact]
    public void A_step_that_waits_has_no_date_until_its_condition_is_met()
    {
        var step = new Step("aid/ROK", "aid", 1, "ROK", 2, null, After: [new("seal", Milestone.Verified, 1)]);
        var entered = After(new EnteredIntoForce(1, [step]));
        Assert.Equal(StepStatus.Waiting, entered.Ledger.Standings["aid/ROK"].Status);
        Assert.Null(entered.Ledger.DueRoundOf(step));

        var met = Continue(
            entered,
            new LedgerMoved(3, [new Standing("aid/ROK", StepStatus.Due, false, 4)], [], [], [])
        );
        Assert.Equal(4, met.Ledger.DueRoundOf(step));
    }

    [Fact]
    public void An_adopted_text_that_waits_for_signatures_and_capitals_is_no_agreement_yet()
    {
        var signed = After(
            new ProposalTabled(1, "USA", "p1", "Freeze", "", Freeze, null, ["DPRK"], "pact"),
            new BallotCast(1, "DPRK"),
            new Sponsored(1, 1, "ROK", null),
            new ProposalAdopted(1, ["DPRK"], ["DPRK"], Provisional: true),
            new SignatureOpened(1, SignatureStage.Signature, ["DPRK"]),
            new Signed(1, "DPRK", "p4", true),
            new SubmittedToCapital(1, "DPRK", Ratifier.Mandate, 9_000)
        );
        Assert.Empty(signed.Agreements);
        var proposal = signed.Proposals[1];
        Assert.Equal(["DPRK"], proposal.SecretVotes);
        Assert.Equal(["ROK"], proposal.Sponsors);
        Assert.Equal(["DPRK"], proposal.Consents!.Signed);
        Assert.Equal(9_000, proposal.Consents.AtCapital["DPRK"].Until);

        var concluded = Continue(signed, new Ratified(1, "DPRK", null, ""), new AgreementConcluded(1, ["DPRK"]));
        Assert.Equal([1], concluded.Agreements.Select(p => p.Number));
        var lapsed = Continue(signed, new RatificationRefused(1, "DPRK", null, ""), new AgreementLapsed(1, "DPRK"));
        Assert.Equal(ProposalStatus.Unratified, lapsed.Proposals[1].Status);
    }

    [Fact]
    public void A_capital_lifts_red_lines()
    {
        var line = new RedLine("tests", "No tests.", []);
        var position = new Position("USA", new Dictionary<string, IReadOnlyList<double>>(), [], 0, "", [line]);
        var view = SessionView
            .Nothing.After("delegation/USA", new(1, 0, 0, new PositionAssigned(position)))
            .After("delegation/USA", new(2, 0, 0, new InstructionsRequested(1, "p1", "May we?", 1, null)));
        Assert.Equal([line], view.Delegations["USA"].RedLines);
        var told = view.After("delegation/USA", new(3, 0, 0, new InstructionsGiven(1, null, "Yes.", ["tests"])));
        Assert.Empty(told.Delegations["USA"].RedLines);
        Assert.Equal("May we?", told.Delegations["USA"].Requests[1].Text);
    }

    [Fact]
    public void A_new_version_of_a_text_lets_fall_what_was_said_of_the_one_before()
    {
        var none = new Package(new Dictionary<string, int>(), []);
        AmendmentProposed To(int number) =>
            new(1, number, 1, "DPRK", "p4", none, new([new("freeze", 1, 0)], []), [], "");
        var proposed = After(
            new ProposalTabled(1, "USA", "p1", "Freeze", "", Freeze, null, ["DPRK"]),
            new VoteCast(1, "DPRK", "p4", Ballot.Reject, "", []),
            new Indicated(1, 1, "ROK", "p5", Leaning.Undecided, []),
            To(1),
            To(2),
            To(3),
            new AmendmentDeclined(1, 1)
        );
        Assert.Equal(Leaning.Undecided, proposed.Proposals[1].Leanings["ROK"].Leaning);

        var amended = Continue(proposed, new ProposalAmended(1, 2, 2, none, [])).Proposals[1];
        Assert.Equal((2, none), (amended.Version, amended.Text.Package));
        Assert.Empty(amended.Votes);
        Assert.Empty(amended.Leanings);
        Assert.Equal(
            [AmendmentStatus.Declined, AmendmentStatus.Taken, AmendmentStatus.Fallen],
            amended.Amendments.Values.Select(a => a.Status)
        );
    }

    [Fact]
    public void The_floor_goes_along_the_speakers_list()
    {
        var speaking = After(
            new SpeakersListOpened(60),
            new FloorAsked("USA", "p1"),
            new FloorGiven("USA", 60_000),
            new FloorAsked("ROK", "p2"),
            new FloorAsked("DPRK", "p3"),
            new FloorYielded("ROK", false)
        );
        Assert.Equal(("USA", 60_000L), (speaking.Speakers.Speaking, speaking.Speakers.Until));
        Assert.Equal(["DPRK"], speaking.Speakers.Waiting);
        var next = Continue(speaking, new FloorYielded("USA", true)).Speakers;
        Assert.Equal((null, null), (next.Speaking, next.Until));
        Assert.False(Continue(speaking, new SpeakersListClosed()).Speakers.Open);
    }

    [Fact]
    public void The_session_clock_stands_still_while_paused()
    {
        SessionView At(SessionView view, long at, long clock, Event e) =>
            view.After("public", new Frame(1, at, clock, e));

        var paused = At(At(SessionView.Nothing, 1_000, 0, new SessionResumed()), 6_000, 5_000, new SessionPaused());
        Assert.Equal(5_000, paused.Clock.Read(now: 60_000));
        var resumed = At(paused, 100_000, 5_000, new SessionResumed());
        Assert.Equal(7_000, resumed.Clock.Read(now: 102_000));
    }

    [Fact]
    public void The_open_round_is_the_last_one_until_it_closes()
    {
        var open = After(new RoundOpened(1, "Opening", "plenary", 60_000), new RoundExtended(1, 90_000));
        Assert.Equal(90_000, open.Round?.Deadline);
        Assert.Null(Continue(open, new RoundClosed(1, ByDeadline: true)).Round);
    }

    [Fact]
    public void A_caucus_first_heard_of_through_an_invitation_has_its_members()
    {
        var room = After(new CaucusInvited(7, "ROK", ["USA"], ["JPN", "ROK"], "Inspections")).Caucuses[7];
        Assert.Equal(["JPN", "ROK"], room.Members);
        Assert.Equal(["USA"], room.Invited);

        var joined = After(
            new CaucusInvited(7, "ROK", ["USA"], ["JPN", "ROK"], "Inspections"),
            new CaucusJoined(7, "USA", ["JPN", "ROK", "USA"]),
            new CaucusLeft(7, "JPN"),
            new CaucusClosed(7)
        ).Caucuses[7];
        Assert.Equal(["ROK", "USA"], joined.Members);
        Assert.False(joined.Open);
    }

    [Fact]
    public void A_delegations_feed_fills_its_own_corner_and_its_talk_joins_the_rest()
    {
        var position = new Position("USA", new Dictionary<string, IReadOnlyList<double>>(), [], 40, "Confidential");
        Event[] events =
        [
            new PositionAssigned(position),
            new DraftOpened(1, "p1", "First", Freeze, BasedOn: 4),
            new DraftRevised(1, 2, "p2", "Second", Freeze),
            new Said("delegation", "USA", "p1", "Shall we?"),
        ];
        var view = events.Aggregate(
            SessionView.Nothing,
            (seen, e) => seen.After("delegation/USA", new Frame(1, 1, 1, e))
        );

        Assert.Equal(position, view.Delegations["USA"].Position);
        Assert.Equal(new Draft(1, 2, "p2", "Second", Freeze, 4), view.Delegations["USA"].Drafts[1]);
        Assert.Equal("Shall we?", Assert.Single(view.Messages).Text);
        Assert.Equal(ClockReading.None, view.Clock);
    }
}
