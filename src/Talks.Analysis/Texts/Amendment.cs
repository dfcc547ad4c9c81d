using System.Collections.Immutable;
using Talks.Analysis.Sweeps;

namespace Talks.Analysis.Texts;

/// <summary>A few changes to a text that turn refusals into acceptances.</summary>
/// <param name="Changes">In the agenda's order of issues.</param>
/// <param name="Result">The text as amended.</param>
/// <param name="Loss">Most points that any party loses by it; 0 when nobody does.</param>
public sealed record Amendment(ImmutableArray<Change> Changes, Point Result, double Loss);

/// <param name="From">Option level before, 0 for "not included".</param>
public sealed record Change(string Issue, int From, int To);
