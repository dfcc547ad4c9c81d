using Talks.Contracts;
using Talks.Rules.Sessions;
using Talks.Server.Feeds;

namespace Talks.Simulation;

/// <summary>One connection. Messages come in order each way until it breaks, and then no more; batches may be tampered with.</summary>
sealed class Line(World world, Client client, Server server)
{
    readonly Life life = server.Life;
    long up;
    long down;

    public Viewer Viewer => client.Viewer;

    public Server Server => server;

    public bool Broken { get; private set; }

    /// <summary>The server's: when it opened, by <see cref="Talks.Server.Hubs.Standstill"/>.</summary>
    public long Opened { get; set; }

    /// <summary>The server's: carries the feed; null while it is not followed.</summary>
    public Follower? Follower { get; set; }

    /// <summary>Whether whoever listens long enough would hear the server.</summary>
    public bool Silent => life.Over || life.Frozen;

    public void ToServer(Action act)
    {
        up = Math.Max(up, world.Time.Now + world.Delay());
        world.Time.At(up, () => Unbroken(() => life.Do(act)));
    }

    public void ToClient(Action act)
    {
        down = Math.Max(down, world.Time.Now + world.Delay());
        world.Time.At(down, () => Unbroken(act));
    }

    public void Deliver(FeedBatch batch)
    {
        if (!world.Time.Happens(world.Weather.BatchesTampered))
        {
            ToClient(() => client.Take(batch));
            return;
        }
        var copies = world.Time.Draw(0, 2);
        for (var i = 0; i < copies; i++)
            world.Time.After(
                world.Time.Draw(0, 3 * world.Weather.NetworkMilliseconds),
                () => Unbroken(() => client.Take(batch))
            );
    }

    public void Break()
    {
        if (Broken)
            return;
        Broken = true;
        if (!life.Over)
            server.Close(this);
        world.Time.After(world.Delay(), () => client.Lost(this));
    }

    void Unbroken(Action act)
    {
        if (!Broken)
            act();
    }
}
