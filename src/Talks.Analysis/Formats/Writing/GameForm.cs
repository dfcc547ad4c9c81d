using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>A form in which domains can be written.</summary>
/// <param name="Name">As commands call it.</param>
/// <param name="Write">The files; a <see cref="CannotHoldException"/> when the form has no place for the game at all.</param>
public sealed record GameForm(string Name, Func<Game, ImmutableArray<DomainFile>> Write)
{
    /// <summary>Every form, by name. The tables become CSV or XLSX, the trees JSON or YAML, by the ends of their paths.</summary>
    public static IReadOnlyList<GameForm> All { get; } =
    [
        new("points", PointsForm.Write),
        new("csv", game => SheetForm.Write(game, "csv")),
        new("xlsx", game => SheetForm.Write(game, "xlsx")),
        new("genius", GeniusForm.Write),
        new("genius-nonlinear", RectanglesForm.Write),
        new("geniusweb", GeniusWebForm.Write),
        new("negolog", NegoLogForm.Write),
        new("negmas-json", game => NegmasForm.Write(game, "json")),
        new("negmas-yaml", game => NegmasForm.Write(game, "yml")),
        new("llm-deliberation", LlmForm.Write),
        new("scenario", ScenarioForm.Write),
    ];
}

/// <summary>A form has no place for what a game consists of. Thrown inside this folder, told by <see cref="Conversion"/>.</summary>
sealed class CannotHoldException(string why) : Exception(why);

/// <summary>What several forms need of a game.</summary>
static class Written
{
    /// <exception cref="CannotHoldException">Some party has packages.</exception>
    public static void RefuseBundles(Game game, string form)
    {
        if (game.Parties.FirstOrDefault(p => !p.Bundles.IsEmpty) is { } party)
            throw new CannotHoldException(
                $"{form} knows no points for values that stand together, and {party.Party} has {party.Bundles.Length} such packages."
            );
    }

    /// <summary>Points of a value as a share of the utility.</summary>
    public static double Share(Payoff party, int issue, int value) => party.Points[issue][value] / party.Scale;

    /// <summary>Utility no outcome exceeds; that of the best outcome where there are no packages.</summary>
    public static double Ceiling(Payoff party) =>
        (party.Points.Sum(i => i.Max()) + party.Bundles.Sum(b => Math.Max(0, b.Points))) / party.Scale;

    /// <summary>What utilities are divided by to stay within 1, where the form holds none above; 1 where they do or are capped there.</summary>
    public static double Divisor(Payoff party) =>
        party.Cap is <= 1 || Ceiling(party) <= 1 + 1e-9 ? 1 : Math.Min(Ceiling(party), party.Cap ?? double.MaxValue);

    /// <summary>File names for the parties, which sort in the order in which the parties stand.</summary>
    public static ImmutableArray<string> Names(Game game)
    {
        ImmutableArray<string> stems = [.. game.Parties.Select(p => Stem(p.Party))];
        var inOrder = stems.Zip(stems.Skip(1)).All(n => string.CompareOrdinal(n.First, n.Second) < 0);
        return inOrder ? stems : [.. stems.Select((s, n) => $"{n + 1:00}-{s}")];
    }

    /// <summary>A name without folder and ending, in letters that file systems bear; a party of a file is named so.</summary>
    public static string Stem(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var stem = file.LastIndexOf('.') is > 0 and var dot && file.Length - dot <= 5 ? file[..dot] : file;
        var safe = string.Concat(stem.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')).Trim('-');
        return safe.Length == 0 ? "party" : safe;
    }
}
