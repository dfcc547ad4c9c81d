namespace Talks.Contracts;

/// <summary>What your party does about a step of the text in force, from now on, until it chooses otherwise. By whoever signs.</summary>
/// <param name="Step">As <see cref="EnteredIntoForce"/> names it.</param>
public sealed record ChoosePerformance(string Step, Performance Performance) : Command;

public enum Performance
{
    Deliver,
    Delay,

    /// <summary>Shows it as delivered and goes on in secret.</summary>
    Defect,
    Refuse,
}

/// <summary>Takes a measure outside any text, alone. By whoever signs.</summary>
/// <param name="Level">0 gives it up.</param>
public sealed record ActAlone(string Measure, int Level) : Command;

/// <summary>
/// A bound party denounces the text in force: it stays in force among the others, unless those are fewer than two or too few by its rule
/// of entry into force. Or control declares it dead for all.
/// </summary>
public sealed record EndText(string Reason) : Command;

/// <summary>
/// Finds whether a step of the text in force is kept, by whoever the text names as its verifier; by control for an outsider, and for the
/// joint commission where nobody is named. It stands, true or not: broken, the step is in breach.
/// </summary>
/// <param name="Reason">May be empty where it is kept.</param>
public sealed record LayFinding(string Step, bool Kept, string Reason) : Command;

/// <summary>Holds steps of the text in force back, or lets them go on: snapback and its end. By control.</summary>
public sealed record HoldSteps(IReadOnlyList<string> Steps, bool Back, string Reason) : Command;

/// <summary>Rules on how the world stands, or on a circumstance of its coming rounds. By control.</summary>
/// <param name="Variable">A gauge, or a circumstance that <see cref="WorldLaid"/> names.</param>
/// <param name="Value">Within the bounds of the gauge; for a circumstance 0 to 1.</param>
public sealed record RuleOnWorld(string Variable, double Value, string Reason) : Command;

/// <summary>
/// Puts it to the table whether what benefits a party found in breach is held back; counts as a vote to. By whoever signs for a
/// party that is not in breach. The clause of the text decides: see <see cref="SnapbackMoved"/>.
/// </summary>
public sealed record MoveSnapback(string Reason) : Command;

/// <summary>Votes on the snapback that was moved. By whoever signs for a party that is not in breach.</summary>
/// <param name="End">True to hold relief back; false to keep it.</param>
public sealed record VoteOnSnapback(bool End) : Command;
