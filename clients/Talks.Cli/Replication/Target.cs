namespace Talks.Cli.Replication;

/// <summary>What published work says, and what comes out here.</summary>
/// <param name="Difference">Null where there is none.</param>
/// <param name="Reason">Why there is one, or what the figure rests on.</param>
sealed record Target(string Claim, string Published, string Here, string? Difference = null, string? Reason = null);
