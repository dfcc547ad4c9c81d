using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;

namespace Talks.TestKit;

/// <summary>A session at some moment of a test. Every step goes through the law, so no test starts where no play can lead.</summary>
public sealed record Situation(Session Session, ImmutableArray<Fact> Facts, long Now)
{
    /// <summary>An ordinary morning: 2 March 2026, 09:00 UTC, in milliseconds since 1970.</summary>
    public const long Morning = 1_772_442_000_000;

    public static Situation Convened(
        Agenda agenda,
        Pace pace = Pace.Manual,
        int? minutes = null,
        int seed = 7,
        long now = Morning,
        WorldLaid? world = null
    )
    {
        var facts = Law.Convene(new("session", "A test", agenda, pace, minutes), seed, now, world);
        return new(Session.From(facts), facts, now);
    }

    /// <summary>A head of delegation in every seat.</summary>
    public static Situation Seated(Agenda agenda, Pace pace = Pace.Manual) => Convened(agenda, pace).Seats();

    /// <summary>A head of delegation sits down in every seat.</summary>
    public Situation Seats() => Session.Agenda.Parties.Aggregate(this, (s, p) => s.Sits(Cast.HeadId(p.Id), p.Id));

    /// <summary>A head in every seat and the first round open.</summary>
    public static Situation Bargaining(Agenda agenda) => Seated(agenda).And(Cast.Control, new OpenRound(null));

    public Situation Sits(string person, string party, Role? role = null) =>
        And(new Actor.Person(person), new TakeSeat(person, person, party, role));

    /// <summary>The situation after a command that must be accepted.</summary>
    public Situation And(Actor actor, SessionCommand command)
    {
        var reply = When(actor, command);
        return reply.Ruling.Refusal is { } refusal
            ? throw new InvalidOperationException($"{Canonical.Text(command)} was refused: {refusal.Text}")
            : reply.After;
    }

    /// <summary>Time passes; nobody does anything and nobody looks.</summary>
    public Situation Later(TimeSpan span) => this with { Now = Now + (long)span.TotalMilliseconds };

    public Situation Later(int minutes) => Later(TimeSpan.FromMinutes(minutes));

    /// <summary>The server looks at the clock.</summary>
    public Reply Ticks() => When(Cast.Control, new Tick());

    public Reply When(Actor actor, SessionCommand command)
    {
        var ruling = Law.Decide(Session, command, actor, Now);
        return new(this, ruling);
    }

    /// <summary>The same session as a server finds it after a restart: its facts folded again.</summary>
    public Situation Restarted() => this with { Session = Session.From(Facts) };

    public ImmutableArray<T> All<T>()
        where T : SessionEvent => [.. Facts.Select(f => f.Event).OfType<T>()];
}
