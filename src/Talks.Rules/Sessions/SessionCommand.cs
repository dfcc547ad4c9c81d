using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.World.Compliance;
using Talks.Rules.World.Injects;

namespace Talks.Rules.Sessions;

/// <summary>What an actor may ask of a session.</summary>
public abstract record SessionCommand;

/// <param name="Person">Id of the new person, unique in the session.</param>
/// <param name="Role">Null takes the head's seat if it is free, else an adviser's.</param>
/// <param name="Post">One of the scenario's own posts, for an adviser; null for none.</param>
public sealed record TakeSeat(string Person, string Name, string Party, Role? Role, string? Post = null)
    : SessionCommand;

public sealed record LeaveSeat : SessionCommand;

public sealed record PassHead(string To) : SessionCommand;

public sealed record NameDeputy(string Person, bool Empowered) : SessionCommand;

/// <summary>Gives somebody of a delegation one of the scenario's own posts.</summary>
/// <param name="Post">Null takes it away.</param>
public sealed record GivePost(string Person, string? Post) : SessionCommand;

public sealed record RemovePerson(string Person) : SessionCommand;

public sealed record AllowAutopilot(string Party, bool Allowed, Temperament Temperament, string? Name = null)
    : SessionCommand;

public sealed record OpenRound(int? Minutes) : SessionCommand;

public sealed record ExtendRound(int Seconds) : SessionCommand;

public sealed record CloseRound : SessionCommand;

public sealed record PauseSession : SessionCommand;

public sealed record ResumeSession : SessionCommand;

public sealed record EndSession(string Reason) : SessionCommand;

public sealed record SetEmbargo(Embargo Embargo, int Seconds) : SessionCommand;

public sealed record MarkMoment(string Note) : SessionCommand;

/// <param name="Planned">Id of the prepared inject it is; null for one of control's own.</param>
public sealed record SendInject(
    string Title,
    string Sender,
    string Text,
    ImmutableArray<string> To,
    bool Public,
    string? Planned = null
) : SessionCommand
{
    /// <summary>What it does to the world.</summary>
    public ImmutableArray<InjectEffect> Effects { get; init; } = [];
}

/// <param name="Instrument">The kind of document; null means the agenda's first.</param>
/// <param name="Among">The parties among which it is to be agreed, the author with them; null means all.</param>
public sealed record TableProposal(
    string Title,
    string Summary,
    Package Package,
    int? ReplyTo,
    string? Instrument = null,
    ImmutableArray<string>? Among = null
) : SessionCommand
{
    /// <summary>Numbers of open proposals that it puts together; empty for a text of its own.</summary>
    public ImmutableArray<int> Merges { get; init; } = [];
}

public sealed record WithdrawProposal(int Proposal) : SessionCommand;

/// <param name="Version">The version of the text that the vote is on.</param>
/// <param name="Reservation">What the party excepts from its yes; goes with an acceptance only.</param>
/// <param name="Interpretation">How the party reads the text it votes on.</param>
/// <param name="AdReferendum">The yes is subject to the capital; goes with an acceptance only.</param>
public sealed record CastVote(
    int Proposal,
    Ballot Ballot,
    string Reason,
    ImmutableArray<Ask> Asks,
    int Version = 1,
    string Reservation = "",
    string Interpretation = "",
    bool AdReferendum = false
) : SessionCommand;

/// <summary>Puts the party's name under another's text.</summary>
public sealed record Sponsor(int Proposal, int Version) : SessionCommand;

public sealed record WithdrawSponsorship(int Proposal) : SessionCommand;

/// <summary>Marks an adopted text as authentic.</summary>
public sealed record Initial(int Proposal) : SessionCommand;

/// <param name="AdReferendum">Subject to the capital, also where the text needs no ratification.</param>
public sealed record Sign(int Proposal, bool AdReferendum = false) : SessionCommand;

/// <summary>Comes to a text in force that the party stayed out of.</summary>
/// <param name="AdReferendum">Subject to the capital, also where the text needs no ratification.</param>
public sealed record Accede(int Proposal, bool AdReferendum = false) : SessionCommand;

