using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;
using Talks.Rules.World.Injects;

namespace Talks.Rules.Sessions;

/// <summary>
/// What can take place in a session. The names and shapes are the stored format: add, never rename or reuse.
/// </summary>
public abstract record SessionEvent;

/// <param name="MinutesPerRound">Overrides the scenario's round lengths.</param>
public sealed record SessionConvened(string Session, string Title, Agenda Agenda, Pace Pace, int? MinutesPerRound)
    : SessionEvent;

/// <summary>The seed of everything drawn by chance in this session.</summary>
public sealed record SeedDrawn(int Seed) : SessionEvent;

public sealed record SeatTaken(string Person, string Name, string Party, Role Role) : SessionEvent;

public sealed record SeatLeft(string Person, string Party, bool Removed) : SessionEvent;

public sealed record HeadPassed(string Party, string? From, string To) : SessionEvent;

public sealed record DeputyNamed(string Party, string Person, bool Empowered) : SessionEvent;

public sealed record AutopilotAllowed(string Party, bool Allowed, Temperament Temperament, string? Name = null)
    : SessionEvent;

/// <param name="Deadline">On the session clock, milliseconds.</param>
public sealed record RoundOpened(int Round, string Label, string Kind, long Deadline) : SessionEvent;

public sealed record RoundExtended(int Round, long Deadline) : SessionEvent;

public sealed record RoundClosed(int Round, bool ByDeadline) : SessionEvent;

public sealed record SessionPaused : SessionEvent;

public sealed record SessionResumed : SessionEvent;

public sealed record SessionEnded(string Reason) : SessionEvent;

public sealed record EmbargoSet(Embargo Embargo, int Seconds) : SessionEvent;

/// <summary>
/// Nothing took place: a command was refused of which another copy may still be on its way, and will get the same answer.
/// Nobody is told but whoever gave it.
/// </summary>
/// <param name="Command">The id it was given under, and whose it is.</param>
public sealed record CommandRefused(string Command, RefusalCode Code, string Text) : SessionEvent;

/// <summary>Control found this moment worth coming back to. Control only.</summary>
public sealed record MomentMarked(string Note) : SessionEvent;

public sealed record InjectSent(int Inject, string Title, string Sender, string Text, ImmutableArray<string> To)
    : SessionEvent;

public sealed record ProposalTabled(
    int Proposal,
    string Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    int? ReplyTo,
    ImmutableArray<string> Binds,
    string? Instrument = null,
    ImmutableArray<string>? Among = null
) : SessionEvent
{
    /// <summary>Numbers of the proposals that it puts together; empty for a text of its own.</summary>
    public ImmutableArray<int> Merges { get; init; } = [];
}

public sealed record ProposalWithdrawn(int Proposal) : SessionEvent;

public sealed record VoteCast(
    int Proposal,
    string Party,
    string? Person,
    Ballot Ballot,
    string Reason,
    ImmutableArray<Ask> Asks,
    int Version = 1,
    string Reservation = "",
    string Interpretation = "",
    bool AdReferendum = false
) : SessionEvent;

/// <summary>A party has voted in a secret ballot. How, its own vote tells it alone.</summary>
public sealed record BallotCast(int Proposal, string Party) : SessionEvent;

public sealed record Sponsored(int Proposal, int Version, string Party, string? Person) : SessionEvent;

public sealed record SponsorshipWithdrawn(int Proposal, string Party, string? Person) : SessionEvent;

/// <param name="Amendment">1, 2, 3 ... of the proposal.</param>
/// <param name="Version">The version of the proposal that it would change.</param>
/// <param name="Package">The whole text as it would read.</param>
/// <param name="Changes">What differs from that version, or from the amendment it would change.</param>
/// <param name="Binds">The parties the changed text would oblige to act.</param>
/// <param name="Amends">The amendment it would change; null if it changes the text.</param>
/// <param name="AmendsRevision">The revision of that amendment.</param>
public sealed record AmendmentProposed(
    int Proposal,
    int Amendment,
    int Version,
    string Party,
    string? Person,
    Package Package,
    Difference Changes,
    ImmutableArray<string> Binds,
    string Reason,
    int? Amends = null,
    int? AmendsRevision = null
) : SessionEvent;

public sealed record AmendmentDeclined(int Proposal, int Amendment) : SessionEvent;

