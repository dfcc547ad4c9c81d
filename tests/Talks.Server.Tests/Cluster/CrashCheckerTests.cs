using Talks.Crash;
using Talks.Rules.Sessions;

namespace Talks.Server.Tests.Cluster;

/// <summary>The checker of the crash harness finds what it is there to find.</summary>
public sealed class CrashCheckerTests
{
    static readonly Fact[] Kept =
    [
        Told(0, new RoundOpened(1, "Round 1", "negotiation", 60_000)),
        Told(10, new Rules.Sessions.Said("plenary", "USA", null, "one")),
        Told(20, new Rules.Sessions.Said("plenary", "USA", null, "two")),
        new(30, 30, Audience.Of(["USA"]), new Rules.Sessions.Said("control", "USA", null, "three")),
        Told(60_000, new RoundClosed(1, true)),
        Told(61_000, new RoundOpened(2, "Round 2", "negotiation", 121_000)),
    ];

    static readonly Utterance[] Asked =
    [
        new("s", "one", Answered.Accepted),
        new("s", "two", Answered.Never),
        new("s", "three", Answered.Accepted),
        new("s", "four", Answered.Refused),
        new("s", "five", Answered.Never),
    ];

    static readonly Delivery[] Delivered = [.. Given("a", 1, 2, 3, 4, 5), .. Given("b", 1, 2, 3, 4, 5)];

    [Fact]
    public void A_history_that_kept_every_promise_has_no_findings() => Assert.Equal(Findings.None, Check());

    [Fact]
    public void An_accepted_act_that_is_not_kept_is_lost() =>
        Assert.Equal(Findings.None with { Lost = 1 }, Check(asked: [.. Asked, new("s", "six", Answered.Accepted)]));

    [Fact]
    public void An_act_that_is_kept_twice_is_duplicated() =>
        Assert.Equal(
            Findings.None with
            {
                Duplicated = 1,
            },
            Check(kept: [.. Kept[..3], Kept[1] with { Audience = Audience.ControlOnly }, .. Kept[3..]])
        );

    [Fact]
    public void A_refused_act_that_is_kept_is_found() =>
        Assert.Equal(Findings.None with { RefusedKept = 1 }, Check(asked: [new("s", "two", Answered.Refused)]));

    [Fact]
    public void A_frame_given_twice_is_duplicated() =>
        Assert.Equal(Findings.None with { Duplicated = 1 }, Check(delivered: Given("a", 1, 2, 2, 3, 4, 5)));

    [Fact]
    public void A_frame_given_after_a_later_one_is_reordered() =>
        Assert.Equal(Findings.None with { Reordered = 1 }, Check(delivered: Given("a", 1, 3, 2, 4, 5)));

    [Theory]
    [InlineData(1, new[] { 1, 2, 4, 5 })]
    [InlineData(2, new[] { 1, 2, 3 })]
    [InlineData(1, new[] { 1, 2, 3, 4, 5, 7 })]
    public void A_frame_never_given_is_a_gap(int gaps, int[] given) =>
        Assert.Equal(Findings.None with { Gaps = gaps }, Check(delivered: Given("a", given)));

    [Fact]
    public void Clients_of_one_feed_that_were_told_different_things_diverged() =>
        Assert.Equal(
            Findings.None with
            {
                Diverged = 1,
            },
            Check(delivered: [.. Delivered[..6], Delivered[6] with { Content = "another" }, .. Delivered[7..]])
        );

    [Fact]
    public void A_round_that_closed_late_or_twice_or_was_skipped_is_found()
    {
        Assert.Equal(1, Check(kept: [.. Kept[..4], Told(60_001, new RoundClosed(1, true)), Kept[5]]).Deadlines);
        Assert.Equal(1, Check(kept: [.. Kept[..5], Kept[4], Kept[5]]).Deadlines);
        Assert.Equal(1, Check(kept: [.. Kept[..5], Told(61_000, new RoundOpened(3, "", "", 9))]).Deadlines);
        Assert.Equal(0, Check(kept: [.. Kept[..4], Told(70, new RoundClosed(1, false)), Kept[5]]).Deadlines);
    }

    [Fact]
    public void A_stream_that_does_not_verify_is_found() =>
        Assert.Equal(Findings.None with { Unverified = 1 }, Check(unverified: 1));

    static Findings Check(
        Fact[]? kept = null,
        Utterance[]? asked = null,
        Delivery[]? delivered = null,
        int unverified = 0
    ) =>
        Checker.Check(
            new(
                asked ?? Asked,
                delivered ?? Delivered,
                new Dictionary<string, IReadOnlyList<Fact>> { ["s"] = kept ?? Kept },
                unverified
            )
        );

    static Fact Told(long clock, SessionEvent what) => new(clock, clock, Audience.Public, what);

    static Delivery[] Given(string client, params int[] frames) =>
        [
            .. frames.Select(n => new Delivery(
                client,
                "s",
                "s party/ROK",
                new Viewer.Delegation("ROK"),
                n,
                $"frame {n}"
            )),
        ];
}
