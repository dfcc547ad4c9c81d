using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Relay;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Server.Feeds;
using Talks.Server.Hubs;
using Talks.Storage;

namespace Talks.Simulation;

/// <summary>
/// One server: the hearing of the session if it lives here, the tail of its stream, and the lines of clients. Hearing and tail are
/// the server's own; what Orleans and SignalR do around them is done here by the timeline.
/// </summary>
sealed class Server : IRelay, IDisposable
{
    static readonly Answer Unavailable = new(false, new(Contracts.RefusalCode.Unavailable, "Not now."));
    const int HeartbeatMilliseconds = 1_000;
    const int GatheringMilliseconds = 20;

    readonly World world;
    readonly List<Line> lines = [];
    readonly List<(Spoken Spoken, Action<Answer> Answer)> gathered = [];
    IJournal journal = null!;
    SessionTail tail = null!;
    Standstill standstill = null!;
    Hearing? hearing;
    Task opening = Task.CompletedTask;

    public Server(World world)
    {
        this.world = world;
        Clock = new(world.Time, () => Life);
        Start();
    }

    public MachineClock Clock { get; }

    public Life Life { get; private set; } = null!;

    /// <summary>It believes that the session lives here.</summary>
    public bool Hears => hearing is not null;

    public void Start()
    {
        Life = new(world.Time, () => lines.ForEach(line => line.Follower?.Wake()));
        journal = FarJournal.From(world, Life);
        tail = new(journal, World.Session, _ => { }, Clock, read => read());
        standstill = new(Clock);
        hearing = null;
        gathered.Clear();
        Beat(Life);
    }

    /// <summary>It ends as if its machine had lost power.</summary>
    public void Kill()
    {
        Life.End();
        Dispose();
        foreach (var line in lines.ToArray())
            line.Break();
        lines.Clear();
    }

    public void Dispose() => standstill.Dispose();

    public void Open(Line line)
    {
        line.Opened = standstill.Opened();
        lines.Add(line);
    }

    public void Close(Line line) => lines.Remove(line);

    /// <summary>Has the session heard here.</summary>
    /// <param name="answer">Told nothing where there was no answer.</param>
    public void Ask<T>(Func<Hearing, Task<T>> ask, Action<T?> answer)
        where T : class => Life.Do(() => _ = Told(Hear(ask), answer));

    async Task<T?> Hear<T>(Func<Hearing, Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask(await Activated());
        }
        catch (Exception failure) when (failure is LogLostException or JournalUnavailableException)
        {
            return null;
        }
    }

    public async Task Follow(Line line, long after, Action answered)
    {
        if (IsStale(line))
            return;
        try
        {
            await tail.CatchUp();
        }
        catch (JournalUnavailableException)
        {
            line.Break();
            return;
        }
        if (line.Broken)
            return;
        line.Follower?.Stop();
        line.Follower = new(
            new Awaited(tail.For(line.Viewer)),
            after,
            message => Send(line, message),
            _ => line.Break()
        );
        line.Follower.Start();
        answered();
    }

    /// <summary>Passes a client's command on, with those that come within a moment, as <see cref="Intake"/> does under load.</summary>
    public void Submit(Line line, Caller caller, Submission submission, Action<Answer> answer)
    {
        if (IsStale(line))
            return;
        gathered.Add((new(caller, submission.CommandId, submission.Command, submission.Repeated is true), answer));
        if (gathered.Count > 1)
            return;
        var mine = Life;
        world.Time.After(world.Time.Draw(0, GatheringMilliseconds), () => mine.Do(PassOn));
    }

    /// <summary>To where the session lives, or seems to.</summary>
    void PassOn()
    {
        var together = gathered.ToArray();
        gathered.Clear();
        var (mine, there) = (Life, Hears ? this : world.Owner(this));
        if (there is null)
            Answer(null);
        else if (there == this)
            Ask(Act, Answer);
        else
            world.Send(there.Life, () => there.Ask(Act, answers => world.Send(mine, () => Answer(answers))));

        Task<Answer[]> Act(Hearing hearing) => hearing.Submit([.. together.Select(one => one.Spoken)]);

        void Answer(Answer[]? answers)
        {
            for (var i = 0; i < together.Length; i++)
                together[i].Answer(answers?[i] ?? Unavailable);
        }
    }

    bool IsStale(Line line)
    {
        if (!standstill.Since(line.Opened))
            return false;
        line.Break();
        return true;
    }

    void IRelay.Post(string session, long first, IReadOnlyList<Fact> facts)
    {
        tail.Hint(first, facts);
        foreach (var other in world.Servers.Where(s => s != this))
            if (!world.Time.Happens(world.Weather.HintsLost))
                world.Send(other.Life, () => other.tail.Hint(first + facts.Count - 1));
    }

    void IRelay.Post(string session, string party, long first, IReadOnlyList<DelegationFact> facts) { }

    void IRelay.Grown(string stream, long head) { }

    static async Task Told<T>(Task<T?> asked, Action<T?> answer)
        where T : class => answer(await asked);

    async Task<Hearing> Activated()
    {
        if (hearing is null)
        {
            Hearing? fresh = null;
            fresh = new(World.Session, journal, this, Clock, Quotas.Usual, _ => Forget(fresh));
            hearing = fresh;
            opening = fresh.Open();
        }
        var mine = hearing;
        try
        {
            await opening;
            return mine;
        }
        catch
        {
            Forget(mine);
            throw;
        }
    }

    void Forget(Hearing? lost)
    {
        if (hearing == lost)
            hearing = null;
    }

    void Beat(Life mine) =>
        world.Time.After(
            HeartbeatMilliseconds,
            () =>
            {
                if (mine.Over)
                    return;
                mine.Do(() => _ = Look());
                Beat(mine);
            }
        );

    /// <summary>What HeadWatch and Sweeper do: hints may be lost, feeds and deadlines may not.</summary>
    async Task Look()
    {
        try
        {
            var stream = Streams.Session(World.Session);
            if ((await journal.HeadsAsync([stream])).TryGetValue(stream, out var head))
                tail.Hint(head);
            if ((await journal.DueAsync(Clock.GetUtcNow().ToUnixTimeMilliseconds(), 1)).Count == 0)
                return;
            var there = Hears ? this : world.Owner(this);
            if (there is not null)
                world.Send(there.Life, () => there.Ask<object>(Tick, _ => { }));
        }
        catch (JournalUnavailableException)
        {
            // The next heartbeat looks again.
        }
    }

    static async Task<object> Tick(Hearing hearing) => await hearing.Tick();

    /// <summary>There is room for the next message when this one is on its way.</summary>
    ValueTask Send(Line line, ReadOnlyMemory<byte> message)
    {
        var room = new TaskCompletionSource();
        var mine = Life;
        line.Deliver(Heard.Read(message));
        world.Time.After(world.Delay(), () => mine.Do(() => OneThread.Without(room.SetResult)));
        return new(room.Task);
    }

    /// <summary>A feed whose followers are woken by <see cref="Life"/>, after whatever the server does, and not by the thread pool.</summary>
    sealed class Awaited(IFeed feed) : IFeed
    {
        public FeedReading Read(long after) => feed.Read(after);

        public void Join(Follower follower) { }

        public void Leave(Follower follower) { }
    }
}