/// <summary>An amendment to an amendment was taken or carried: the amendment reads so from now on, and waits for an answer anew.</summary>
/// <param name="By">The amendment that changed it.</param>
/// <param name="Changes">What it would change in the text.</param>
public sealed record AmendmentAmended(
    int Proposal,
    int Amendment,
    int Revision,
    int By,
    Package Package,
    Difference Changes,
    ImmutableArray<string> Binds
) : SessionEvent;

/// <summary>The table votes on an amendment.</summary>
public sealed record AmendmentPut(int Proposal, int Amendment, int Revision) : SessionEvent;

public sealed record AmendmentVoteCast(int Proposal, int Amendment, string Party, string? Person, Ballot Ballot)
    : SessionEvent;

/// <summary>The table has voted for an amendment; the change that it brings follows.</summary>
public sealed record AmendmentCarried(int Proposal, int Amendment) : SessionEvent;

/// <summary>The table has voted an amendment down.</summary>
public sealed record AmendmentLost(int Proposal, int Amendment) : SessionEvent;

public sealed record AmendmentWithdrawn(int Proposal, int Amendment) : SessionEvent;

/// <summary>A part of a text stands in brackets.</summary>
/// <param name="Person">Null for an autopilot, and where a merger brought it.</param>
public sealed record BracketPlaced(int Proposal, int Version, string Party, string? Person, Bracket Bracket)
    : SessionEvent;

public sealed record BracketLifted(int Proposal, string Party, string? Issue, string? Commitment) : SessionEvent;

/// <summary>A text has gone into another, with the consent of its author, and stands no more by itself.</summary>
public sealed record ProposalMerged(int Proposal, int Into) : SessionEvent;

/// <summary>An informal text goes round.</summary>
/// <param name="Party">Null for a non-paper.</param>
/// <param name="To">Its readers besides the author; empty means everyone at the table.</param>
public sealed record PaperCirculated(
    int Paper,
    PaperKind Kind,
    string? Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    ImmutableArray<string> To,
    ImmutableArray<string> Binds
) : SessionEvent;

/// <summary>Whose a non-paper is. For its author alone.</summary>
public sealed record PaperAuthored(int Paper, string Party, string? Person) : SessionEvent;

public sealed record PaperRevised(
    int Paper,
    int Version,
    string Title,
    string Summary,
    Package Package,
    ImmutableArray<string> Binds
) : SessionEvent;

public sealed record PaperWithdrawn(int Paper) : SessionEvent;

/// <summary>An actor without a seat has undertaken in writing to do what texts ask of it, or does so no more.</summary>
public sealed record UndertakingLodged(string Outsider, bool Given, string Text) : SessionEvent;

/// <summary>An amendment was taken. Votes, leanings and amendments to the version before have fallen.</summary>
/// <param name="Version">The version from now on.</param>
public sealed record ProposalAmended(
    int Proposal,
    int Version,
    int Amendment,
    Package Package,
    ImmutableArray<string> Binds
) : SessionEvent;

/// <summary>Where a party leans, said in a straw poll.</summary>
public sealed record Indicated(
    int Proposal,
    int Version,
    string Party,
    string? Person,
    Leaning Leaning,
    ImmutableArray<Ask> Asks
) : SessionEvent;

/// <param name="Until">On the session clock, milliseconds.</param>
public sealed record SilenceBegun(int Proposal, int Version, long Until) : SessionEvent;

public sealed record SilenceBroken(int Proposal, string Party) : SessionEvent;

/// <summary>Nobody objected.</summary>
/// <param name="Silent">The parties whose silence counts as acceptance: unbound, and not heard.</param>
public sealed record SilenceKept(int Proposal, ImmutableArray<string> Silent) : SessionEvent;

/// <param name="Bound">The parties it binds, or will bind.</param>
/// <param name="Accepted">Those that accepted it; after a secret ballot only its author and those it binds.</param>
/// <param name="Provisional">True while signatures or capitals are still to come: it binds nobody yet.</param>
public sealed record ProposalAdopted(
    int Proposal,
    ImmutableArray<string> Bound,
    ImmutableArray<string> Accepted,
    bool Provisional = false
) : SessionEvent;

/// <summary>An adopted text waits for its signatories to initial it, or to sign it.</summary>
/// <param name="Until">When those that have not done so are no longer waited for, on the session clock; null sets no time.</param>
public sealed record SignatureOpened(
    int Proposal,
    SignatureStage Stage,
    ImmutableArray<string> Signatories,
    long? Until = null
) : SessionEvent;

