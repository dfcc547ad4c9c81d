namespace Talks.Contracts;

/// <summary>
/// Changes the text of a room or a working group as a whole. Refused as stale if somebody changed it since
/// <paramref name="Revision"/>. A group's text keeps to the issues it owns.
/// </summary>
/// <param name="Channel">"caucus/3" or "group/energy".</param>
/// <param name="Revision">The one that was read; 0 begins the text.</param>
public sealed record WriteText(string Channel, int Revision, string Title, Package Package) : Command;

/// <summary>
/// Agrees to a text as it stands at <paramref name="Revision"/>, and lifts one's own brackets; the next change undoes it. By those who may
/// table.
/// </summary>
public sealed record AgreeText(string Channel, int Revision) : Command;

/// <summary>
/// Puts a part of the text of a room or a working group in brackets: one's party does not agree to it, nor to the text any more. A
/// second time it replaces one's own brackets there. By those who may table.
/// </summary>
/// <param name="Channel">"caucus/3" or "group/energy".</param>
/// <param name="Revision">Of the text that was read.</param>
/// <param name="Issue">The issue whose answer is bracketed; null if it is a commitment.</param>
/// <param name="Commitment">Key of the commitment that is bracketed; null if it is an issue.</param>
/// <param name="Option">With an issue, the option one would have instead, 0 for none; null says nothing.</param>
/// <param name="Instead">With a commitment, what one would have instead, of the same measure and part; null says nothing.</param>
public sealed record BracketText(
    string Channel,
    int Revision,
    string? Issue,
    string? Commitment,
    string Note,
    int? Option = null,
    Commitment? Instead = null
) : Command;

/// <summary>Takes one's own brackets off a text of a room or a working group.</summary>
public sealed record UnbracketText(string Channel, string? Issue, string? Commitment) : Command;

/// <summary>
/// Tables the text of one's room as a proposal of one's own; nothing says which room it came from. Brackets of others come along where
/// everybody knows who is in the room, and stay behind where they would betray it.
/// </summary>
public sealed record CarryText(int Caucus, int Revision, string Summary) : Command;

/// <summary>Brings a working group's text before the plenary. By the party that chairs the group, a member that chairs the talks, or control.</summary>
/// <param name="Group">Its id.</param>
public sealed record ReportText(string Group, int Revision) : Command;

/// <summary>Tables the reports of working groups as one proposal of one's own, with what others have left in brackets.</summary>
/// <param name="Reports">Each group once, at the revision it has reported last.</param>
public sealed record AssembleText(string Title, string Summary, IReadOnlyList<GroupReport> Reports) : Command;
