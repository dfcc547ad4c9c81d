using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Talks.Contracts;
using Talks.Grains.Relay;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Grains;

/// <summary>
/// Hears what is asked of one session: decide, append, fold, post. It decides the next command while the last is on its
/// way to the disk, so turns interleave; nothing is acknowledged or posted before it is on disk.
/// </summary>
[Reentrant]
public sealed partial class SessionGrain(
    IJournal journal,
    IRelay relay,
    TimeProvider time,
    IGrainFactory grains,
    Quotas quotas,
    ILogger<SessionGrain> logger
) : Grain, ISessionGrain
{
    const int RefusalsRemembered = 200;
    readonly Dictionary<string, Task<Answer>> answers = [];
    readonly Queue<string> refusals = [];
    readonly ActivationClock clock = new(time);
    Log<Fact> log = null!;
    Session? session;
    bool lost;

    string Id => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        log = new(journal, Streams.Session(Id));
        foreach (var (fact, commandId) in await log.Open())
        {
            session = session is null ? Session.Begin(fact) : session.After(fact);
            if (commandId is not null)
                answers[commandId] = Task.FromResult(Answers.Accepted);
        }
    }

    public async Task Convene(Rules.Sessions.SessionConvened convened, int seed, Rules.Sessions.WorldLaid? world)
    {
        if (session is null)
            await Keep(Law.Convene(convened, seed, clock.Now, world), null);
    }

    public Task<Answer> Submit(Caller caller, string commandId, Contracts.Command command) =>
        WireCommands.ToSession(command) is { } known
            ? Once(caller.Scoped(commandId), () => Act(known, caller.Actor, caller.Scoped(commandId)))
            : Task.FromResult(Answers.No(Contracts.RefusalCode.Malformed, "A session does not know this command."));

    public Task<Answer> Seat(TakeSeat command) => Act(command, new Actor.Control(), null);

    public async Task Tick()
    {
        if (session is null || lost)
            return;
        await Act(new Tick(), new Actor.Control(), null);
        Pilots.Wake(session, clock.Now, party => grains.GetGrain<IPartyGrain>($"{Id}/{party}"));
    }

    public async Task<Answer?> Recall(Caller caller, string commandId) =>
        answers.TryGetValue(caller.Scoped(commandId), out var answer) ? await answer : null;

    public Task<Rules.Sessions.Seats.Person?> Find(string person) => Task.FromResult(session?.Roster.Find(person));

    public Task<double> WalkAwayShift(string party) =>
        Task.FromResult(session?.Ledger.Shifts.GetValueOrDefault(party) ?? 0);

    public Task<SessionCard?> Card() =>
        Task.FromResult(
            session is null
                ? null
                : new SessionCard(Id, session.Title, session.Agenda, session.Roster.People, session.Ended)
        );

    /// <summary>The same id twice at once waits for the one act; an unknown outcome is not remembered, the journal is.</summary>
    async Task<Answer> Once(string commandId, Func<Task<Answer>> act)
    {
        if (!answers.TryGetValue(commandId, out var answer))
            answers[commandId] = answer = act();
        try
        {
            var given = await answer;
            if (!given.Accepted)
                Forget(commandId);
            return given;
        }
        catch (LogLostException)
        {
            answers.Remove(commandId);
            throw;
        }
    }

    /// <summary>Acceptances are in the journal for good; of refusals the latest are remembered, so that a flood of them costs nothing.</summary>
    void Forget(string refused)
    {
        if (refusals.Contains(refused))
            return;
        refusals.Enqueue(refused);
        if (refusals.Count > RefusalsRemembered)
            answers.Remove(refusals.Dequeue());
    }

    async Task<Answer> Act(SessionCommand command, Actor actor, string? commandId)
    {
        if (session is null)
            return Answers.No(Contracts.RefusalCode.UnknownCode, "There is no such session.");
        if (lost)
            throw new LogLostException("This activation is being thrown away.");
        if (actor is not Actor.Control && Quotas.Refuse(log.Head, quotas.SessionEvents) is { } full)
            return full;
        var ruling = Law.Decide(session, command, actor, clock.Now);
        if (!ruling.Facts.IsEmpty)
            await Keep(ruling.Facts, ruling.Refusal is null ? commandId : null);
        return ruling.Refusal is { } refusal ? Answers.No(refusal) : Answers.Accepted;
    }

    async Task Keep(IReadOnlyList<Fact> facts, string? commandId)
    {
        foreach (var fact in facts)
            session = session is null ? Session.Begin(fact) : session.After(fact);
        try
        {
            var first = await log.Append(facts, f => f.At, commandId, Pilots.NextDue(session!));
            relay.Post(Id, first, facts);
        }
        catch (LogLostException failure)
        {
            lost = true;
            Measures.Lost.Add(1);
            LogLost(Id, failure.Message);
            DeactivateOnIdle();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} starts over from the journal: {Reason}")]
    partial void LogLost(string session, string reason);
}
