using System.Text.Json;
using Talks.Client.Feeds;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Crash;
using Talks.Grains;
using Viewer = Talks.Rules.Sessions.Viewer;

namespace Talks.Simulation;

/// <summary>
/// One client: takes its feed by the cursor that real clients have, says something new again and again, and repeats what was
/// not answered under its own id.
/// </summary>
sealed class Client(World world, string name, Viewer viewer, Caller? caller)
{
    const int PatienceMilliseconds = 4_000;
    const int SilenceMilliseconds = 12_000;
    const int UnheardOfRoom = 7;

    readonly FeedCursor cursor = new();
    Line? line;
    Submission? pending;
    int dialled = world.Time.Draw(0, World.Machines - 1);
    int said;
    int asked;
    int tries;

    public List<Utterance> Asked { get; } = [];

    public List<Delivery> Delivered { get; } = [];

    public Viewer Viewer => viewer;

    public string Feed =>
        viewer switch
        {
            Viewer.Control => "control",
            Viewer.Delegation d => $"party/{d.Party}",
            _ => "public",
        };

    public bool Waits => pending is not null;

    public void Dial()
    {
        if (line is { Broken: false })
            return;
        var server = world.Servers[dialled++ % World.Machines];
        if (server.Life.Over || server.Life.Frozen)
        {
            world.Time.After(world.Time.Draw(50, 400), Dial);
            return;
        }
        var fresh = line = new(world, this, server);
        server.Open(fresh);
        Follow(fresh, server);
        if (pending is not null)
            Send();
        Listen(fresh);
    }

    public void Lost(Line lost)
    {
        if (lost == line)
            Dial();
    }

    public void BreakLine() => line?.Break();

    public void Take(FeedBatch batch)
    {
        var step = world.Flaw is Flaw.TakesBatchesAsTheyCome ? new(batch.Frames, false) : cursor.Take(batch);
        foreach (var frame in step.Frames)
        {
            var content = JsonSerializer.Serialize(frame.Event, WireFormat.Json);
            world.Time.Note(content);
            Delivered.Add(new(name, World.Session, Feed, viewer, frame.Seq, content));
        }
        if (step.MustAsk && line is { Broken: false } now)
            Follow(now, now.Server);
    }

    /// <summary>Acts now, and again after a while, for as long as the exercise lasts.</summary>
    public void Act()
    {
        if (caller is null || !world.Acting)
            return;
        if (pending is null)
        {
            pending = new($"{name}-{++asked}", Next());
            Send();
        }
        world.Time.After(world.Time.Draw(100, 4_000), Act);
    }

    /// <summary>Control ends the session, so that no deadline is still to come.</summary>
    public void End()
    {
        pending ??= new($"{name}-end", new EndSession("The run is over."));
        Send();
    }

    void Follow(Line at, Server server)
    {
        cursor.Asking();
        var after = cursor.Last;
        at.ToServer(() => _ = server.Follow(at, after, () => at.ToClient(cursor.Answered)));
    }

    void Send()
    {
        if (line is not { Broken: false } now || pending is not { } mine)
            return;
        var submission =
            world.Flaw is Flaw.RepeatsUnderNewIds ? mine with { CommandId = $"{mine.CommandId}-{++tries}" } : mine;
        pending = mine with { Repeated = true };
        var at = now.Server;
        now.ToServer(() => at.Submit(now, caller!, submission, answer => now.ToClient(() => Answered(mine, answer))));
        world.Time.After(
            PatienceMilliseconds,
            () =>
            {
                if (line == now && mine.CommandId == pending?.CommandId)
                    now.Break();
            }
        );
    }

    void Answered(Submission submission, Answer answer)
    {
        if (submission.CommandId != pending?.CommandId)
            return;
        if (answer.Refusal is { Code: Contracts.RefusalCode.Unavailable })
        {
            world.Time.After(world.Time.Draw(100, 600), Send);
            return;
        }
        if (pending.Command is Say say)
            Asked.Add(
                new(
                    World.Session,
                    say.Text,
                    answer.Accepted ? Talks.Crash.Answered.Accepted : Talks.Crash.Answered.Refused
                )
            );
        world.Time.Note($"{submission.CommandId} {answer.Accepted}");
        world.Count(answer.Accepted);
        pending = null;
    }

    /// <summary>What was asked and never answered counts as neither.</summary>
    public void GiveUp()
    {
        if (pending?.Command is Say say)
            Asked.Add(new(World.Session, say.Text, Talks.Crash.Answered.Never));
    }

    void Listen(Line to) =>
        world.Time.After(
            SilenceMilliseconds,
            () =>
            {
                if (to != line || to.Broken)
                    return;
                if (to.Silent)
                    to.Break();
                else
                    Listen(to);
            }
        );

    Command Next()
    {
        var words = $"{name} says {++said}";
        if (viewer is not Viewer.Control)
            return new Say(said % UnheardOfRoom == 0 ? "caucus/1" : "plenary", words);
        return world.Time.Draw(0, 9) switch
        {
            0 or 1 => new OpenRound(1),
            2 => new CloseRound(),
            3 => new ExtendRound(world.Time.Draw(-40, 40)),
            4 => new PauseSession(),
            5 or 6 => new ResumeSession(),
            7 => new SetEmbargo(Contracts.Embargo.Delay, world.Time.Draw(0, 8)),
            _ => new Say("plenary", words),
        };
    }
}
