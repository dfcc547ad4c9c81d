using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>
/// A session as one seat sees it: everything its feeds have told so far. A new value with every frame, so a reader on
/// another thread always holds a consistent one. <see cref="Agenda"/> is null until the first frame is here.
/// </summary>
public sealed record SessionView
{
    public static SessionView Nothing { get; } = new();

    public string Session { get; init; } = "";
    public string Title { get; init; } = "";
    public Agenda? Agenda { get; init; }
    public Pace Pace { get; init; }
    public ClockReading Clock { get; init; } = ClockReading.None;
    public Embargo Embargo { get; init; }
    public int EmbargoSeconds { get; init; }

    /// <summary>Why the session ended; null while it goes on.</summary>
    public string? Ended { get; init; }

    /// <summary>By person id; somebody who left stays, with <see cref="Person.Seated"/> false.</summary>
    public ImmutableDictionary<string, Person> People { get; init; } = ImmutableDictionary<string, Person>.Empty;

    /// <summary>Party to the name of its bot, where control gave it one.</summary>
    public ImmutableDictionary<string, string> BotNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Party to the temperament of the bot that plays it while nobody heads it.</summary>
    public ImmutableDictionary<string, Temperament> Autopilots { get; init; } =
        ImmutableDictionary<string, Temperament>.Empty;

    /// <summary>In the order they were opened.</summary>
    public ImmutableList<Round> Rounds { get; init; } = [];

    public ImmutableSortedDictionary<int, Proposal> Proposals { get; init; } =
        ImmutableSortedDictionary<int, Proposal>.Empty;

    /// <summary>Informal texts that the seat may read, by number.</summary>
    public ImmutableSortedDictionary<int, Paper> Papers { get; init; } = ImmutableSortedDictionary<int, Paper>.Empty;

    public ImmutableSortedDictionary<int, Caucus> Caucuses { get; init; } =
        ImmutableSortedDictionary<int, Caucus>.Empty;

    /// <summary>By channel: the texts of the rooms and working groups that this seat belongs to.</summary>
    public ImmutableDictionary<string, CommonText> Texts { get; init; } = ImmutableDictionary<string, CommonText>.Empty;

    /// <summary>By working group: what it has reported last.</summary>
    public ImmutableSortedDictionary<string, TextReported> Reports { get; init; } =
        ImmutableSortedDictionary<string, TextReported>.Empty;

    public SpeakersList Speakers { get; init; } = SpeakersList.Closed;

    public World World { get; init; } = World.None;
    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>What was said, in the order it came; <see cref="StatementMade"/> and <see cref="InjectSent"/> apart.</summary>
    public ImmutableList<Message> Messages { get; init; } = [];
    public ImmutableList<Statement> Statements { get; init; } = [];
    public ImmutableList<Inject> Injects { get; init; } = [];

    /// <summary>What control marked, in order; empty for everybody else.</summary>
    public ImmutableList<Moment> Moments { get; init; } = [];

    /// <summary>By party: a delegate's own, or every party's for control.</summary>
    public ImmutableDictionary<string, DelegationView> Delegations { get; init; } =
        ImmutableDictionary<string, DelegationView>.Empty;

    /// <summary>The open round, if any.</summary>
    public Round? Round => Rounds is [.., { ClosedAt: null } open] ? open : null;

    public IEnumerable<Proposal> Agreements =>
        Proposals.Values.Where(p => p is { Status: ProposalStatus.Adopted, Consents: null or { Bound.Count: > 0 } });

    /// <summary>The head of a party's delegation, if somebody sits there.</summary>
    public Person? HeadOf(string party) =>
        People.Values.FirstOrDefault(p => p is { Seated: true, Role: Role.Head } && p.Party == party);

    /// <summary>The view after one more frame. An event of a newer server that this client does not know changes nothing.</summary>
    /// <param name="feed">The feed it came by; a delegation's frames belong to the party named in it.</param>
    public SessionView After(string feed, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(frame);
        if (!feed.StartsWith(DelegationView.FeedPrefix, StringComparison.Ordinal))
            return this.Timed(frame)
                .Seated(frame)
                .Tabled(frame)
                .Circulated(frame)
                .Undertaken(frame)
                .Talked(frame)
                .Wrote(frame.Event) with
            {
                Speakers = Speakers.After(frame.Event),
                World = World.After(frame.Event),
                Ledger = Ledger.After(frame.Event),
            };
        var party = feed[DelegationView.FeedPrefix.Length..];
        var delegation = Delegations.GetValueOrDefault(party, DelegationView.Nothing);
        var next = delegation.After(frame.Event);
        // What is said in the delegation's room comes by this feed too. Its frames do not tell the session clock.
        return ReferenceEquals(next, delegation)
            ? this.Talked(frame)
            : this with
            {
                Delegations = Delegations.SetItem(party, next),
            };
    }
}
