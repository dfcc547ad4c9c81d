using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

public class ReplySpec
{
    static readonly Situation Speaking = Situation
        .Bargaining(SixSeats.Agenda)
        .And(Cast.Control, new OpenSpeakersList(60))
        .And(Cast.Head("NOR"), new AskFloor())
        .And(Cast.Head("SOU"), new AskFloor());

    static readonly Actor Sky = Cast.Head("SKY");

    [Fact]
    public void A_reply_comes_before_those_who_wait_and_has_half_the_time()
    {
        var claimed = Speaking.When(Sky, new ClaimReply()).Then(new ReplyClaimed("SKY", "SKY-head"));
        var given = claimed.When(Cast.Head("NOR"), new YieldFloor());
        given.Then(new FloorYielded("NOR", false), new FloorGiven("SKY", 30_000, Reply: true));
        given.After.When(Sky, new YieldFloor()).Then(new FloorYielded("SKY", false), new FloorGiven("SOU", 60_000));
    }

    [Fact]
    public void One_replies_at_once_when_the_floor_is_free_twice_and_not_to_oneself()
    {
        var quiet = Speaking.And(Cast.Head("NOR"), new YieldFloor()).And(Cast.Head("SOU"), new YieldFloor());
        quiet.When(Cast.Head("SOU"), new ClaimReply()).ThenRefused(RefusalCode.NoReply);
        var twice = quiet
            .And(Sky, new ClaimReply())
            .And(Sky, new YieldFloor())
            .And(Cast.Head("NOR"), new ClaimReply())
            .And(Cast.Head("NOR"), new YieldFloor())
            .And(Sky, new ClaimReply())
            .And(Sky, new YieldFloor())
            .And(Cast.Head("SOU"), new AskFloor());
        twice.When(Sky, new ClaimReply()).ThenRefused(RefusalCode.NoReply);
        twice.And(Cast.Control, new OpenSpeakersList(60)).When(Sky, new ClaimReply()).ThenRefused(RefusalCode.NoReply);
    }

    [Fact]
    public void A_claim_is_made_once_and_may_be_dropped()
    {
        var claimed = Speaking.And(Sky, new ClaimReply());
        claimed.When(Sky, new ClaimReply()).ThenRefused(RefusalCode.AlreadyThere);
        claimed.When(Sky, new YieldFloor()).Then(new FloorYielded("SKY", false));
        Situation.Bargaining(SixSeats.Agenda).When(Sky, new ClaimReply()).ThenRefused(RefusalCode.NoFloor);
    }
}
