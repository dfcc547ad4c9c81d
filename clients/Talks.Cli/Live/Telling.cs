using System.Globalization;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>What took place, in a line of plain text. Whatever people wrote is stripped of what could steer a terminal.</summary>
static class Telling
{
    /// <param name="view">The view that the frame is folded into already.</param>
    /// <returns>Null for what a reader at a terminal needs no line for.</returns>
    public static string? Line(Frame frame, SessionView view) =>
        Words(frame.Event, view) is { } words
            ? $"{Clock(frame.Clock)}  {Plain(words)}{Chart(frame.Event, view)}"
            : null;

    // Once for everybody's view of a round; what a party sees besides is told in its own line.
    static string Chart(Event happened, SessionView view) =>
        happened is WorldPerceived { Party: null, Round: > 0 }
            ? string.Concat(WorldChart.Lines(view.World).Select(line => Environment.NewLine + "       " + line))
            : "";

    static string? Words(Event happened, SessionView view) =>
        Session(happened)
        ?? People(happened, view)
        ?? Proposals(happened, view)
        ?? TellingTexts.Words(happened, number => Title(view, number), package => Terms(view, package))
        ?? Consent(happened, view)
        ?? Talk(happened, view)
        ?? Aftermath(happened, view);

    static string? Session(Event happened) =>
        happened switch
        {
            SessionConvened e => $"{e.Title}: {string.Join(", ", e.Agenda.Parties.Select(party => party.Name))}",
            RoundOpened e => $"Round {e.Round} opens: {e.Label}, until {Clock(e.Deadline)}",
            RoundExtended e => $"Round {e.Round} now closes at {Clock(e.Deadline)}",
            RoundClosed e => $"Round {e.Round} closes{(e.ByDeadline ? "" : ", by control")}",
            SessionPaused => "The session is paused",
            SessionResumed => "The session goes on",
            SessionEnded e => $"The session is over. {e.Reason}",
            InjectSent e => $"News from {e.Sender}: {e.Title}. {e.Text}",
            _ => null,
        };

    static string? People(Event happened, SessionView view) =>
        happened switch
        {
            SeatTaken e => $"{e.Name} joins {e.Party} as {e.Post ?? e.Role.ToString().ToLowerInvariant()}",
            SeatLeft e => $"{Name(view, e.Person)} leaves {e.Party}{(e.Removed ? ", removed by control" : "")}",
            HeadPassed e => $"{Name(view, e.To)} heads {e.Party} now",
            DeputyNamed e => $"{Name(view, e.Person)} is {(e.Empowered ? "" : "no longer ")}deputy of {e.Party}",
            PostGiven e => $"{Name(view, e.Person)} is {e.Post ?? "adviser"} of {e.Party}",
            AutopilotAllowed e =>
                $"{(e.Name is { } name ? $"{name}, a bot," : "A bot")} {(e.Allowed ? "plays" : "no longer plays")} {e.Party} while nobody heads it",
            _ => null,
        };

