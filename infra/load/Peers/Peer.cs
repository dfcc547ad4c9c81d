using Talks.Load.Wires;

namespace Talks.Load.Peers;

/// <summary>A server under comparison.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Command">Program and arguments that start it on a port.</param>
/// <param name="Environment">Added to its environment.</param>
/// <param name="Open">Opens a room of a server.</param>
/// <param name="IsDotnet">Whether it can carry the gauge.</param>
sealed record Peer(
    string Name,
    Func<int, string[]> Command,
    IReadOnlyDictionary<string, string> Environment,
    Func<Uri, string, Room> Open,
    bool IsDotnet = true
);

/// <summary>Where people hear each other.</summary>
/// <param name="Sender">The way in for the n-th who talks, 0 to 5.</param>
/// <param name="Spectator">The way in for one who listens.</param>
sealed record Room(Func<int, Way> Sender, Func<Way> Spectator);

readonly record struct Way(string Path, Dialect Dialect);