/// <summary>The time for initials or signatures is over.</summary>
/// <param name="Missing">Those that were waited for and stay out.</param>
public sealed record SignatureClosed(int Proposal, SignatureStage Stage, ImmutableArray<string> Missing) : SessionEvent;

/// <summary>A party that stayed out of a text expresses its consent while that is in force.</summary>
public sealed record Acceded(int Proposal, string Party, string? Person, bool AdReferendum) : SessionEvent;

/// <summary>A text in force binds one party more, that has signed late or acceded.</summary>
public sealed record PartyJoined(int Proposal, string Party) : SessionEvent;

/// <summary>What a text in force obliges a party to, that has joined it.</summary>
/// <param name="Completed">Steps of others that can have their effect from now on, as nobody they need is missing.</param>
public sealed record StepsJoined(
    int Proposal,
    string Party,
    ImmutableArray<Obligation> Steps,
    ImmutableArray<string> Completed
) : SessionEvent;

public sealed record Initialled(int Proposal, string Party, string? Person) : SessionEvent;

public sealed record Signed(int Proposal, string Party, string? Person, bool AdReferendum) : SessionEvent;

public sealed record SignatureDeclined(int Proposal, string Party, string? Person, string Reason) : SessionEvent;

/// <summary>A party's consent waits for its capital.</summary>
/// <param name="Until">When the answer falls due or is no longer waited for, on the session clock; null sets no time.</param>
public sealed record SubmittedToCapital(int Proposal, string Party, Ratifier By, long? Until) : SessionEvent;

/// <param name="Person">Who answered for the capital; null for control, a mandate or chance.</param>
public sealed record Ratified(int Proposal, string Party, string? Person, string Reason) : SessionEvent;

public sealed record RatificationRefused(int Proposal, string Party, string? Person, string Reason) : SessionEvent;

/// <summary>Those whose consent brings the text into force have expressed it: it binds them from now on.</summary>
/// <param name="Bound">Those that have consented; others that the text would oblige may join them.</param>
public sealed record AgreementConcluded(int Proposal, ImmutableArray<string> Bound) : SessionEvent;

/// <summary>An adopted text comes to nothing, because a party or its capital would not be bound.</summary>
public sealed record AgreementLapsed(int Proposal, string Party) : SessionEvent;

/// <summary>A text was lost.</summary>
public sealed record ProposalFailed(int Proposal, FailureReason Reason) : SessionEvent
{
    /// <summary>Whose veto it was, with <see cref="FailureReason.Vetoed"/>.</summary>
    public ImmutableArray<string> By { get; init; } = [];
}

public sealed record Said(
    string Channel,
    string? Party,
    string? Person,
    string Text,
    RecordGrade Grade = RecordGrade.Closed
) : SessionEvent;

/// <summary>Words spoken without attribution, as everybody may read them.</summary>
public sealed record WordsReported(string Channel, string Text) : SessionEvent;

/// <summary>Words that are nobody's.</summary>
/// <param name="NonPaper">Drawn, so that it tells nothing of others.</param>
public sealed record NonPaperCirculated(int NonPaper, string Channel, string Text) : SessionEvent;

/// <summary>Whose a non-paper is. For that party alone.</summary>
public sealed record NonPaperOwned(int NonPaper, string Party, string? Person) : SessionEvent;

public sealed record StatementMade(string Party, string? Person, string Text) : SessionEvent;

/// <param name="Seconds">Time of each speaker; 0 sets no limit.</param>
public sealed record SpeakersListOpened(int Seconds) : SessionEvent;

public sealed record SpeakersListClosed : SessionEvent;

public sealed record FloorAsked(string Party, string? Person) : SessionEvent;

/// <param name="Until">When its time is up, on the session clock; null if it has no limit.</param>
/// <param name="Reply">True: to reply, not to speak in its turn.</param>
public sealed record FloorGiven(string Party, long? Until, bool Reply = false) : SessionEvent;

/// <summary>A party will reply as soon as the floor is free, before those on the list.</summary>
public sealed record ReplyClaimed(string Party, string? Person) : SessionEvent;

/// <summary>A party gave up the floor or its place in the list, or its time was up.</summary>
public sealed record FloorYielded(string Party, bool ByClock) : SessionEvent;

/// <param name="Until">When it closes by itself, on the session clock, milliseconds; null if it does not.</param>
public sealed record CaucusOpened(
    int Caucus,
    string By,
    ImmutableArray<string> Invited,
    string Purpose,
    CaucusVisibility Visibility = CaucusVisibility.Secret,
    long? Until = null
) : SessionEvent;

