using Talks.Crash;
using Talks.Grains;
using Talks.Rules.Sessions;
using Talks.Storage;
using Talks.TestKit.Scenarios;

namespace Talks.Simulation;

/// <summary>Three servers over one journal, one session, and its clients, for some minutes of the timeline's time.</summary>
sealed class World
{
    public const string Session = "s";
    public const int Machines = 3;
    const int OpeningMilliseconds = 60_000;
    const int ActingMilliseconds = 75_000;

    /// <summary>The last misfortune is over: a frozen server is back, given up, killed, and started again.</summary>
    const int MendingMilliseconds = 30_000;
    const int ClosingMilliseconds = 20_000;

    /// <summary>From a server's end until the others know of it.</summary>
    const int NoticingMilliseconds = 2_000;

    readonly List<Client> clients = [];
    Server? owner;
    long ownerGone = long.MaxValue;

    public World(int seed, Flaw flaw = Flaw.None)
    {
        Flaw = flaw;
        Time = new(seed);
        Weather = new(Time);
        for (var i = 0; i < Machines; i++)
            Servers.Add(new(this));
    }

    public Timeline Time { get; }

    public Weather Weather { get; }

    public Flaw Flaw { get; }

    public MemoryJournal Disk { get; } = new();

    public List<Server> Servers { get; } = [];

    public bool Acting { get; private set; }

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    public void Count(bool accepted) => _ = accepted ? Accepted++ : Refused++;

    public int Delay() => Time.Draw(0, Weather.NetworkMilliseconds);

    public void Send(Life to, Action act) => Time.After(Delay(), () => to.Do(act));

    /// <summary>Where the session lives, as far as the cluster knows; null while it does not know that the place is gone.</summary>
    public Server? Owner(Server asks)
    {
        if (owner is null || Time.Now >= ownerGone)
            (owner, ownerGone) = (Time.Happens(0.5) ? asks : Living(), long.MaxValue);
        return ownerGone == long.MaxValue ? owner : null;
    }

    public void CutLines()
    {
        foreach (var client in clients)
            if (Time.Happens(0.5))
                client.BreakLine();
    }

    /// <summary>The others know of it after a while.</summary>
    public void Gone(Server server, int noticed = NoticingMilliseconds)
    {
        if (server == owner)
            ownerGone = Math.Min(ownerGone, Time.Now + noticed);
    }

    public async Task<Outcome> Run()
    {
        var misfortunes = new Misfortunes(this);
        var seated = Begin();
        while (!seated.IsCompleted && Time.Now < OpeningMilliseconds)
            Time.RunUntil(Time.Now + 1_000);
        if (!seated.IsCompletedSuccessfully)
            throw new InvalidOperationException("The session did not begin.", seated.Exception);
        Acting = true;
        foreach (var client in clients)
        {
            client.Dial();
            client.Act();
        }
        misfortunes.Arrange(Time.Now, ActingMilliseconds);
        Time.RunUntil(Time.Now + ActingMilliseconds);

        Acting = false;
        Weather.ClearUp();
        Servers.ForEach(server => server.Clock.Set = 0);
        Time.RunUntil(Time.Now + MendingMilliseconds);
        clients[0].End();
        Time.RunUntil(Time.Now + ClosingMilliseconds);
        // Nothing more may come to tell a client of a gap at the end of its feed: coming back does.
        foreach (var client in clients)
            client.BreakLine();
        Time.RunUntil(Time.Now + ClosingMilliseconds);
        var unanswered = clients.Count(c => c.Waits);
        clients.ForEach(c => c.GiveUp());
        if (Time.Escaped)
            throw new InvalidOperationException("Something left the one thread on which everything happens.");
        await using var journal = Disk;
        var kept = await Kept.Read(journal, Session);
        var history = new History(
            [.. clients.SelectMany(c => c.Asked)],
            [.. clients.SelectMany(c => c.Delivered)],
            new Dictionary<string, IReadOnlyList<Fact>> { [Session] = kept },
            await Kept.Unverified(journal)
        );
        return new(
            Checker.Check(history),
            unanswered,
            Accepted,
            Refused,
            history.Delivered.Count,
            misfortunes.Befallen,
            Time.Trace
        );
    }

    async Task Begin()
    {
        var first = Owner(Servers[0])!;
        await Insist(first, h => h.Convene(new(Session, "Simulated", Valley.Agenda, Pace.Manual, null), 1, null));
        string[] parties = [Valley.Hill, Valley.Delta];
        foreach (var party in parties)
            await Insist(first, h => h.Seat(new(party.ToLowerInvariant(), party, party, Role.Head)));
        clients.Add(new(this, "control", new Viewer.Control(), Caller.Control));
        foreach (var party in parties)
            clients.Add(new(this, party, new Viewer.Delegation(party), Caller.Of(party.ToLowerInvariant())));
        clients.Add(new(this, "gallery", new Viewer.Spectator(), null));
        clients.Add(new(this, "balcony", new Viewer.Spectator(), null));
    }

    static async Task Insist(Server server, Func<Hearing, Task> ask)
    {
        const int Tries = 20;
        var done = false;
        for (var i = 0; i < Tries && !done; i++)
        {
            var answer = new TaskCompletionSource<bool>();
            server.Ask<object>(
                async hearing =>
                {
                    await ask(hearing);
                    return done;
                },
                given => answer.SetResult(given is not null)
            );
            done = await answer.Task;
        }
        if (!done)
            throw new InvalidOperationException("The journal answered none of twenty questions.");
    }

    Server Living() => Time.Pick([.. Servers.Where(s => !s.Life.Over).DefaultIfEmpty(Servers[0])]);
}
