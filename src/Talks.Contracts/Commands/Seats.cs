namespace Talks.Contracts;

/// <summary>Gives up one's own seat. If it was the head's, the deputy follows, then the longest-seated adviser.</summary>
public sealed record LeaveSeat : Command;

/// <summary>Hands the head's role to a colleague; the former head becomes deputy. By the head, or control.</summary>
public sealed record PassHead(string To) : Command;

/// <summary>Lets a colleague table and vote as deputy, or takes that back. By the head, or control.</summary>
public sealed record NameDeputy(string Person, bool Empowered) : Command;

/// <summary>Gives an adviser one of the posts that the scenario adds to the usual roles. By the head, or control.</summary>
/// <param name="Post">As <see cref="Agenda.Posts"/> names it; null takes it away.</param>
public sealed record GivePost(string Person, string? Post) : Command;

/// <summary>Unseats somebody. By control.</summary>
public sealed record RemovePerson(string Person) : Command;

/// <summary>From now on a bot plays <paramref name="Party"/> whenever nobody sits there, or no longer. By control.</summary>
public sealed record AllowAutopilot(string Party, bool Allowed, Temperament Temperament, string? Name = null) : Command;
