namespace Talks.Rules.Sessions;

/// <summary>
/// What can take place in a session; one file tells of each concern. The names and shapes are the stored format: add, never rename or reuse.
/// </summary>
public abstract record SessionEvent;
