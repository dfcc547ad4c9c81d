namespace Talks.Analysis.Agents;

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
            var act = agents[turn].Turn(new(round, rounds), standing);
            if (act is null && standing is not null)
                accepted++;
            else
                (standing, accepted) = (
                    act ?? throw new InvalidOperationException("There is nothing to accept yet."),
                    1
                );
            if (accepted == agents.Count)
                return new(standing, round);
            for (var other = 0; other < agents.Count; other++)
                if (other != turn)
                    agents[other].Hear(turn, act);
        }
        return new(null, rounds);
    }
}

/// <param name="Agreement">The outcome agreed; null when the rounds ran out.</param>
/// <param name="Round">The round in which it ended.</param>
public readonly record struct Ending(int? Agreement, int Round);
