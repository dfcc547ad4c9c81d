using System.Collections.Immutable;
using Talks.Contracts;
using Talks.Grains.Relay;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Grains;

/// <summary>
/// Hears what is asked of one session, for as long as one activation lives: decide, append, fold, post. It decides the next
/// command while the last is on its way to the disk; nothing is acknowledged or posted before it is on disk. One turn at a
/// time; it knows nothing of Orleans, so that a simulation can decide the order of everything.
/// </summary>
/// <param name="startOver">Told why this activation must be thrown away: what it believes may be wrong.</param>
public sealed class Hearing(
    string id,
    IJournal journal,
    IRelay relay,
    TimeProvider time,
    Quotas quotas,
    Action<string> startOver
)
{
    /// <summary>Most commands heard together: few enough that others have their turn between.</summary>
    public const int MostTogether = 64;
    const int RefusalsRemembered = 200;

    /// <summary>One for all: what a session has accepted it remembers as long as it lives.</summary>
    static readonly Task<Answer> Accepted = Task.FromResult(Answers.Accepted);
    readonly Dictionary<string, Task<Answer>> answers = [];
    readonly Queue<string> refusals = [];

    /// <summary>Commands whose refusal is in the journal, or on its way there.</summary>
    readonly HashSet<string> kept = [];
    readonly ActivationClock clock = new(time);
    readonly Log<Fact> log = new(journal, Streams.Session(id), (first, facts) => relay.Post(id, first, facts));

    /// <summary>As decided so far, which may be ahead of the disk; null before it was convened.</summary>
    public Session? Session { get; private set; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long Now => clock.Now;

    /// <summary>Takes the session over and reads it whole.</summary>
    public async Task Open()
    {
        foreach (var (fact, commandId) in await log.Open(startOver))
        {
            Session = Session is null ? Session.Begin(fact) : Session.After(fact);
            if (fact.Event is CommandRefused no)
            {
                kept.Add(no.Command);
                answers[no.Command] = Task.FromResult(Answers.No(new Rules.Sessions.Refusal(no.Code, no.Text)));
            }
            else if (commandId is not null)
                answers[commandId] = Accepted;
        }
    }

    public async Task Convene(Rules.Sessions.SessionConvened convened, int seed, Rules.Sessions.WorldLaid? world)
    {
        if (Session is null)
        {
            var facts = Law.Convene(convened, seed, clock.Now, world);
            await Keep(facts, Session.From(facts), null);
        }
    }

    /// <summary>Hears commands one after the other, and writes what they bring about as one append.</summary>
    /// <param name="commands">At most <see cref="MostTogether"/>.</param>
    /// <returns>Their answers, in their order.</returns>
    public Task<Answer[]> Submit(IReadOnlyList<Spoken> commands) =>
        Task.WhenAll(
            log.Together(() =>
                commands.Select(one => Submit(one.Caller, one.CommandId, one.Command, one.Repeated)).ToArray()
            )
        );

    /// <param name="repeated">Whether another copy of the command may have been sent, and may come yet.</param>
    public Task<Answer> Submit(Caller caller, string commandId, Contracts.Command command, bool repeated = false)
    {
        if (WireCommands.ToSession(command) is not { } known)
            return Task.FromResult(
                Answers.No(Contracts.RefusalCode.Malformed, "A session does not know this command.")
            );
        var scoped = caller.Scoped(commandId);
        // A session that is full accepts no late copy either, so that repeating writes no more than acting does.
        var keeps = repeated && Full(caller.Actor) is null;
        return Once(scoped, keeps, () => Act(known, caller.Actor, scoped));
    }

    public Task<Answer> Seat(TakeSeat command) => Act(command, new Actor.Control(), null);

    /// <returns>False: there was nothing to do, and nothing will be.</returns>
    public async Task<bool> Tick()
    {
        if (Session is null || log.IsLost)
            return false;
        await Act(new Tick(), new Actor.Control(), null);
        return true;
    }

    /// <summary>What a command was answered; null if it never was.</summary>
    public async Task<Answer?> Recall(Caller caller, string commandId) =>
        answers.TryGetValue(caller.Scoped(commandId), out var answer) ? await Confirmed(await answer) : null;

    /// <summary>The same id twice at once waits for the one act; an unknown outcome is not remembered, the journal is.</summary>
    async Task<Answer> Once(string commandId, bool repeated, Func<Task<Answer>> act)
    {
        var known = answers.TryGetValue(commandId, out var answer);
        if (!known)
            answers[commandId] = answer = act();
        try
        {
            var given = await answer!;
            if (given.Accepted)
                answers[commandId] = Accepted;
            else if (!repeated || !await Remember(commandId, given))
            {
                if (known)
                    await Confirmed(given);
                Forget(commandId);
            }
            return given;
        }
        catch (LogLostException)
        {
            answers.Remove(commandId);
            throw;
        }
    }

    /// <summary>A refusal remembered is worth no more than a new one: another may hold the session since, and have accepted.</summary>
    async Task<Answer> Confirmed(Answer given)
    {
        if (!given.Accepted && Session is { } now)
            await Keep([], now, null);
        return given;
    }

    /// <summary>
    /// Writes a refusal down: an earlier copy of the command may hang somewhere for longer than this activation lives, and must not be
    /// accepted when it comes.
    /// </summary>
    /// <returns>False: it is written already, or too little is known to write it.</returns>
    async Task<bool> Remember(string commandId, Answer given)
    {
        if (Session is not { } now || WireValues.Of(given.Refusal!) is not { } refusal || !kept.Add(commandId))
            return false;
        var ruling = Law.Remember(now, commandId, refusal, clock.Now);
        await Keep(ruling.Facts, ruling.Session, commandId);
        return true;
    }

    /// <summary>What is in the journal is there for good; of other refusals the latest are remembered, so that a flood of them costs nothing.</summary>
    void Forget(string refused)
    {
        if (kept.Contains(refused) || refusals.Contains(refused))
            return;
        refusals.Enqueue(refused);
        if (refusals.Count <= RefusalsRemembered)
            return;
        var oldest = refusals.Dequeue();
        // It may have been written down, accepted or asked anew since.
        if (
            !kept.Contains(oldest)
            && answers.GetValueOrDefault(oldest) is { IsCompletedSuccessfully: true, Result.Accepted: false }
        )
            answers.Remove(oldest);
    }

    async Task<Answer> Act(SessionCommand command, Actor actor, string? commandId)
    {
        if (Session is null)
            return Answers.No(Contracts.RefusalCode.UnknownCode, "There is no such session.");
        if (log.IsLost)
            throw new LogLostException("This activation is being thrown away.");
        if (Full(actor) is { } full)
            return full;
        var ruling = Law.Decide(Session, command, actor, clock.Now);
        // A refusal need not be written, but it too rests on facts that must be on disk, and on holding the session: one that has
        // lost it, or runs ahead of a disk that fails, would refuse what another has accepted.
        if (!ruling.Facts.IsEmpty || ruling.Refusal is not null)
            await Keep(ruling.Facts, ruling.Session, ruling.Refusal is null ? commandId : null);
        return ruling.Refusal is { } refusal ? Answers.No(refusal) : Answers.Accepted;
    }

    Answer? Full(Actor actor) => actor is Actor.Control ? null : Quotas.Refuse(log.Head, quotas.SessionEvents);

    static long? NextDue(Session session) => new[] { Pilots.NextDue(session), Capitals.NextDue(session) }.Min();

    /// <param name="after">The session after the facts.</param>
    Task Keep(ImmutableArray<Fact> facts, Session after, string? commandId)
    {
        Session = after;
        return log.Append(facts, f => f.At, commandId, NextDue(after));
    }
}
