namespace Talks.Contracts;

/// <summary>Opens the next round. By control.</summary>
/// <param name="Minutes">Length, 1 to 10,080; null takes the scenario's.</param>
public sealed record OpenRound(int? Minutes) : Command;

/// <summary>Moves the round's deadline. By control.</summary>
/// <param name="Seconds">Later if positive, sooner if negative, at most a week either way.</param>
public sealed record ExtendRound(int Seconds) : Command;

/// <summary>Closes the round now. By control.</summary>
public sealed record CloseRound : Command;

/// <summary>Stops the session clock: every deadline stands off with it. By control.</summary>
public sealed record PauseSession : Command;

/// <summary>Lets the session clock run on. By control.</summary>
public sealed record ResumeSession : Command;

/// <summary>Ends the session for good. By control.</summary>
public sealed record EndSession(string Reason) : Command;

/// <summary>Sets how late spectators see public events, from now on and for what they have not yet seen. By control.</summary>
/// <param name="Seconds">0 to 86,400; used with <see cref="Embargo.Delay"/>.</param>
public sealed record SetEmbargo(Embargo Embargo, int Seconds) : Command;

/// <summary>Marks this moment to come back to in the review. By control; nobody else learns of it.</summary>
/// <param name="Note">At most 200 characters; may be empty.</param>
public sealed record MarkMoment(string Note) : Command;

/// <summary>Sends news into the session. By control.</summary>
/// <param name="To">Parties that receive it; empty means everyone at the table.</param>
/// <param name="Public">True: spectators see it too; then <paramref name="To"/> must be empty.</param>
/// <param name="Planned">Id of the prepared inject it is; by default null, for one of control's own.</param>
/// <param name="Effects">What it does to the world, unseen by anybody but control; by default nothing.</param>
public sealed record SendInject(
    string Title,
    string Sender,
    string Text,
    IReadOnlyList<string> To,
    bool Public,
    string? Planned = null,
    IReadOnlyList<InjectEffect>? Effects = null
) : Command;
