using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// GeniusWeb: a domain with issuesValues and linear-additive profiles. A value without a utility has 0; the reservation
/// value is that of the reservation bid, which may leave issues open.
/// </summary>
static class GeniusWebJson
{
    public static Game Read(string name, IReadOnlyList<TreePart> files)
    {
        var domain = files.First(f => f.Find("issuesValues") is not null);
        ImmutableArray<GameIssue> issues =
        [
            .. domain.Need("issuesValues").Members.Select(i => new GameIssue(i.Name, Values(i.Value))),
        ];
        var profiles = files.Select(f => (f.File, Space: f.Find("LinearAdditiveUtilitySpace")));
        ImmutableArray<Payoff> parties =
        [
            .. profiles.Where(p => p.Space is not null).Select(p => Party(issues, p.File, p.Space!)),
        ];
        return parties.IsEmpty
            ? throw domain.Wrong("No profile with a LinearAdditiveUtilitySpace is beside the domain.")
            : new(name, "geniusweb-json", issues, parties);
    }

    static ImmutableArray<string> Values(TreePart issue)
    {
        if (issue.Find("values") is { } values)
            return values.Texts;
        var range = issue.Need("range").Items;
        if (range.Length != 3)
            throw issue.Wrong("A range needs a low, a high and a step.");
        var (low, high, step) = (Exact(range[0]), Exact(range[1]), Exact(range[2]));
        if (step <= 0 || ((double)high - (double)low) / (double)step >= GameIssue.MostValues)
            throw issue.Wrong($"The range has more than {GameIssue.MostValues:N0} values or no step.");
        var numbers = ImmutableArray.CreateBuilder<string>();
        for (var value = low; value <= high; value += step)
            numbers.Add(value.ToString(CultureInfo.InvariantCulture));
        return numbers.ToImmutable();
    }

    static Payoff Party(ImmutableArray<GameIssue> issues, string file, TreePart space)
    {
        ImmutableArray<ImmutableArray<double>> points =
        [
            .. issues.Select(i =>
            {
                var weight = space.Need("issueWeights").Need(i.Name).Number;
                var utilities = space.Need("issueUtilities").Need(i.Name);
                return i.Values.Select(v => weight * Utility(utilities, v)).ToImmutableArray();
            }),
        ];
        var bid = space.Find("reservationBid")?.Find("issuevalues");
        return new()
        {
            Party = space.Find("name")?.Text ?? file,
            Points = points,
            Reservation = bid is null ? null : issues.Select((issue, i) => Worth(issue, points[i], bid)).Sum(),
        };
    }

    static double Worth(GameIssue issue, ImmutableArray<double> points, TreePart bid) =>
        bid.Find(issue.Name) is { } value && issue.Values.IndexOf(value.Text) is >= 0 and var at ? points[at] : 0;

    static double Utility(TreePart utilities, string value)
    {
        if ((utilities.Find("DiscreteValueSetUtilities") ?? utilities.Find("discreteutils")) is { } discrete)
            return discrete.Find("valueUtilities")?.Find(value)?.Number ?? 0;
        var line = utilities.Find("numberutils") ?? utilities.Need("NumberValueSetUtilities");
        var (low, high) = (line.Need("lowValue").Number, line.Need("highValue").Number);
        var (from, to) = (line.Need("lowUtility").Number, line.Need("highUtility").Number);
        return double.TryParse(value, CultureInfo.InvariantCulture, out var number)
            ? from + (to - from) * (number - low) / (high - low)
            : throw line.Wrong($"'{value}' is no number and cannot be valued by a line.");
    }

    static decimal Exact(TreePart number) =>
        decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : throw number.Wrong($"'{number.Text}' is no number.");
}
