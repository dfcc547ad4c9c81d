namespace Talks.Analysis.Agents.Protocols;

/// <summary>
/// The multiple offers protocol for multilateral negotiation with partial consensus (Murukannaiah and Jonker 2020): in each round everybody
/// offers, everybody votes on every offer, and may then opt in to offers that others have carried. A group of at least two
/// whose members all want an offer leaves with it; the others go on. The largest group leaves first; each party has a power of 1 and
/// sets no upper bound. Where no later offer suits it better, a party opts in to what it accepts under the next round's
/// target.
/// </summary>
public static class Mopac
{
    const int LeastGroup = 2;

    public static Ending Play(IReadOnlyList<IAgent> agents, int rounds)
    {
        var deals = new int?[agents.Count];
        var seated = Enumerable.Range(0, agents.Count).ToList();
        var ended = rounds;
        for (var round = 1; round <= rounds && seated.Count >= LeastGroup; round++)
        {
            var clock = new Clock(round, rounds);
            var offers = seated.ToDictionary(s => s, s => agents[s].Offer(clock));
            foreach (var (speaker, offer) in offers)
            foreach (var seat in seated.Where(s => s != speaker))
                agents[seat].Hear(speaker, offer);
            while (Largest(agents, seated, offers, clock) is var (offer, group) && group.Count >= LeastGroup)
            {
                foreach (var seat in group)
                {
                    deals[seat] = offer;
                    seated.Remove(seat);
                    offers.Remove(seat);
                }
                ended = round;
            }
        }
        var together = deals[0] is { } first && Array.TrueForAll(deals, d => d == first) ? deals[0] : null;
        return new(together, ended) { Partial = [.. deals] };
    }

    static (int Offer, List<int> Group) Largest(
        IReadOnlyList<IAgent> agents,
        List<int> seated,
        Dictionary<int, int> offers,
        Clock clock
    )
    {
        var best = (Offer: 0, Group: new List<int>());
        foreach (var (speaker, offer) in offers)
        {
            var voted = seated.Where(s => s == speaker || agents[s].Accepts(clock, offer)).ToList();
            if (voted.Count < LeastGroup)
                continue;
            var next = clock with { Round = Math.Min(clock.Round + 1, clock.Rounds) };
            var group = seated.Where(s => voted.Contains(s) || agents[s].Accepts(next, offer)).ToList();
            if (group.Count > best.Group.Count)
                best = (offer, group);
        }
        return best;
    }
}