/// <param name="Members">Who sits in the room already.</param>
public sealed record CaucusInvited(
    int Caucus,
    string By,
    ImmutableArray<string> Invited,
    ImmutableArray<string> Members,
    string Purpose,
    CaucusVisibility Visibility = CaucusVisibility.Secret,
    long? Until = null
) : SessionEvent;

/// <summary>A party came in. Tells it all that those in the room know.</summary>
/// <param name="Members">Who sits in the room now, the newcomer included; empty in journals that do not tell it.</param>
/// <param name="By">Who opened it.</param>
public sealed record CaucusJoined(
    int Caucus,
    string Party,
    ImmutableArray<string> Members,
    string By = "",
    string Purpose = "",
    CaucusVisibility Visibility = CaucusVisibility.Secret,
    long? Until = null
) : SessionEvent
{
    public ImmutableArray<string> Members { get; init; } = Members.IsDefault ? [] : Members;
}

public sealed record CaucusDeclined(int Caucus, string Party) : SessionEvent;

public sealed record CaucusLeft(int Caucus, string Party) : SessionEvent;

public sealed record CaucusClosed(int Caucus, bool ByClock = false) : SessionEvent;

/// <summary>How a room that is no secret stands, as everybody may know it.</summary>
/// <param name="Members">Empty where only its existence is known.</param>
/// <param name="Purpose">Empty unless the door is open.</param>
/// <param name="Until">Null unless the door is open.</param>
public sealed record CaucusNoticed(
    int Caucus,
    CaucusVisibility Visibility,
    ImmutableArray<string> Members,
    string Purpose,
    long? Until
) : SessionEvent;

/// <summary>A party asks to be let in.</summary>
public sealed record CaucusKnocked(int Caucus, string Party) : SessionEvent;

/// <summary>A party that knocked was turned away, or went.</summary>
public sealed record KnockDeclined(int Caucus, string Party) : SessionEvent;

public sealed record CaucusExtended(int Caucus, long Until) : SessionEvent;

/// <summary>The text on which a room or a working group works, as a whole.</summary>
/// <param name="Channel">Of the room or the group.</param>
/// <param name="Revision">1 when begun, one more with each change.</param>
public sealed record TextWritten(
    string Channel,
    int Revision,
    string Party,
    string? Person,
    string Title,
    Package Package
) : SessionEvent;

/// <summary>A room's text as a newcomer finds it.</summary>
/// <param name="Agreed">Parties that agree to it as it stands.</param>
public sealed record TextShown(
    string Channel,
    int Revision,
    string Party,
    string Title,
    Package Package,
    ImmutableArray<string> Agreed
) : SessionEvent;

/// <summary>A party agrees to a text as it stands; the next change undoes it.</summary>
public sealed record TextAgreed(string Channel, int Revision, string Party, string? Person) : SessionEvent;

/// <summary>A working group brings its text to the plenary.</summary>
/// <param name="Agreed">Members that agree to it; the others reserve their position.</param>
public sealed record TextReported(string Group, int Revision, string By, Package Package, ImmutableArray<string> Agreed)
    : SessionEvent;

/// <summary>The whole world of a session with its hidden figures. For control alone.</summary>
/// <param name="Shifts">Party to the formula of points added to its walk-away value.</param>
public sealed record WorldLaid(WorldDefinition World, ImmutableSortedDictionary<string, string> Shifts) : SessionEvent
{
    /// <summary>Prepared by the scenario's authors.</summary>
    public ImmutableArray<PlannedInject> Injects { get; init; } = [];

    /// <summary>Ids of the agenda's issues, which triggers of injects may ask for.</summary>
    public ImmutableArray<string> Issues { get; init; } = [];
}

/// <summary>Prepared injects whose time has come; for control alone, which sends them or does not.</summary>
/// <param name="Round">The coming round of the world.</param>
public sealed record InjectsDue(int Round, ImmutableArray<string> Injects) : SessionEvent;

/// <summary>What an inject does to the world when its equations next run. For control alone.</summary>
/// <param name="Planned">Id of the prepared inject it was; null for one of control's own.</param>
public sealed record InjectStruck(int Inject, string? Planned, ImmutableArray<InjectEffect> Effects) : SessionEvent;

