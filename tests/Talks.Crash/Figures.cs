using System.Text.Json;

namespace Talks.Crash;

/// <summary>What a run counted and measured, all waves together. Durations are milliseconds.</summary>
sealed class Figures
{
    public int Kills { get; set; }
    public int Freezes { get; set; }
    public int Cuts { get; set; }
    public int Replacements { get; set; }
    public int FullDisks { get; set; }
    public int SlowDisks { get; set; }
    public int ClocksSet { get; set; }
    public int Acknowledged { get; set; }
    public int Refused { get; set; }
    public int Delivered { get; set; }
    public int ZombiesAccepted { get; set; }

    /// <summary>From the kill of a server to the first act begun after it that a session of that server answered.</summary>
    public List<double> Failover { get; } = [];

    /// <summary>From the kill to the moment at which a client that lost its line followed all its feeds again.</summary>
    public List<double> Resume { get; } = [];

    public string Json(Findings findings) =>
        JsonSerializer.Serialize(
            new
            {
                kills = Kills,
                acknowledged = Acknowledged,
                lost = findings.Lost,
                duplicated = findings.Duplicated,
                reordered = findings.Reordered,
                gaps = findings.Gaps,
                zombiesAccepted = ZombiesAccepted,
                failoverMsMedian = Quantile(Failover, 0.5),
                resumeMsP99 = Quantile(Resume, 0.99),
                refused = Refused,
                refusedKept = findings.RefusedKept,
                diverged = findings.Diverged,
                deadlines = findings.Deadlines,
                unverified = findings.Unverified,
                delivered = Delivered,
                freezes = Freezes,
                cuts = Cuts,
                replacements = Replacements,
                fullDisks = FullDisks,
                slowDisks = SlowDisks,
                clocksSet = ClocksSet,
                failovers = Failover.Count,
                failoverMsP99 = Quantile(Failover, 0.99),
                resumes = Resume.Count,
            }
        );

    /// <summary>The smallest value that is not below such a share of all; null of none.</summary>
    static double? Quantile(List<double> values, double share)
    {
        if (values.Count == 0)
            return null;
        var sorted = values.Order().ToArray();
        return Math.Round(sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)]);
    }
}
