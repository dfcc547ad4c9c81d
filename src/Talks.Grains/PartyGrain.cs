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
    readonly Dictionary<string, Answer> answers = [];
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
        log = new(
            journal,
            Streams.Delegation(session, party),
            (first, facts) => relay.Post(session, party, first, facts)
        );
        foreach (var (fact, commandId) in await log.Open(StartOver))
        {
            delegation = delegation is null ? Delegation.Begin(fact.Event) : delegation.After(fact.Event);
            if (commandId is not null)
                answers[commandId] = AnswerOf(fact.Event);
        }
    }

    public async Task Assign(Rules.Positions.Position position)
    {
        if (delegation is null)
            await Keep(new Rules.Delegations.PositionAssigned(position), null);
        // Many a session is begun long before its delegations ask for anything: whoever asks first activates it again.
        DeactivateOnIdle();
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
        var scoped = Caller.Of(person).Scoped(commandId);
        if (await Recall(scoped) is { } before)
            return before;
        if (command is Contracts.TableDraft table)
            return await Table(Caller.Of(person), commandId, table, repeated);
        if (Quotas.Refuse(log.Head, quotas.DelegationEvents) is { } full)
            return full;
        if (WireCommands.ToDelegation(command) is not { } known)
            return Answers.No(Contracts.RefusalCode.Malformed, "A delegation does not know this command.");
        var (happened, refusal) = DelegationLaw.Decide(delegation, known, member.Person, member.Powers);
        if (refusal is not null)
            return await Refuse(refusal, scoped, repeated);
        if (
            happened is Rules.Delegations.MemoReleased release
            && await LetOut(person, release.Number) is { Refusal: { } refused } answer
        )
            return WireValues.Of(refused) is { } lawful ? await Refuse(lawful, scoped, repeated) : answer;
        if (happened is not null)
            await Keep(happened, scoped);
        if (happened is Rules.Delegations.InstructionsRequested request)
            await AnswerRequest(request);
        return Answers.Accepted;
    }

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

    /// <summary>What a command was answered; null if it never was, or its refusal was not kept.</summary>
    async Task<Answer?> Recall(string scoped)
    {
        if (answers.GetValueOrDefault(scoped) is { Accepted: false })
            await Confirm();
        return answers.GetValueOrDefault(scoped);
    }

    /// <summary>
    /// Refuses if this activation holds the delegation still: one that has lost it would refuse what another has accepted. What
    /// is repeated is refused for good, so that no copy that comes late is accepted.
    /// </summary>
    async Task<Answer> Refuse(Rules.Sessions.Refusal refusal, string scoped, bool repeated)
    {
        if (repeated)
            await Keep(new Rules.Delegations.Refused(refusal), scoped);
        else
            await Confirm();
        return Answers.No(refusal);
    }

    static Answer AnswerOf(DelegationEvent happened) =>
        happened is Rules.Delegations.Refused no ? Answers.No(no.Refusal) : Answers.Accepted;

    async Task Keep(DelegationEvent happened, string? commandId)
    {
        await log.Append([new(clock.Now, happened)], f => f.At, commandId, null);
        delegation = delegation is null ? Delegation.Begin(happened) : delegation.After(happened);
        if (commandId is not null)
            answers[commandId] = AnswerOf(happened);
    }

    /// <exception cref="LogLostException">This activation does not hold the delegation any more.</exception>
    Task Confirm() => log.Append([], f => f.At, null, null);

    void StartOver(string reason)
    {
        Measures.Lost.Add(1);
        LogLost(party, session, reason);
        DeactivateOnIdle();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delegation {Party} of {Session} starts over: {Reason}")]
    partial void LogLost(string party, string session, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The bot of {Party} in {Session} was refused: {Code}")]
    partial void LogBotRefused(string party, string session, Contracts.RefusalCode code);
}