/// <summary>What everybody may know of the world's making: what is measured, not how it stands.</summary>
/// <param name="Start">Month in which it begins, such as <c>2021-01</c>.</param>
/// <param name="RoundMonths">Months that pass with each round of the talks.</param>
public sealed record WorldIntroduced(string Title, string Start, int RoundMonths, ImmutableArray<Gauge> Gauges)
    : SessionEvent;

/// <summary>A variable of the world, without its value.</summary>
public sealed record Gauge(string Id, string Title, string Unit, double Min, double Max);

/// <summary>The world as it is after a round, and the true state of the text in force. For control alone.</summary>
/// <param name="Text">Null while none is in force.</param>
public sealed record WorldAdvanced(WorldState State, Carrying? Text) : SessionEvent;

/// <summary>What one audience sees of the world after a round.</summary>
/// <param name="Round">Rounds of the world that have passed; 0 before the first.</param>
/// <param name="Party">Whose own sight it is, beyond what everybody sees; null for what everybody sees.</param>
public sealed record WorldPerceived(int Round, string? Party, ImmutableArray<Perceived> Values) : SessionEvent;

/// <summary>The value lies from <paramref name="Low"/> to <paramref name="High"/>; it is exact when they are equal.</summary>
public sealed record Perceived(string Variable, double Low, double High);

/// <summary>Control has set a variable, or a circumstance that holds from the coming round on.</summary>
public sealed record WorldRuled(string Variable, double Value, string Reason) : SessionEvent;

/// <summary>What the world has added to a party's walk-away value by now. For that party alone.</summary>
/// <param name="Shift">Points, against the value in its position.</param>
public sealed record WalkAwayMoved(string Party, double Shift) : SessionEvent;

/// <summary>An adopted text is to be carried out from now on, in place of any before it.</summary>
public sealed record EnteredIntoForce(int Proposal, ImmutableArray<Obligation> Steps) : SessionEvent;

/// <summary>What a performer means to do about a step from now on. For that party alone.</summary>
public sealed record PerformanceChosen(string Party, string? Person, string Step, Performance Performance)
    : SessionEvent;

/// <summary>A measure taken outside any text, or given up.</summary>
/// <param name="Level">0 when it is given up.</param>
public sealed record ActedAlone(string Party, string? Person, string Measure, int Level) : SessionEvent;

/// <summary>How the text in force stands after a round, as everybody sees it: what goes on in secret looks delivered.</summary>
/// <param name="Reported">Steps of which it was reported that they are not what they seem; some reports are false alarms.</param>
/// <param name="Cleared">Steps whose reports were examined and found to be false alarms.</param>
/// <param name="Breached">Steps refused openly, or found to be broken.</param>
public sealed record LedgerMoved(
    int Round,
    ImmutableArray<Standing> Steps,
    ImmutableArray<string> Reported,
    ImmutableArray<string> Cleared,
    ImmutableArray<string> Breached
) : SessionEvent;

/// <param name="HeldBack">True while control holds it back, as when sanctions have snapped back.</param>
/// <param name="DueRound">Round by whose end it must be delivered, where a condition has set that since entry into force; else null.</param>
public sealed record Standing(string Step, ObligationStatus Status, bool HeldBack, int? DueRound = null);

/// <summary>Steps that control holds back, or lets go on again.</summary>
public sealed record StepsHeld(ImmutableArray<string> Steps, bool Back, string Reason) : SessionEvent;

/// <summary>It is put to the table whether steps that benefit those in breach are held back; the mover votes to.</summary>
/// <param name="Breached">Steps found to be broken.</param>
/// <param name="Steps">Steps to be held back.</param>
/// <param name="Clause">By which clause of the text it is decided; see <see cref="Snapback"/>.</param>
/// <param name="Voters">Who has a vote: everybody at the table but those in breach.</param>
public sealed record SnapbackMoved(
    int Proposal,
    string Party,
    string? Person,
    ImmutableArray<string> Breached,
    ImmutableArray<string> Steps,
    int Clause,
    ImmutableArray<string> Voters,
    string Reason
) : SessionEvent;

/// <param name="End">True to hold relief back.</param>
public sealed record SnapbackVoted(string Party, string? Person, bool End) : SessionEvent;

/// <param name="Ends">True when the steps are held back.</param>
public sealed record SnapbackDecided(bool Ends, int ToEnd, int ToKeep) : SessionEvent;

/// <summary>The text is in force no more.</summary>
/// <param name="Party">Who denounced it; null when control ended it.</param>
public sealed record TextEnded(int Proposal, string? Party, string? Person, string Reason) : SessionEvent;
