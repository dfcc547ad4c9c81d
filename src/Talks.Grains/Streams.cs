namespace Talks.Grains;

/// <summary>Names of the journal's streams.</summary>
public static class Streams
{
    public const string Lobby = "lobby";
    public const string SignIns = "sign-ins";
    const string Sessions = "session/";
    const string Delegations = "delegation/";
    const string Doors = "door/";

    public static string Session(string session) => Sessions + session;

    public static string Delegation(string session, string party) => $"{Delegations}{session}/{party}";

    public static string Door(string session) => Doors + session;

    /// <summary>The session of a door's stream; null for any other stream.</summary>
    public static string? DoorOf(string stream) =>
        stream.StartsWith(Doors, StringComparison.Ordinal) ? stream[Doors.Length..] : null;

    /// <summary>The session and the party of a delegation's stream; null for any other stream.</summary>
    public static (string Session, string Party)? DelegationOf(string stream) =>
        stream.Split('/') is [var kind, var session, var party] && kind + "/" == Delegations ? (session, party) : null;

    /// <summary>The session of a session's stream; null for any other stream.</summary>
    public static string? SessionOf(string stream) =>
        stream.StartsWith(Sessions, StringComparison.Ordinal) ? stream[Sessions.Length..] : null;
}
