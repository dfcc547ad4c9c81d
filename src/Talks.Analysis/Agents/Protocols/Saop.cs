namespace Talks.Analysis.Agents.Protocols;

/// <summary>
/// The stacked alternating offers protocol (Aydogan, Festen, Hindriks and Jonker 2017): in turn each accepts what stands or
/// offers anew; what all others have accepted since it was offered is agreed.
/// </summary>
public static class Saop
{
    public static Ending Play(IReadOnlyList<IAgent> agents, int rounds)
    {
        int? standing = null;
        var accepted = 0;
        for (var round = 1; round <= rounds; round++)
        for (var turn = 0; turn < agents.Count; turn++)
        {
            var clock = new Clock(round, rounds);
            var accepts = standing is { } offer && agents[turn].Accepts(clock, offer);
            int? act = accepts ? null : agents[turn].Offer(clock);
            (standing, accepted) = accepts ? (standing, accepted + 1) : (act, 1);
            if (accepted == agents.Count)
                return new(standing, round);
            for (var other = 0; other < agents.Count; other++)
                if (other != turn)
                    agents[other].Hear(turn, act);
        }
        return new(null, rounds);
    }
}
