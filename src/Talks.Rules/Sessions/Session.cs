using Talks.Rules.Agendas;
using Talks.Rules.Sessions.Ledgers;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.Sessions.Rounds;
using Talks.Rules.Sessions.Seats;
using Talks.Rules.Sessions.Talk;

namespace Talks.Rules.Sessions;

/// <summary>What is true of one session. A fold of its facts: it holds no party's secret.</summary>
public sealed record Session
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required Agenda Agenda { get; init; }
    public required Pace Pace { get; init; }
    public int? MinutesPerRound { get; init; }
    public int Seed { get; init; }
    public Roster Roster { get; init; } = Roster.Empty;
    public required SessionClock Clock { get; init; }
    public Timetable Timetable { get; init; } = new(0, false, 0, null);
    public Docket Docket { get; init; } = Docket.Empty;
    public Papers.Papers Papers { get; init; } = Sessions.Papers.Papers.None;
    public Caucuses Caucuses { get; init; } = Caucuses.Empty;
    public SpeakersList Speakers { get; init; } = SpeakersList.Closed;
    public Ledger Ledger { get; init; } = Ledger.Empty;
    public (Embargo Embargo, int Seconds) Embargo { get; init; } = (Sessions.Embargo.None, 0);
    public WorkingTexts Groups { get; init; } = WorkingTexts.Empty;
    public int Injects { get; init; }
    public int Moments { get; init; }
    public int NonPapers { get; init; }
    public bool Ended { get; init; }

    /// <summary>Instant of the latest fact; time never runs back behind it.</summary>
    public long LatestAt { get; init; }

    /// <summary>Everybody at the table, spectators not.</summary>
    public Audience Table => Audience.Of(Agenda.Parties.Select(p => p.Id));

    /// <summary>The instant of the next deadline; null if none runs.</summary>
    public long? DueAt => Ended || Deadlines.Next(this) is not { } due ? null : Clock.InstantOf(due);

    /// <summary>The capitals that are to answer by their mandate, which the rules do not know.</summary>
    public IEnumerable<(int Proposal, string Party, long? Until)> Mandates => Ratifying.ByMandate(this);

    public static Session From(IEnumerable<Fact> facts)
    {
        Session? session = null;
        foreach (var fact in facts)
            session = session is null ? Begin(fact) : session.After(fact);
        return session ?? throw new ArgumentException("A session begins with its convening.", nameof(facts));
    }

    public static Session Begin(Fact first) =>
        first.Event is SessionConvened e
            ? new Session
            {
                Id = e.Session,
                Title = e.Title,
                Agenda = e.Agenda,
                Pace = e.Pace,
                MinutesPerRound = e.MinutesPerRound,
                Clock = new(first.At, 0, true),
                LatestAt = first.At,
                Timetable = new Timetable(0, false, 0, null).After(first, e.Pace, e.Agenda.Rounds.Length),
            }
            : throw new ArgumentException("A session begins with its convening.", nameof(first));

    /// <summary>The session after a fact.</summary>
    public Session After(Fact fact) =>
        After(fact.Event) with
        {
            LatestAt = Math.Max(LatestAt, fact.At),
            Timetable = Timetable.After(fact, Pace, Agenda.Rounds.Length),
            Clock = fact.Event switch
            {
                SessionPaused => Clock.Stop(fact.At),
                SessionResumed => Clock.Start(fact.At),
                SessionEnded => Clock.Stop(fact.At),
                _ => Clock,
            },
        };

    /// <summary>The part of <see cref="After(Fact)"/> that needs no time: for rules that look one event ahead.</summary>
    internal Session After(SessionEvent happened) =>
        this with
        {
            Roster = Roster.After(happened),
            Agenda = Undertaking.After(Agenda, happened),
            Docket = Docket.After(happened),
            Papers = Papers.After(happened),
            Caucuses = Caucuses.After(happened),
            Speakers = Speakers.After(happened),
            Ledger = Ledger.After(happened),
            Seed = happened is SeedDrawn drawn ? drawn.Seed : Seed,
            Embargo = happened is EmbargoSet set ? (set.Embargo, set.Seconds) : Embargo,
            Groups = Groups.After(happened),
            Injects = happened is InjectSent ? Injects + 1 : Injects,
            Moments = happened is MomentMarked ? Moments + 1 : Moments,
            NonPapers = happened is NonPaperCirculated ? NonPapers + 1 : NonPapers,
            Ended = Ended || happened is SessionEnded,
        };

    /// <summary>The party an actor acts for, mentors included; false for control and for those whose seat is gone.</summary>
    internal bool Belongs(Actor actor, out string party, out string? person)
    {
        (party, person) = actor switch
        {
            Actor.Person { Id: var id } when Roster.Find(id) is { } found => (found.Party, (string?)found.Id),
            Actor.Autopilot { Party: var id } when Roster.OnAutopilot(id) => (id, null),
            _ => ("", null),
        };
        return party.Length > 0;
    }

    /// <summary>Whether somebody has a power now: what leaves the delegation needs a head to answer for it.</summary>
    public bool May(Person person, Power power) =>
        Agenda.PowersOf(person).Contains(power)
        && (person.Role is Role.Head || !power.Releases() || Roster.HeadOf(person.Party) is not null);

    /// <summary>Somebody seated, and what it may do now.</summary>
    public Delegations.Member? FindMember(string id) =>
        Roster.Find(id) is { } person
            ? new(person, [.. Enum.GetValues<Power>().Where(power => May(person, power))])
            : null;

    /// <summary>The same for whoever acts; the bot that plays for a party has every power.</summary>
    internal bool May(Power power, Actor actor, out string party, out string? person) =>
        Belongs(actor, out party, out person) && (person is null || May(Roster.Find(person)!, power));

    /// <summary>The refusal of one who lacks a power.</summary>
    internal Outcome Without(Power power, string act) =>
        Outcome.No(
            RefusalCode.NotYours,
            $"Your role may not {act}: {string.Join(" or ", Agenda.RolesWith(power).Select(r => r.ToLowerInvariant()))} may."
        );

    /// <summary>Whether an actor may direct the proceedings: control, and who binds the party that chairs.</summary>
    internal bool Presides(Actor actor) =>
        actor is Actor.Control || (May(Power.Bind, actor, out var party, out _) && party == Agenda.Chair);

    internal static Outcome OnlyThePresidency(string act) =>
        Outcome.No(RefusalCode.NotYours, $"Only control, or the party that chairs, can {act}.");

    internal static Outcome PausedNow() =>
        Outcome.No(RefusalCode.Paused, "The session is paused: wait until control resumes it.");
}
