using static Talks.Rules.Packages.Form;

namespace Talks.Rules.Sessions;

/// <summary>
/// What a command must bring before any rule reads it. A client may leave out fields or send numbers for words; the wire
/// turns those into nulls and words that do not exist.
/// </summary>
static class Wholeness
{
    /// <summary>The refusal of a command that is not whole, or null.</summary>
    public static Outcome? Lacking(SessionCommand command) =>
        Gap(command) is { } gap
            ? Outcome.No(RefusalCode.Malformed, $"The command lacks {gap}: add it and send it again.")
            : null;

    static string? Gap(SessionCommand command) =>
        command switch
        {
            TakeSeat { Person: null or "" } or PassHead { To: null } => "the person",
            NameDeputy { Person: null } or RemovePerson { Person: null } or GivePost { Person: null } => "the person",
            TakeSeat { Party: null } or AllowAutopilot { Party: null } or GiveFloor { Party: null } => "the party",
            TakeSeat { Role: { } role } when !Enum.IsDefined(role) => "a role that exists",
            AllowAutopilot c when !Enum.IsDefined(c.Temperament) => "a temperament that exists",
            SetEmbargo c when !Enum.IsDefined(c.Embargo) => "an embargo that exists",
            CastVote c when !Enum.IsDefined(c.Ballot) => "a ballot that exists",
            CastVote c when c.Asks.IsDefault || c.Asks.Any(a => a is not { Issue: not null }) => "the issue of an ask",
            Indicate c when !Enum.IsDefined(c.Leaning) => "a leaning that exists",
            Indicate c when c.Asks.IsDefault || c.Asks.Any(a => a is not { Issue: not null }) => "the issue of an ask",
            VoteOnAmendment c when !Enum.IsDefined(c.Ballot) => "a ballot that exists",
            CirculatePaper c when !Enum.IsDefined(c.Kind) => "a kind of paper that exists",
            CirculatePaper c when Holey(c.To) => "a party that is to read it",
            TableProposal { Merges.IsDefault: true } => "the proposals it merges",
            LodgeUndertaking { Outsider: null } => "the actor without a seat",
            TableProposal { Among: { } among } when Holey(among) => "a party it is to be agreed among",
            Ratify { Party: null } => "the party",
            SendInject c when Holey(c.To) => "a party it goes to",
            SendInject c when c.Effects.IsDefault || c.Effects.Any(e => e is not { Variable: not null }) =>
                "the variable of an effect",
            OpenCaucus c when Holey(c.Invite) => "a party to invite",
            InviteToCaucus c when Holey(c.Invite) => "a party to invite",
            OpenCaucus c when !Enum.IsDefined(c.Visibility) => "a visibility that exists",
            AnswerKnock { Party: null } => "the party",
            WriteText { Channel: null } or AgreeText { Channel: null } => "the channel",
            BracketText { Channel: null } or UnbracketText { Channel: null } => "the channel",
            ReportText { Group: null } => "the working group",
            AssembleText c when c.Reports.IsDefault || c.Reports.Any(r => r is not { Group: not null }) =>
                "the working group of a report",
            Say c when !Enum.IsDefined(c.Grade) => "a grade of the record that exists",
            ChoosePerformance { Step: null } or LayFinding { Step: null } => "the step",
            ChoosePerformance c when !Enum.IsDefined(c.Performance) => "a performance that exists",
            ActAlone { Measure: null } => "the measure",
            HoldSteps c when Holey(c.Steps) => "a step",
            RuleOnWorld { Variable: null } => "the variable",
            Say { Channel: null } => "the channel",
            null => "everything",
            _ => null,
        };
}
