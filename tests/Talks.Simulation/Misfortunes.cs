namespace Talks.Simulation;

/// <summary>What befalls the machines, when, drawn from the seed.</summary>
sealed class Misfortunes(World world)
{
    const int Most = 8;

    /// <summary>A frozen server is given up for dead after so long.</summary>
    const int GivenUpMilliseconds = 4_000;

    Timeline Time => world.Time;

    /// <summary>How often each befell.</summary>
    public int[] Befallen { get; } = new int[Enum.GetValues<Misfortune>().Length];

    public void Arrange(long from, int within)
    {
        for (var left = Time.Draw(1, Most); left > 0; left--)
        {
            var what = (Misfortune)Time.Draw(0, Befallen.Length - 1);
            Time.At(from + Time.Draw(0, within), () => Befall(what));
        }
    }

    void Befall(Misfortune what)
    {
        Befallen[(int)what]++;
        var server = Time.Pick(world.Servers);
        switch (what)
        {
            case Misfortune.Killed:
                Kill(server);
                break;
            case Misfortune.AllKilled:
                world.Servers.ForEach(Kill);
                break;
            case Misfortune.Frozen when server.Life is { Over: false, Frozen: false }:
                Freeze(server);
                break;
            case Misfortune.DatabaseGone:
                world.Weather.DatabaseAway = true;
                Time.After(Time.Draw(100, 6_000), () => world.Weather.DatabaseAway = false);
                break;
            case Misfortune.ClockSet:
                server.Clock.Set = Time.Draw(-20_000, 20_000);
                break;
            case Misfortune.LinesCut:
                world.CutLines();
                break;
        }
    }

    void Kill(Server server)
    {
        if (server.Life.Over)
            return;
        server.Kill();
        world.Gone(server);
        Time.After(Time.Draw(200, 6_000), server.Start);
    }

    /// <summary>It comes back as one that does not know that it was given up, and learns of it late or never.</summary>
    void Freeze(Server server)
    {
        var life = server.Life;
        life.Freeze();
        var standstill = Time.Draw(500, 15_000);
        if (standstill > GivenUpMilliseconds)
            world.Gone(server, GivenUpMilliseconds);
        Time.After(
            standstill,
            () =>
            {
                life.Thaw();
                if (standstill > GivenUpMilliseconds && Time.Happens(0.7))
                    Time.After(
                        Time.Draw(0, 3_000),
                        () =>
                        {
                            if (server.Life == life)
                                Kill(server);
                        }
                    );
            }
        );
    }
}

enum Misfortune
{
    Killed,
    AllKilled,
    Frozen,
    DatabaseGone,
    ClockSet,
    LinesCut,
}