/// <summary>Refuses to initial or sign.</summary>
public sealed record DeclineSignature(int Proposal, string Reason) : SessionCommand;

/// <summary>Answers for a capital that a text waits for.</summary>
/// <param name="Party">Whose capital.</param>
/// <param name="Accept">False refuses ratification.</param>
public sealed record Ratify(int Proposal, string Party, bool Accept, string Reason) : SessionCommand;

/// <param name="Version">The version that the amendment was written to.</param>
/// <param name="Package">The whole text as it would read.</param>
/// <param name="Amends">The amendment it would change; null changes the text itself.</param>
/// <param name="Revision">With <paramref name="Amends"/>, the revision of that which was read.</param>
public sealed record ProposeAmendment(
    int Proposal,
    int Version,
    Package Package,
    string Reason,
    int? Amends = null,
    int Revision = 1
) : SessionCommand;

/// <param name="Revision">The revision of the amendment that was read.</param>
public sealed record AnswerAmendment(int Proposal, int Amendment, bool Accept, int Revision = 1) : SessionCommand;

/// <summary>Puts an amendment to the vote of the table.</summary>
public sealed record PutAmendment(int Proposal, int Amendment, int Revision = 1) : SessionCommand;

public sealed record VoteOnAmendment(int Proposal, int Amendment, Ballot Ballot, int Revision = 1) : SessionCommand;

public sealed record WithdrawAmendment(int Proposal, int Amendment) : SessionCommand;

/// <summary>Puts a part of an open text in brackets, in place of one's own brackets there if there are any.</summary>
/// <param name="Issue">The issue whose answer is bracketed, or null.</param>
/// <param name="Commitment">Key of the commitment that is bracketed, or null.</param>
/// <param name="Option">With an issue, the option the party would have instead; null if it does not say.</param>
/// <param name="Instead">With a commitment, what the party would have instead; null if it does not say.</param>
public sealed record PlaceBracket(
    int Proposal,
    int Version,
    string? Issue,
    string? Commitment,
    string Note,
    int? Option = null,
    Commitment? Instead = null
) : SessionCommand;

public sealed record LiftBracket(int Proposal, string? Issue, string? Commitment) : SessionCommand;

/// <param name="To">Parties that are to read it; empty means everyone at the table.</param>
public sealed record CirculatePaper(
    PaperKind Kind,
    string Title,
    string Summary,
    Package Package,
    ImmutableArray<string> To
) : SessionCommand;

public sealed record RevisePaper(int Paper, int Version, string Title, string Summary, Package Package)
    : SessionCommand;

public sealed record WithdrawPaper(int Paper) : SessionCommand;

/// <summary>Lodges the undertaking of an actor without a seat to do what a text asks of it, or takes it back.</summary>
public sealed record LodgeUndertaking(string Outsider, bool Given, string Text) : SessionCommand;

public sealed record Indicate(int Proposal, int Version, Leaning Leaning, ImmutableArray<Ask> Asks) : SessionCommand;

/// <param name="Minutes">How long objections are waited for.</param>
public sealed record PutUnderSilence(int Proposal, int Version, int Minutes) : SessionCommand;

/// <param name="Seconds">Time of each speaker; 0 sets no limit.</param>
public sealed record OpenSpeakersList(int Seconds) : SessionCommand;

public sealed record CloseSpeakersList : SessionCommand;

public sealed record AskFloor : SessionCommand;

public sealed record GiveFloor(string Party) : SessionCommand;

/// <summary>Gives the floor back, or one's place in the list.</summary>
public sealed record YieldFloor : SessionCommand;

/// <summary>Replies to the last speaker, before those on the list.</summary>
public sealed record ClaimReply : SessionCommand;

public sealed record Say(string Channel, string Text, RecordGrade Grade = RecordGrade.Closed) : SessionCommand;

public sealed record MakeStatement(string Text) : SessionCommand;

