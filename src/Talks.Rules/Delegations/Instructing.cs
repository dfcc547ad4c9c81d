using System.Collections.Immutable;
using System.Globalization;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Delegations;

/// <summary>
/// The other level of the game: the delegation asks its capital for instructions, and the capital gives them, asked or not.
/// Instructions bind nobody at the table: a delegation may go beyond them, and its capital may then refuse to ratify.
/// </summary>
public static class Instructing
{
    public static DelegationRuling Decide(Delegation delegation, RequestInstructions command, Member member)
    {
        if (!member.May(Power.Draft))
            return No(RefusalCode.NotYours, "Those who may draft for the delegation ask the capital.");
        if (Unfit(command.Text, Limits.TextLength, "The question") is { Refusal: { } unfit })
            return new(null, unfit);
        if (command.Draft is { } draft && !delegation.Drafts.ContainsKey(draft))
            return No(RefusalCode.UnknownDraft, $"Your delegation has no draft {draft}; it may have been discarded.");
        return delegation.Requests.Count >= Limits.RequestsPerDelegation
            ? No(
                RefusalCode.TooMany,
                $"Your delegation has asked its capital {Limits.RequestsPerDelegation} times: decide yourselves."
            )
            : Yes(
                new InstructionsRequested(
                    delegation.Requests.Count + 1,
                    member.Id,
                    command.Text.Trim(),
                    command.Proposal,
                    command.Draft
                )
            );
    }

    /// <param name="person">Who sits as the capital; null when control speaks for it.</param>
    public static DelegationRuling Decide(Delegation delegation, Instruct command, Person? person)
    {
        if (person is not null && person.Role is not Role.Capital)
            return No(RefusalCode.NotYours, "Only the capital gives instructions: ask it for them.");
        if (Unfit(command.Text, Limits.TextLength, "The instructions") is { Refusal: { } unfit })
            return new(null, unfit);
        if (command.Request is { } request && !delegation.Requests.ContainsKey(request))
            return No(RefusalCode.UnknownRequest, $"The delegation has not sent a request {request}.");
        if (command.Lift.IsDefault || command.Lift.Any(id => delegation.Position.RedLines.All(r => r.Id != id)))
            return No(RefusalCode.UnknownRedLine, "The mandate has no such red line: choose from those it lists.");
        return Yes(
            new InstructionsGiven(command.Request, person?.Id, command.Text.Trim(), [.. command.Lift.Distinct()])
        );
    }

    /// <summary>What the mandate says to a package: whether the capital would ratify it, and if not, why.</summary>
    public static (bool Ratifies, string Reason) Judge(Position mandate, Package package)
    {
        var crossed = mandate.CrossedBy(package).ToList();
        if (crossed.Count > 0)
            return (false, $"It crosses a red line: {string.Join("; ", crossed.Select(r => r.Text))}");
        var surplus = Appraisal.Of(mandate, package).Surplus;
        return surplus >= 0
            ? (true, "It keeps within the mandate.")
            : (
                false,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is worth {-surplus:0.#} points less than walking away."
                )
            );
    }

    static DelegationRuling Yes(DelegationEvent happened) => new(happened, null);

    static DelegationRuling No(RefusalCode code, string text) => new(null, new Refusal(code, text));
}

/// <param name="Proposal">The text that the question is about, if it is about one that is tabled.</param>
/// <param name="Draft">The delegation's own draft that it is about, if it is about one.</param>
public sealed record RequestInstructions(string Text, int? Proposal, int? Draft) : DelegationCommand;

/// <param name="Request">The request it answers; null for instructions nobody asked for.</param>
/// <param name="Lift">Ids of red lines that no longer stand.</param>
public sealed record Instruct(int? Request, string Text, ImmutableArray<string> Lift) : DelegationCommand;

/// <summary>A question to the capital.</summary>
/// <param name="Request">1, 2, 3 ... of the delegation.</param>
public sealed record InstructionsRequested(int Request, string Person, string Text, int? Proposal, int? Draft)
    : DelegationEvent;

/// <summary>What the capital wants.</summary>
/// <param name="Person">Null when control or the mandate itself speaks.</param>
public sealed record InstructionsGiven(int? Request, string? Person, string Text, ImmutableArray<string> Lifted)
    : DelegationEvent;

/// <param name="Answered">Whether the capital has answered it.</param>
public sealed record Request(int Number, string Text, int? Proposal, int? Draft, bool Answered);
