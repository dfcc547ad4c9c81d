namespace Talks.Contracts;

/// <summary>Lays a memo before the head of one's delegation. By those who may draft.</summary>
public sealed record LayMemo(Memo Memo) : Command;

/// <summary>Changes a memo. Refused as stale if a colleague changed it since <paramref name="Revision"/>.</summary>
public sealed record ReviseMemo(int Number, int Revision, Memo Memo) : Command;

/// <summary>Sends a memo back to be mended. By those who may release it.</summary>
public sealed record ReturnMemo(int Number, int Revision, string Comment) : Command;

/// <summary>Takes a memo away again. By those who may draft.</summary>
public sealed record WithdrawMemo(int Number, int Revision) : Command;

/// <summary>
/// Lets a memo out as it stands at <paramref name="Revision"/>: makes the statement, casts the vote or tables the text, as one's own act.
/// A refusal of that act leaves the memo where it is.
/// </summary>
public sealed record ReleaseMemo(int Number, int Revision) : Command;
