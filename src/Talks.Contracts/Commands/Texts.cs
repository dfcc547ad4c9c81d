namespace Talks.Contracts;

/// <summary>
/// Puts an amendment to the vote of the table, also one that was declined. By its mover, control, or the party that chairs;
/// counts as the mover's yes. It carries under the rule by which texts are decided.
/// </summary>
/// <param name="Revision">The revision of the amendment that was read; null means the first.</param>
public sealed record PutAmendment(int Proposal, int Amendment, int? Revision = null) : Command;

/// <summary>Votes on an amendment that is put to the vote, once. By the head or an empowered deputy.</summary>
/// <param name="Revision">The revision of the amendment that was read; null means the first.</param>
public sealed record VoteOnAmendment(int Proposal, int Amendment, Ballot Ballot, int? Revision = null) : Command;

/// <summary>Takes one's own amendment back.</summary>
public sealed record WithdrawAmendment(int Proposal, int Amendment) : Command;

/// <summary>
/// Puts a part of an open text in brackets: one's party does not agree to it. A second time it replaces one's own brackets
/// there. Accepting the text lifts them. By the head or an empowered deputy.
/// </summary>
/// <param name="Version">The version of the text that was read.</param>
/// <param name="Issue">The issue whose answer is bracketed; null if it is a commitment.</param>
/// <param name="Commitment">Key of the commitment that is bracketed; null if it is an issue.</param>
/// <param name="Option">With an issue, the option one would have instead, 0 for none; null says nothing.</param>
/// <param name="Instead">With a commitment, what one would have instead, of the same measure and part; null says nothing.</param>
public sealed record PlaceBracket(
    int Proposal,
    int Version,
    string? Issue,
    string? Commitment,
    string Note,
    int? Option = null,
    Commitment? Instead = null
) : Command;

/// <summary>Takes one's own brackets off.</summary>
public sealed record LiftBracket(int Proposal, string? Issue, string? Commitment) : Command;

/// <summary>
/// Lets an informal text go round, which binds nobody and is not voted on. Its package may leave open what a tabled one must
/// settle. Who wrote a non-paper is told to nobody but its author's delegation and control. By the head or an empowered deputy.
/// </summary>
/// <param name="To">Parties that are to read it; empty means everyone at the table. Spectators never do.</param>
public sealed record CirculatePaper(
    PaperKind Kind,
    string Title,
    string Summary,
    Package Package,
    IReadOnlyList<string> To
) : Command;

/// <summary>Lets a new version of one's own paper go round among the same readers.</summary>
/// <param name="Version">The version that it replaces.</param>
public sealed record RevisePaper(int Paper, int Version, string Title, string Summary, Package Package) : Command;

/// <summary>Takes one's own paper back.</summary>
public sealed record WithdrawPaper(int Paper) : Command;

/// <summary>
/// Lodges, for an actor without a seat, its written undertaking to do what texts ask of it, or takes it back. Without one
/// no text can name it to perform or verify anything. By control.
/// </summary>
public sealed record LodgeUndertaking(string Outsider, bool Given, string Text) : Command;
