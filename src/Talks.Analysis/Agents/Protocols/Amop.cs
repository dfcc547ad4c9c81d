namespace Talks.Analysis.Agents.Protocols;

/// <summary>
/// The alternating multiple offers protocol (Aydogan, Festen, Hindriks and Jonker 2017): in each round everybody offers, then everybody votes on every
/// offer. An offer all accept ends it; of several, the one whose author sits first.
/// </summary>
public static class Amop
{
    public static Ending Play(IReadOnlyList<IAgent> agents, int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            var clock = new Clock(round, rounds);
            var offers = agents.Select(a => a.Offer(clock)).ToArray();
            foreach (var (speaker, offer) in offers.Index())
            foreach (var (seat, agent) in agents.Index())
                if (seat != speaker)
                    agent.Hear(speaker, offer);
            foreach (var (speaker, offer) in offers.Index())
                if (agents.Index().All(a => a.Index == speaker || a.Item.Accepts(clock, offer)))
                    return new(offer, round);
        }
        return new(null, rounds);
    }
}
