using Microsoft.Extensions.Logging;
using Talks.Contracts;
using Talks.Grains.Relay;
using Talks.Grains.Wire;
using Talks.Rules.Delegations;
using Talks.Storage;

namespace Talks.Grains;

/// <summary>
/// Owns what one party alone knows: its position, its drafts, its own room, and the bot that plays for it. Calls the
/// session, and is never called back by it.
/// </summary>
public sealed partial class PartyGrain(
    IJournal journal,
    IRelay relay,
    TimeProvider time,
    IGrainFactory grains,
    Quotas quotas,
    ILogger<PartyGrain> logger
) : Grain, IPartyGrain
{
    readonly HashSet<string> done = [];
    readonly ActivationClock clock = new(time);
    Log<DelegationFact> log = null!;
    Autopilot? autopilot;
    Advisor? advisor;
    Delegation? delegation;
    string session = "";
    string party = "";

    ISessionGrain? sessionGrain;

    ISessionGrain Session => sessionGrain ??= grains.GetGrain<ISessionGrain>(session);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        (session, party) = (
            key[..key.IndexOf('/', StringComparison.Ordinal)],
            key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]
        );
        log = new(journal, Streams.Delegation(session, party));
        foreach (var (fact, commandId) in await log.Open())
        {
            delegation = delegation is null ? Delegation.Begin(fact.Event) : delegation.After(fact.Event);
            if (commandId is not null)
                done.Add(commandId);
        }
    }

    public async Task Assign(Rules.Positions.Position position)
    {
        if (delegation is null)
            await Keep(new Rules.Delegations.PositionAssigned(position), null);
    }

    public async Task<Answer> Submit(string person, string commandId, Contracts.Command command, bool repeated)
    {
        if (delegation is null)
            return Answers.No(Contracts.RefusalCode.UnknownCode, "There is no such session.");
        if (await Session.Find(person) is not { } member || member.Person.Party != party)
            return Answers.No(
                Contracts.RefusalCode.SeatGone,
                "You have no seat in this delegation any more: join again with your code."
            );
        if (command is Contracts.Instruct { Party: var other } && other != party)
            return Answers.No(Contracts.RefusalCode.NotYours, $"You sit in the capital of {party}.");
        if (command is Contracts.TableDraft table)
            return await Table(Caller.Of(person), commandId, table, repeated);
        var scoped = Caller.Of(person).Scoped(commandId);
        if (done.Contains(scoped))
            return Answers.Accepted;
        if (Quotas.Refuse(log.Head, quotas.DelegationEvents) is { } full)
            return full;
        if (WireCommands.ToDelegation(command) is not { } known)
            return Answers.No(Contracts.RefusalCode.Malformed, "A delegation does not know this command.");
        var (happened, refusal) = DelegationLaw.Decide(delegation, known, member.Person, member.Powers);
        if (
            happened is Rules.Delegations.MemoReleased release
            && await LetOut(person, release.Number) is { Accepted: false } refused
        )
            return refused;
        if (refusal is not null)
            return await Refuse(refusal);
        if (happened is not null)
            await Keep(happened, scoped);
        if (happened is Rules.Delegations.InstructionsRequested request)
            await Advise(request);
        return Answers.Accepted;
    }

    public async Task<Answer> Instruct(string commandId, Contracts.Instruct command)
    {
        if (delegation is null)
            return Answers.No(Contracts.RefusalCode.UnknownCode, "There is no such session.");
        var scoped = Caller.Control.Scoped(commandId);
        if (done.Contains(scoped))
            return Answers.Accepted;
        var wanted = (Rules.Delegations.Instruct)WireCommands.ToDelegation(command)!;
        var (happened, refusal) = Instructing.Decide(delegation, wanted, null);
        if (refusal is not null)
            return await Refuse(refusal);
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
        if (answer.Accepted && done.Add(scoped))
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
    async Task Advise(Rules.Delegations.InstructionsRequested request)
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

    public async Task<Rules.Positions.Appraisal> Appraise(Rules.Packages.Package package) =>
        Rules.Positions.Appraisal.Of(await Position(), package);

    public async Task<Contracts.Advice> Advise(Rules.Agendas.Agenda agenda, Rules.Packages.Package package)
    {
        advisor ??= new(journal, session, party);
        return await advisor.Advise(agenda, await Position(), package);
    }

    public async Task<Contracts.Study> Study(Rules.Agendas.Agenda agenda)
    {
        advisor ??= new(journal, session, party);
        return await advisor.Study(agenda, await Position());
    }

    public async Task<Rules.Positions.Position> Position() =>
        delegation!.Position.Moved(await Session.WalkAwayShift(party));

    public async Task Think(Thought thought)
    {
        if (delegation is null)
            return;
        autopilot ??= new(journal, session, party);
        if (!autopilot.Due(thought))
            return;
        if (await autopilot.Next(delegation.Mandate, thought) is not { } command)
            return;
        var answer = await Session.Submit(new(null, party), autopilot.CommandId, command);
        if (answer.Refusal is { } refusal)
            LogBotRefused(party, session, refusal.Code);
    }

    /// <summary>The draft leaves the delegation as it stands at that revision; the session decides the rest.</summary>
    async Task<Answer> Table(Caller caller, string commandId, Contracts.TableDraft table, bool repeated)
    {
        // The draft may have moved on since: a repeated command gets the answer it got then.
        if (await Session.Recall(caller, commandId) is { } answered)
            return answered;
        var (draft, refusal) = DelegationLaw.Find(delegation!, table.Draft, table.Revision);
        return refusal is not null
            ? Answers.No(refusal)
            : await Session.Submit(
                caller,
                commandId,
                new Contracts.TableProposal(
                    draft!.Title,
                    table.Summary,
                    WireValues.Of(draft.Package),
                    draft.BasedOn,
                    table.Instrument,
                    table.Among
                ),
                repeated
            );
    }

    /// <summary>
    /// Does in the session what a memo says, once: the act is named by the memo and the party, so a release that is repeated
    /// after a crash between the act and its note finds it done, also by another head.
    /// </summary>
    async Task<Answer> LetOut(string person, int number)
    {
        var (_, revision, _, memo, _) = delegation!.Memos.Open[number];
        var releasing = Caller.Releasing(person, party);
        for (var attempt = 0; ; attempt++)
        {
            var id = $"release-{number}-{revision}-{attempt}";
            if (await Session.Recall(releasing, id) is not { } before)
                return WireMemos.Act(memo) is { } act
                    ? await Session.Submit(releasing, id, act)
                    : await Table(releasing, id, new(memo.Draft!.Value, memo.Revision!.Value, memo.Text), false);
            // What was refused then may be accepted now.
            if (before.Accepted)
                return before;
        }
    }

    /// <summary>Refuses if this activation holds the delegation still: one that has lost it would refuse what another has accepted.</summary>
    async Task<Answer> Refuse(Rules.Sessions.Refusal refusal)
    {
        await Append([], null);
        return Answers.No(refusal);
    }

    async Task Keep(DelegationEvent happened, string? commandId)
    {
        var fact = new DelegationFact(clock.Now, happened);
        var first = await Append([fact], commandId);
        delegation = delegation is null ? Delegation.Begin(happened) : delegation.After(happened);
        if (commandId is not null)
            done.Add(commandId);
        relay.Post(session, party, first, [fact]);
    }

    async Task<long> Append(IReadOnlyList<DelegationFact> facts, string? commandId)
    {
        try
        {
            return await log.Append(facts, f => f.At, commandId, null);
        }
        catch (LogLostException failure)
        {
            Measures.Lost.Add(1);
            LogLost(party, session, failure.Message);
            DeactivateOnIdle();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delegation {Party} of {Session} starts over: {Reason}")]
    partial void LogLost(string party, string session, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The bot of {Party} in {Session} was refused: {Code}")]
    partial void LogBotRefused(string party, string session, Contracts.RefusalCode code);
}
