using System.Collections.Immutable;

namespace Talks.Analysis.Experiments;

/// <summary>Reads the metrics of an experiment off a course while it is played.</summary>
sealed class Yardstick
{
    readonly ImmutableArray<Metric> metrics;
    readonly int[] slots;
    readonly int rounds;
    readonly double[] start;
    readonly double[] value;

    public Yardstick(Laboratory laboratory)
    {
        metrics = laboratory.Experiment.Metrics;
        rounds = laboratory.Experiment.Rounds;
        slots =
        [
            .. metrics.Select(m =>
                Course.Outcomes.Contains(m.Of) ? -1 - Course.Outcomes.IndexOf(m.Of) : laboratory.SlotOf(m.Of)
            ),
        ];
        start = new double[metrics.Length];
        value = new double[metrics.Length];
    }

    public void Begin(ReadOnlySpan<double> frame)
    {
        for (var m = 0; m < slots.Length; m++)
            (start[m], value[m]) = (slots[m] < 0 ? 0 : frame[slots[m]], 0);
    }

    public void Read(int round, ReadOnlySpan<double> frame)
    {
        for (var m = 0; m < slots.Length; m++)
        {
            if (slots[m] < 0 || round > Last(m))
                continue;
            var now = frame[slots[m]];
            value[m] = metrics[m].Take switch
            {
                Take.Final => now,
                Take.Change => now - start[m],
                _ => value[m] + now,
            };
        }
    }

    /// <summary>Adds to sums; outcomes come in the order of <see cref="Course.Outcomes"/>.</summary>
    public void Add(Span<double> sums, params ReadOnlySpan<double> outcomes)
    {
        for (var m = 0; m < slots.Length; m++)
            sums[m] +=
                slots[m] < 0 ? outcomes[-1 - slots[m]]
                : metrics[m].Take == Take.Mean ? value[m] / Last(m)
                : value[m];
    }

    int Last(int metric) => Math.Min(metrics[metric].Until ?? rounds, rounds);
}
