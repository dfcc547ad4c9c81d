using System.Diagnostics.Metrics;

namespace Talks.Grains;

/// <summary>What grains count of themselves.</summary>
public static class Measures
{
    public const string Name = "Talks.Grains";

    static readonly Meter Meter = new(Name);

    /// <summary>Sessions and delegations that had to be read anew because the journal refused them or could not be reached.</summary>
    internal static Counter<long> Lost { get; } =
        Meter.CreateCounter<long>("talks.activations.lost", "{activation}", "Activations thrown away.");
}
