using System.Collections.Immutable;
using System.Globalization;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;

namespace Talks.TestKit.Scenarios;

/// <summary>Short ways to write down the parts of a scenario by hand.</summary>
public static class Pieces
{
    public static ImmutableSortedDictionary<string, int> Terms(params (string Issue, int Level)[] terms) =>
        terms.ToImmutableSortedDictionary(t => t.Issue, t => t.Level);

    /// <param name="options">Options 1 and up; measures are written "id:level". Option 0 is added.</param>
    public static Issue Issue(string id, string title, params (string Label, string[] Measures)[] options) =>
        new(
            id,
            title,
            [
                new(0, "Not included", ImmutableSortedDictionary<string, int>.Empty),
                .. options.Select((o, i) => new Option(i + 1, o.Label, Levels(o.Measures))),
            ]
        );

    /// <param name="months">Of each level, from 1 up.</param>
    public static Measure Measure(string id, PerformerRule rule, string[] performers, double[] months) =>
        new()
        {
            Id = id,
            Title = id,
            Track = "A",
            Performers = [.. performers],
            Beneficiaries = [],
            PerformerRule = rule,
            Levels =
            [
                .. months.Select(
                    (m, i) =>
                        new MeasureLevel(
                            i + 1,
                            $"{id} {i + 1}",
                            m,
                            0.5,
                            0.5,
                            ImmutableSortedDictionary<string, double>.Empty
                        )
                ),
            ],
        };

    public static Position Position(string party, double reservation, params (string Issue, double[] Points)[] sheet) =>
        new()
        {
            Party = party,
            Reservation = reservation,
            Points = sheet.ToImmutableSortedDictionary(s => s.Issue, s => s.Points.ToImmutableArray()),
        };

    static ImmutableSortedDictionary<string, int> Levels(string[] measures) =>
        measures
            .Select(m => m.Split(':'))
            .ToImmutableSortedDictionary(p => p[0], p => int.Parse(p[1], CultureInfo.InvariantCulture));
}