/// <param name="Minutes">After which it closes by itself; null if it does not.</param>
public sealed record OpenCaucus(
    ImmutableArray<string> Invite,
    string Purpose,
    CaucusVisibility Visibility = CaucusVisibility.Secret,
    int? Minutes = null
) : SessionCommand;

public sealed record InviteToCaucus(int Caucus, ImmutableArray<string> Invite) : SessionCommand;

public sealed record AnswerInvitation(int Caucus, bool Accept) : SessionCommand;

/// <summary>Leaves a room, or its door.</summary>
public sealed record LeaveCaucus(int Caucus) : SessionCommand;

/// <summary>Asks to be let into a room that is no secret; walks in where the door is open.</summary>
public sealed record KnockAtCaucus(int Caucus) : SessionCommand;

public sealed record AnswerKnock(int Caucus, string Party, bool Admit) : SessionCommand;

/// <param name="Minutes">From now, after which it closes by itself.</param>
public sealed record ExtendCaucus(int Caucus, int Minutes) : SessionCommand;

/// <summary>Changes the text of a room or a working group.</summary>
/// <param name="Revision">The one that was read; 0 before the first.</param>
public sealed record WriteText(string Channel, int Revision, string Title, Package Package) : SessionCommand;

public sealed record AgreeText(string Channel, int Revision) : SessionCommand;

/// <summary>Puts a part of the text of a room or a working group in brackets, in place of one's own brackets there if there are any.</summary>
/// <param name="Revision">The one that was read.</param>
/// <param name="Issue">As in <see cref="PlaceBracket"/>, and so the rest.</param>
public sealed record BracketText(
    string Channel,
    int Revision,
    string? Issue,
    string? Commitment,
    string Note,
    int? Option = null,
    Commitment? Instead = null
) : SessionCommand;

public sealed record UnbracketText(string Channel, string? Issue, string? Commitment) : SessionCommand;

/// <summary>Puts a room's text before the table as a proposal of one's own.</summary>
public sealed record CarryText(int Caucus, int Revision, string Summary) : SessionCommand;

public sealed record ReportText(string Group, int Revision) : SessionCommand;

/// <summary>Puts the reports of working groups before the table as one proposal.</summary>
public sealed record AssembleText(string Title, string Summary, ImmutableArray<GroupReport> Reports) : SessionCommand;

/// <param name="Revision">Of the text as last reported.</param>
public sealed record GroupReport(string Group, int Revision);

/// <summary>What the actor's party does about a step of the text in force, from now on, until it chooses otherwise.</summary>
public sealed record ChoosePerformance(string Step, Performance Performance) : SessionCommand;

/// <summary>Takes a measure outside any text, alone.</summary>
/// <param name="Level">0 gives it up.</param>
public sealed record ActAlone(string Measure, int Level) : SessionCommand;

/// <summary>A party denounces the text in force, and leaves it; or control declares it dead for all.</summary>
public sealed record EndText(string Reason) : SessionCommand;

/// <summary>Finds whether a step of the text in force is kept: by its verifier, or by control for an outsider and the joint commission.</summary>
public sealed record LayFinding(string Step, bool Kept, string Reason) : SessionCommand;

/// <param name="Back">True holds the steps back; false lets them go on.</param>
public sealed record HoldSteps(ImmutableArray<string> Steps, bool Back, string Reason) : SessionCommand;

/// <summary>Puts it to the table whether what benefits a party found in breach is held back.</summary>
public sealed record MoveSnapback(string Reason) : SessionCommand;

/// <param name="End">True to hold relief back; false to keep it.</param>
public sealed record VoteOnSnapback(bool End) : SessionCommand;

/// <summary>Control rules on how the world stands, or on a circumstance of its coming rounds.</summary>
/// <param name="Variable">A variable, or an input that neither talks nor texts decide; such is a share, 0 to 1.</param>
public sealed record RuleOnWorld(string Variable, double Value, string Reason) : SessionCommand;

/// <summary>Nothing is asked; deadlines that have passed take effect.</summary>
public sealed record Tick : SessionCommand;
