namespace Talks.Contracts;

/// <summary>
/// Changes the text of a room or a working group as a whole. Refused as stale if somebody changed it since
/// <paramref name="Revision"/>. A group's text keeps to the issues it owns.
/// </summary>
/// <param name="Channel">"caucus/3" or "group/energy".</param>
/// <param name="Revision">The one that was read; 0 begins the text.</param>
public sealed record WriteText(string Channel, int Revision, string Title, Package Package) : Command;

/// <summary>Agrees to a text as it stands at <paramref name="Revision"/>; the next change undoes it. By those who may table.</summary>
public sealed record AgreeText(string Channel, int Revision) : Command;

/// <summary>Tables the text of one's room as a proposal of one's own; nothing says which room it came from.</summary>
public sealed record CarryText(int Caucus, int Revision, string Summary) : Command;

/// <summary>Brings a working group's text before the plenary. By the party that chairs the group, a member that chairs the talks, or control.</summary>
/// <param name="Group">Its id.</param>
public sealed record ReportText(string Group, int Revision) : Command;

/// <summary>Tables the reports of working groups as one proposal of one's own.</summary>
/// <param name="Reports">Each group once, at the revision it has reported last.</param>
public sealed record AssembleText(string Title, string Summary, IReadOnlyList<GroupReport> Reports) : Command;
