namespace Talks.Contracts;

/// <summary>Puts one's party's name under another's open text. It is no vote. By the head or an empowered deputy.</summary>
/// <param name="Version">The version that was read; an amendment taken lets sponsorships fall.</param>
public sealed record Sponsor(int Proposal, int Version) : Command;

/// <summary>Takes one's party's name from under another's open text.</summary>
public sealed record WithdrawSponsorship(int Proposal) : Command;

/// <summary>Marks an adopted text as authentic. By the head, or a deputy where the kind of document lets deputies sign.</summary>
public sealed record Initial(int Proposal) : Command;

/// <summary>Signs an adopted text.</summary>
/// <param name="AdReferendum">Subject to the capital, also where the kind of document needs no ratification.</param>
public sealed record Sign(int Proposal, bool AdReferendum) : Command;

/// <summary>
/// Comes to a text in force that the party stayed out of, where the kind of document is open to that. By whoever signs such a text.
/// </summary>
/// <param name="AdReferendum">Subject to the capital, also where the kind of document needs no ratification.</param>
public sealed record Accede(int Proposal, bool AdReferendum) : Command;

/// <summary>Refuses to initial or sign an adopted text: it comes to nothing, unless it can enter into force without the party.</summary>
public sealed record DeclineSignature(int Proposal, string Reason) : Command;

/// <summary>Answers for a capital that has been asked. By whoever sits there, or control, as the scenario says.</summary>
/// <param name="Party">Whose capital.</param>
/// <param name="Accept">False refuses: the agreement comes to nothing, unless it can enter into force without the party.</param>
public sealed record Ratify(int Proposal, string Party, bool Accept, string Reason) : Command;

/// <summary>Asks one's capital for instructions. Only the delegation, its capital and control learn of it.</summary>
/// <param name="Proposal">The text it is about, if it is about one that is tabled.</param>
/// <param name="Draft">The own draft it is about, if it is about one.</param>
public sealed record RequestInstructions(string Text, int? Proposal, int? Draft) : Command;

/// <summary>Instructs a delegation, asked or not. By whoever sits as its capital, or control.</summary>
/// <param name="Party">Which delegation.</param>
/// <param name="Request">The request it answers.</param>
/// <param name="Lift">Ids of red lines that no longer stand.</param>
public sealed record Instruct(string Party, int? Request, string Text, IReadOnlyList<string> Lift) : Command;