    static string? Proposals(Event happened, SessionView view) =>
        happened switch
        {
            ProposalTabled e => $"{e.Party} tables {Title(view, e.Proposal)}: {Terms(view, e.Package)}",
            ProposalWithdrawn e => $"{Title(view, e.Proposal)} is withdrawn",
            VoteCast e =>
                $"{e.Party} votes {e.Ballot.ToString().ToLowerInvariant()}{(e.AdReferendum is true ? " ad referendum" : "")} on {Title(view, e.Proposal)}{After(e.Reason)}",
            BallotCast e => $"{e.Party} has voted in secret on {Title(view, e.Proposal)}",
            Sponsored e => $"{e.Party} sponsors {Title(view, e.Proposal)}",
            SponsorshipWithdrawn e => $"{e.Party} no longer sponsors {Title(view, e.Proposal)}",
            AmendmentProposed e =>
                $"{e.Party} proposes amendment {e.Amendment} to {Title(view, e.Proposal)}{After(e.Reason)}",
            AmendmentDeclined e => $"Amendment {e.Amendment} to {Title(view, e.Proposal)} is declined",
            ProposalAmended e => $"{Title(view, e.Proposal)} now reads: {Terms(view, e.Package)}",
            Indicated e => $"{e.Party} leans {e.Leaning} on {Title(view, e.Proposal)}",
            SilenceBegun e => $"{Title(view, e.Proposal)} is under silence until {Clock(e.Until)}",
            SilenceBroken e => $"{e.Party} breaks the silence on {Title(view, e.Proposal)}",
            SilenceKept e => $"Nobody objected to {Title(view, e.Proposal)}",
            ProposalAdopted { Provisional: true } e =>
                $"{Title(view, e.Proposal)} is adopted; it will bind {string.Join(", ", e.Bound)} when all have consented",
            ProposalAdopted e => $"{Title(view, e.Proposal)} is an agreement; it binds {string.Join(", ", e.Bound)}",
            ProposalFailed e =>
                $"{Title(view, e.Proposal)} {e.Reason switch
                {
                    FailureReason.Rejected => "is rejected",
                    FailureReason.Vetoed => $"is vetoed by {string.Join(", ", e.By ?? [])}",
                    _ => "lapses",
                }}",
            _ => null,
        };

    static string? Consent(Event happened, SessionView view) =>
        happened switch
        {
            SignatureOpened e =>
                $"{Title(view, e.Proposal)} waits for the {(e.Stage is SignatureStage.Initials ? "initials" : "signatures")} of {string.Join(", ", e.Signatories)}{(e.Until is { } until ? $" until {Clock(until)}" : "")}",
            SignatureClosed e =>
                $"{Title(view, e.Proposal)} is closed for signature{Named("; these stay out", e.Missing)}",
            Acceded e => $"{e.Party} accedes to {Title(view, e.Proposal)}{(e.AdReferendum ? " ad referendum" : "")}",
            PartyJoined e => $"{Title(view, e.Proposal)} binds {e.Party} as well",
            Initialled e => $"{e.Party} initials {Title(view, e.Proposal)}",
            Signed e => $"{e.Party} signs {Title(view, e.Proposal)}{(e.AdReferendum ? " ad referendum" : "")}",
            SignatureDeclined e => $"{e.Party} does not sign {Title(view, e.Proposal)}{After(e.Reason)}",
            SubmittedToCapital e =>
                $"{Title(view, e.Proposal)} goes to the capital of {e.Party}{(e.Until is { } until ? $" until {Clock(until)}" : "")}",
            Ratified e => $"{e.Party} ratifies {Title(view, e.Proposal)}{After(e.Reason)}",
            RatificationRefused e => $"{e.Party} refuses to ratify {Title(view, e.Proposal)}{After(e.Reason)}",
            AgreementConcluded e => $"{Title(view, e.Proposal)} is concluded; it binds {string.Join(", ", e.Bound)}",
            AgreementLapsed e => $"{Title(view, e.Proposal)} comes to nothing: {e.Party} will not be bound",
            InstructionsRequested e => $"{Name(view, e.Person)} asks the capital: {e.Text}",
            InstructionsGiven e => $"The capital instructs: {e.Text}{Named(" Lifted red lines", e.Lifted)}",
            _ => null,
        };

    static string? Aftermath(Event happened, SessionView view) =>
        happened switch
        {
            EnteredIntoForce e => $"{Title(view, e.Proposal)} enters into force: {e.Steps.Count} steps to carry out",
            StepsJoined e => $"{e.Party} has {e.Steps.Count} steps of {Title(view, e.Proposal)} to carry out",
            LedgerMoved e =>
                $"{e.Steps.Count(s => s.Status is StepStatus.Delivered)} of {e.Steps.Count} steps delivered"
                    + Named(", late", e.Steps.Where(s => s.Status is StepStatus.Late).Select(s => s.Step))
                    + Named(", broken", e.Breached)
                    + Named(", reported", e.Reported)
                    + Named(", cleared", e.Cleared),
            InspectionReported e => $"Inspectors report that {e.Step} is {(e.Kept ? "kept" : "not kept")}",
            StepFound e =>
                $"{e.Verifier ?? "The joint commission"} finds {e.Step} {(e.Kept ? "kept" : "broken")}{After(e.Reason)}",
            RemedySetOff e =>
                $"{e.Step} has failed: {(e.Remedy is RemedyKind.Consultation ? "consultations of " : "")}{string.Join(", ", e.Concerned)}{After(e.Words)}",
            StepsHeld e =>
                $"Control {(e.Back ? "holds back" : "lets go on")} {string.Join(", ", e.Steps)}{After(e.Reason)}",
            TextDenounced e =>
                $"{e.Party} denounces {Title(view, e.Proposal)}{After(e.Reason)}{Named("; held from now on", e.Unanswered)}",
            TextEnded e => $"{Title(view, e.Proposal)} is ended by {e.Party ?? "control"}{After(e.Reason)}",
            ActedAlone { Level: 0 } e => $"{e.Party} gives up {e.Measure}",
            ActedAlone e => $"{e.Party} takes {e.Measure} alone, level {e.Level}",
            PerformanceChosen e => $"You mean to {e.Performance.ToString().ToLowerInvariant()} {e.Step}",
            WalkAwayMoved e => $"The world moves the walk-away value of {e.Party} by {e.Shift:+0.##;-0.##}",
            WorldPerceived { Party: null, Round: > 0 } e => $"The world after round {e.Round}",
            WorldPerceived e => (e.Party is null ? "The world: " : $"{e.Party} sees besides: ")
                + string.Join(", ", view.World.Gauges.Join(e.Values, g => g.Id, v => v.Variable, Reading)),
            InjectsDue e => $"Prepared injects are due: {string.Join(", ", e.Injects)}",
            InjectStruck e =>
                $"Inject {e.Inject} moves {string.Join(", ", e.Effects.Select(f => $"{f.Party ?? f.Variable} by {f.Add:+0.##;-0.##;0}"))}",
            SnapbackMoved e =>
                $"{e.Party ?? "The text"} moves to hold back {string.Join(", ", e.Steps)}{After(e.Reason)}",
            SnapbackVoted e => $"{e.Party} votes to {(e.End ? "end" : "keep")} relief",
            SnapbackDecided e =>
                $"Relief {(e.Ends ? "ends" : "goes on")}: {e.ToEnd} to end it, {e.ToKeep} to keep it{(e.By is { } by ? $", vetoed by {string.Join(", ", by)}" : "")}",
            WorldRuled e => $"Control sets {e.Variable} to {e.Value:0.##}{After(e.Reason)}",
            _ => null,
        };

    static string Named(string what, IEnumerable<string> steps) =>
        string.Join(", ", steps) is { Length: > 0 } names ? $"{what}: {names}" : "";

    static string Reading(Gauge gauge, Perceived value) =>
        value.Low == value.High
            ? $"{gauge.Title} {value.Low:0.##}"
            : $"{gauge.Title} {value.Low:0.##} to {value.High:0.##}";

    static string? Talk(Event happened, SessionView view) =>
        happened switch
        {
            Said e => $"[{e.Channel}] {Speaker(view, e.Party, e.Person)}{Grade(e.Grade)}: {e.Text}",
            StatementMade e => $"{Speaker(view, e.Party, e.Person)} states: {e.Text}",
            SpeakersListOpened e => $"A speakers list is opened{(e.Seconds > 0 ? $", {e.Seconds} seconds each" : "")}",
            SpeakersListClosed => "The speakers list is closed",
            FloorAsked e => $"{e.Party} asks for the floor",
            FloorGiven e => $"{e.Party} has the floor{(e.Until is { } until ? $" until {Clock(until)}" : "")}",
            FloorYielded e => $"{e.Party} gives up the floor{(e.ByClock ? ": time is up" : "")}",
            CaucusOpened { Members: { } members } e =>
                $"The text opens room {e.Caucus} to {string.Join(", ", members)} until {Clock(e.Until ?? 0)}{After(e.Purpose)}",
            CaucusOpened e => $"{e.By} opens room {e.Caucus} with {string.Join(", ", e.Invited)}{After(e.Purpose)}",
            CaucusInvited e => $"{e.By} asks {string.Join(", ", e.Invited)} into room {e.Caucus}{After(e.Purpose)}",
            CaucusJoined e => $"{e.Party} comes into room {e.Caucus}",
            CaucusDeclined e => $"{e.Party} declines room {e.Caucus}",
            CaucusLeft e => $"{e.Party} leaves room {e.Caucus}",
            DraftOpened e => $"{Name(view, e.Person)} begins draft {e.Draft}, {e.Title}",
            DraftRevised e => $"{Name(view, e.Person)} revises draft {e.Draft}, {e.Title}",
            DraftDiscarded e => $"{Name(view, e.Person)} discards draft {e.Draft}",
            CaucusClosed e => $"Room {e.Caucus} is closed{(e.ByClock is true ? ": its time is up" : "")}",
            _ => Rooms(happened) ?? Memos(happened, view),
        };

    static string? Rooms(Event happened) =>
        happened switch
        {
            CaucusNoticed { Visibility: CaucusVisibility.Known } e => $"There is a private room, {e.Caucus}",
            CaucusNoticed e =>
                $"{string.Join(", ", e.Members)} sit in room {e.Caucus}{(e.Visibility is CaucusVisibility.Open ? ", its door open" : "")}{After(e.Purpose)}",
            CaucusKnocked e => $"{e.Party} knocks at room {e.Caucus}",
            KnockDeclined e => $"{e.Party} is not let into room {e.Caucus}",
            CaucusExtended e => $"Room {e.Caucus} closes at {Clock(e.Until)}",
            TextWritten e => $"[{e.Channel}] {e.Party} writes revision {e.Revision} of \"{e.Title}\"",
            TextShown e => $"[{e.Channel}] works on revision {e.Revision} of \"{e.Title}\"",
            TextAgreed e => $"[{e.Channel}] {e.Party} agrees to revision {e.Revision}",
            TextBracketed e =>
                $"[{e.Channel}] {e.Bracket.Party} puts {e.Bracket.Issue ?? e.Bracket.Commitment} in brackets{After(e.Bracket.Note)}",
            TextUnbracketed e => $"[{e.Channel}] {e.Party} lifts its brackets around {e.Issue ?? e.Commitment}",
            TextReported e => $"Group {e.Group} reports revision {e.Revision}, agreed by {string.Join(", ", e.Agreed)}",
            WordsReported e => $"[{e.Channel}] without attribution: {e.Text}",
            NonPaperCirculated e => $"[{e.Channel}] non-paper {e.NonPaper}: {e.Text}",
            NonPaperOwned e => $"Non-paper {e.NonPaper} is of {e.Party}",
            ReplyClaimed e => $"{e.Party} will reply",
            _ => null,
        };

    static string? Memos(Event happened, SessionView view) =>
        happened switch
        {
            MemoLaid e =>
                $"{Name(view, e.Person)} lays memo {e.Number}, a {e.Memo.Kind.ToString().ToLowerInvariant()}, before the head{After(e.Memo.Text)}",
            MemoRevised e => $"{Name(view, e.Person)} revises memo {e.Number}{After(e.Memo.Text)}",
            MemoReturned e => $"{Name(view, e.Person)} sends memo {e.Number} back{After(e.Comment)}",
            MemoWithdrawn e => $"{Name(view, e.Person)} takes memo {e.Number} away",
            MemoReleased e => $"{Name(view, e.Person)} releases memo {e.Number}",
            _ => null,
        };

    static string Grade(RecordGrade? grade) =>
        grade switch
        {
            RecordGrade.OnRecord => ", on the record",
            RecordGrade.WithoutAttribution => ", without attribution",
            _ => "",
        };

    static string Clock(long milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 60_000:00}:{milliseconds / 1_000 % 60:00}");

    static string Title(SessionView view, int proposal) =>
        view.Proposals.TryGetValue(proposal, out var known) ? $"{proposal} \"{known.Text.Title}\"" : $"{proposal}";

    static string Terms(SessionView view, Package package) =>
        string.Join("; ", package.Terms.Select(term => Term(view.Agenda, term.Key, term.Value)));

    static string Term(Agenda? agenda, string id, int level)
    {
        var issue = agenda?.Issues.FirstOrDefault(one => one.Id == id);
        var option = issue?.Options.FirstOrDefault(one => one.Level == level);
        return $"{issue?.Title ?? id}: {option?.Label ?? $"option {level}"}";
    }

    static string Speaker(SessionView view, string? party, string? person) =>
        party is null ? "Control"
        : person is null ? $"{party} (bot)"
        : $"{Name(view, person)} ({party})";

    static string Name(SessionView view, string person) =>
        view.People.TryGetValue(person, out var known) ? known.Name : person;

    static string After(string words) => words.Length == 0 ? "" : $": {words}";

    static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
