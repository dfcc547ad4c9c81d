namespace Talks.Rules.World.Formulas;

/// <summary>What is wrong with a formula or a world, where, and how to mend it.</summary>
/// <param name="Where">The part of the file, such as <c>equation 3 'pu'</c>.</param>
/// <param name="Column">Column in the formula, from 1; 0 where the fault is not inside a formula.</param>
public sealed record Fault(string Where, int Column, string Message)
{
    public override string ToString() => Column > 0 ? $"{Where}, column {Column}: {Message}" : $"{Where}: {Message}";
}
