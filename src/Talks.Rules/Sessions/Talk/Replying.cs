using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Talk;

/// <summary>The right of reply: who was spoken about answers before those on the list, twice at most, and in half the time.</summary>
static class Replying
{
    public static Outcome Decide(Session session, ClaimReply _, Actor actor, long clock)
    {
        if (!session.May(Power.Speak, actor, out var party, out var person))
            return session.Without(Power.Speak, "claim a reply");
        var speakers = session.Speakers;
        if (!speakers.Open)
            return Outcome.No(RefusalCode.NoFloor, "No speakers list is open: everybody may speak in plenary.");
        if ((speakers.Speaking ?? speakers.Last) is not { } other || other == party)
            return Outcome.No(RefusalCode.NoReply, "Nobody else has spoken: ask for the floor instead.");
        if (speakers.Replies.Contains(party))
            return Outcome.No(RefusalCode.AlreadyThere, "Your delegation will reply as soon as the floor is free.");
        if (speakers.Replied.GetValueOrDefault(party) >= Limits.RepliesPerParty)
            return Outcome.No(
                RefusalCode.NoReply,
                $"A delegation replies {Limits.RepliesPerParty} times to one list: ask for the floor."
            );
        var claimed = new ReplyClaimed(party, person);
        return HoldingTheFloor.PassOn(session.After(claimed), Outcome.Yes(session.Table, claimed), clock);
    }

    /// <summary>Seconds a reply has; 0 for no limit.</summary>
    public static int Seconds(int ofSpeakers) =>
        ofSpeakers == 0 ? 0 : Math.Max(Math.Min(ofSpeakers, Limits.ReplySeconds), ofSpeakers / 2);
}
