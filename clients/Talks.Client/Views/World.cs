using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>The world the talks take place in, as one seat sees it.</summary>
/// <param name="Title">Empty in talks without a world.</param>
/// <param name="Start">Month in which it began.</param>
/// <param name="Round">Rounds of the world that have passed.</param>
/// <param name="Seen">Variable to what was seen of it, by round; control sees every one exactly.</param>
/// <param name="Rulings">What control has set, in order; control alone is told.</param>
public sealed record World(
    string Title,
    string Start,
    int RoundMonths,
    int Round,
    IReadOnlyList<Gauge> Gauges,
    ImmutableDictionary<string, ImmutableSortedDictionary<int, Perceived>> Seen,
    ImmutableList<WorldRuled> Rulings
)
{
    public static World None { get; } =
        new("", "", 0, 0, [], ImmutableDictionary<string, ImmutableSortedDictionary<int, Perceived>>.Empty, []);

    /// <summary>How it truly stood at the start; control alone is told, before the gauges are.</summary>
    public IReadOnlyList<double> Truth { get; init; } = [];

    public World After(Event happened) =>
        happened switch
        {
            WorldLaid e => this with { Truth = e.Values ?? [] },
            WorldIntroduced e => (
                this with
                {
                    Title = e.Title,
                    Start = e.Start,
                    RoundMonths = e.RoundMonths,
                    Gauges = e.Gauges,
                }
            ).See(0, Truth.Zip(e.Gauges, (value, gauge) => new Perceived(gauge.Id, value, value))),
            WorldPerceived e => See(e.Round, e.Values),
            WorldAdvanced e => See(
                e.Round,
                e.Values.Zip(Gauges, (value, gauge) => new Perceived(gauge.Id, value, value))
            ),
            WorldRuled e => (
                Gauges.Any(g => g.Id == e.Variable) ? See(Round, [new(e.Variable, e.Value, e.Value)]) : this
            ) with
            {
                Rulings = Rulings.Add(e),
            },
            _ => this,
        };

    // What is known exactly is not blurred again by what everybody is told of the same round.
    World See(int round, IEnumerable<Perceived> values) =>
        this with
        {
            Round = round,
            Seen = values.Aggregate(
                Seen,
                (seen, value) =>
                {
                    var known = seen.GetValueOrDefault(value.Variable, ImmutableSortedDictionary<int, Perceived>.Empty);
                    var sharper = known.TryGetValue(round, out var before) && before.Low == before.High;
                    return sharper && value.Low != value.High
                        ? seen
                        : seen.SetItem(value.Variable, known.SetItem(round, value));
                }
            ),
        };
}
