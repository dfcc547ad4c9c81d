using System.Text.Json;
using Talks.Rules.World;
using Talks.Scenarios;

namespace Talks.World.Tests;

/// <summary>The worlds that ship, and trajectories of another interpreter to compare with.</summary>
static class Worlds
{
    public static WorldModel Korea { get; } = Shipped("korea");
    public static WorldModel River { get; } = Shipped("river-basin");

    static WorldModel Shipped(string folder)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Library", folder, "world.json");
        var (model, faults) = WorldFile.Read(File.ReadAllText(path));
        return model ?? throw new InvalidDataException(string.Join('\n', faults));
    }

    public static IReadOnlyList<Trajectory> Reference { get; } =
        JsonSerializer.Deserialize<List<Trajectory>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Worlds", "reference.json")),
            JsonSerializerOptions.Web
        )!;
}

/// <summary>Rounds of a world as a tree-walking interpreter in another language worked them out, from the same random numbers.</summary>
sealed record Trajectory(
    string Name,
    string World,
    ulong Seed,
    SortedDictionary<string, double> Parameters,
    SortedDictionary<string, double> Controls,
    SortedDictionary<string, double> Inputs,
    List<Dictionary<string, double>> Rounds
)
{
    public override string ToString() => Name;
}
