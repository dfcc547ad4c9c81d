namespace Talks.Analysis.Agents;

/// <summary>A software agent of the literature in one negotiation. It holds a state and is used for one only.</summary>
public interface IAgent
{
    /// <summary>Whether it would have this outcome now. It may be asked several times in a round, and offer all the same.</summary>
    bool Accepts(Clock clock, int outcome);

    /// <summary>What it offers now.</summary>
    int Offer(Clock clock);

    /// <summary>Hears every offer and acceptance of the others as it happens; null is an acceptance.</summary>
    void Hear(int speaker, int? offer) { }

    /// <summary>Hears that all have accepted an outcome, which stands until a better one does: for mediated talks.</summary>
    void Settled(int outcome) { }
}

/// <param name="Round">1 up to <paramref name="Rounds"/>.</param>
public readonly record struct Clock(int Round, int Rounds);
