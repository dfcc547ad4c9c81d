using Talks.Rules.World.Formulas;

namespace Talks.Rules.World;

/// <summary>Faults of a definition apart from its formulas.</summary>
static class WorldCheck
{
    /// <summary>Most variables, parameters, controls, inputs and streams together.</summary>
    const int MostNames = 500;
    const int MostEquations = 200;

    public static string Place(int number, Equation equation) => $"equation {number + 1} '{equation.Set}'";

    public static IEnumerable<Fault> Faults(WorldDefinition world) =>
        Sizes(world).Concat(Names(world)).Concat(Numbers(world)).Concat(Targets(world));

    static IEnumerable<Fault> Sizes(WorldDefinition world)
    {
        if (world.RoundMonths is < 1 or > 120)
            yield return new("round_months", 0, $"{world.RoundMonths} is not between 1 and 120.");
        if (world.Rounds is < 1 or > 200)
            yield return new("rounds", 0, $"{world.Rounds} is not between 1 and 200.");
        if (world.State.IsEmpty)
            yield return new("state", 0, "holds no variable; a world needs at least one.");
        if (WorldModel.NamesOf(world).Count() + world.Streams.Length is var names and > MostNames)
            yield return new("world", 0, $"{names} names; at most {MostNames} are allowed.");
        if (world.Equations.Length > MostEquations)
            yield return new("equations", 0, $"{world.Equations.Length}; at most {MostEquations} are allowed.");
    }

    static IEnumerable<Fault> Names(WorldDefinition world)
    {
        foreach (var name in WorldModel.NamesOf(world).Concat(world.Streams).Where(n => !IsName(n)))
            yield return new($"name '{name}'", 0, "use letters, digits and _ only, and begin with a letter.");
        foreach (var twice in WorldModel.NamesOf(world).GroupBy(n => n).Where(g => g.Count() > 1))
            yield return new(
                $"name '{twice.Key}'",
                0,
                "is used more than once; each name may stand for one thing only."
            );
    }

    static IEnumerable<Fault> Numbers(WorldDefinition world)
    {
        foreach (var v in world.State)
        {
            var place = $"state '{v.Id}'";
            if (!AllSound(v.Init, v.Min, v.Max, v.PlausibleLow, v.PlausibleHigh))
                yield return new(place, 0, $"numbers must lie between -{Limits.Magnitude:g} and {Limits.Magnitude:g}.");
            else if (v.Min > v.Max || v.Hold(v.Init) != v.Init)
                yield return new(place, 0, $"init {v.Init} must lie between min {v.Min} and max {v.Max}.");
            else if (v.PlausibleLow > v.PlausibleHigh)
                yield return new(place, 0, "plausible_range must give the lower number first.");
        }
        foreach (var p in world.Parameters.Concat(world.EngineParameters))
            if (!AllSound(p.Low, p.Mid, p.High) || p.Low > p.Mid || p.Mid > p.High)
                yield return new($"parameter '{p.Id}'", 0, $"low {p.Low}, mid {p.Mid}, high {p.High} must not fall.");
        foreach (var c in world.Controls.Where(c => !AllSound(c.Default)))
            yield return new($"control '{c.Id}'", 0, "default must be a number.");
    }

    static IEnumerable<Fault> Targets(WorldDefinition world)
    {
        var variables = world.State.Select(v => v.Id).ToHashSet();
        foreach (var (number, equation) in world.Equations.Index())
            if (!variables.Contains(equation.Set))
                yield return new(Place(number, equation), 0, "sets no variable of the state; see its 'set'.");
    }

    static bool IsName(string name) =>
        name.Length is > 0 and <= 40
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && name is not ("and" or "or" or "not");

    static bool AllSound(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
            if (!(Math.Abs(number) <= Limits.Magnitude))
                return false;
        return true;
    }
}
