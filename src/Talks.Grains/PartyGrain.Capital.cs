using Talks.Contracts;
using Talks.Grains.Wire;
using Talks.Rules.Delegations;

namespace Talks.Grains;

/// <summary>What the delegation's capital says: by control's mouth, or by its mandate where the capital is nobody's seat.</summary>
public sealed partial class PartyGrain
{
    public async Task<Answer> Instruct(string commandId, Contracts.Instruct command, bool repeated)
    {
        if (delegation is null)
            return Answers.No(Contracts.RefusalCode.UnknownCode, "There is no such session.");
        var scoped = Caller.Control.Scoped(commandId);
        if (await Recall(scoped) is { } before)
            return before;
        var wanted = (Rules.Delegations.Instruct)WireCommands.ToDelegation(command)!;
        var (happened, refusal) = Instructing.Decide(delegation, wanted, null);
        if (refusal is not null)
            return await Refuse(refusal, scoped, repeated);
        if (happened is not null)
            await Keep(happened, scoped);
        return Answers.Accepted;
    }

    public async Task AnswerForCapital(int proposal)
    {
        if (delegation is null || await Session.PackageOf(proposal) is not { } package)
            return;
        var mandate = delegation.Mandate.Moved(await Session.WalkAwayShift(party));
        var (ratifies, reason) = Instructing.Judge(mandate, package);
        // Why, only the delegation may know: a reason would tell its red lines and its walk-away value.
        var told = ratifies ? "" : "The capital does not find it within the mandate.";
        var answer = await Session.Submit(
            new(null, null, party),
            $"ratify-{proposal}",
            new Contracts.Ratify(proposal, party, ratifies, told)
        );
        var scoped = $"capital of {party}:ratify-{proposal}";
        if (answer.Accepted && !answers.ContainsKey(scoped))
            await Keep(
                new Rules.Delegations.InstructionsGiven(
                    null,
                    null,
                    $"On proposal {proposal}: {(ratifies ? "ratified." : "not ratified.")} {reason}",
                    []
                ),
                scoped
            );
    }

    /// <summary>A capital that is nobody's seat says what its mandate says of the text that is asked about.</summary>
    async Task AnswerRequest(Rules.Delegations.InstructionsRequested request)
    {
        if (await Session.Card() is not { } card || !Speaks(card.Agenda.CapitalOf(party).By))
            return;
        var draft = request.Draft is { } number ? delegation!.Drafts.GetValueOrDefault(number)?.Package : null;
        if ((draft ?? (request.Proposal is { } asked ? await Session.PackageOf(asked) : null)) is not { } package)
            return;
        var mandate = delegation!.Mandate.Moved(await Session.WalkAwayShift(party));
        var (ratifies, reason) = Instructing.Judge(mandate, package);
        await Keep(
            new Rules.Delegations.InstructionsGiven(
                request.Request,
                null,
                $"{(ratifies ? "You may agree to it." : "You may not agree to it.")} {reason}",
                []
            ),
            null
        );
    }

    static bool Speaks(Rules.Agendas.Ratifier by) =>
        by is Rules.Agendas.Ratifier.Mandate or Rules.Agendas.Ratifier.Odds;
}
