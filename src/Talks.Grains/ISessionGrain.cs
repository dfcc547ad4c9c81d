using Orleans.Concurrency;
using Talks.Contracts;
using Talks.Rules.Sessions;

namespace Talks.Grains;

/// <summary>One session; its key is the session's id.</summary>
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Begins the session. Repeating it changes nothing.</summary>
    Task Convene(Rules.Sessions.SessionConvened convened, int seed, Rules.Sessions.WorldLaid? world);

    /// <summary>Acts on a command once; the same id again gets the first answer.</summary>
    /// <param name="repeated">Whether it may have been sent before: see <see cref="Submission"/>.</param>
    Task<Answer> Submit(Caller caller, string commandId, Contracts.Command command, bool repeated = false);

    /// <summary>The same for commands of several callers, which are decided one after the other and written together.</summary>
    /// <returns>Their answers, in their order.</returns>
    Task<Answer[]> SubmitAll(Spoken[] commands);

    /// <summary>The answer a command got before; null if it is new.</summary>
    [AlwaysInterleave]
    Task<Answer?> Recall(Caller caller, string commandId);

    /// <summary>Seats somebody new.</summary>
    Task<Answer> Seat(TakeSeat command);

    /// <summary>Lets deadlines that have passed take effect, and lets the bots think.</summary>
    [AlwaysInterleave]
    Task Tick();

    /// <summary>Who the person is and what it may do now; null if the seat is gone.</summary>
    [AlwaysInterleave]
    Task<Rules.Delegations.Member?> Find(string person);

    /// <summary>Points the world has added to a party's walk-away value by now.</summary>
    [AlwaysInterleave]
    Task<double> WalkAwayShift(string party);

    /// <summary>The package of a proposal as it stands; null if there is no such proposal.</summary>
    [AlwaysInterleave]
    Task<Rules.Packages.Package?> PackageOf(int proposal);

    /// <summary>What the server needs to answer for the session; null if it was never convened.</summary>
    [AlwaysInterleave]
    Task<SessionCard?> Card();
}

/// <summary>A session in brief.</summary>
public sealed record SessionCard(
    string Id,
    string Title,
    Rules.Agendas.Agenda Agenda,
    IReadOnlyList<Rules.Sessions.Seats.Person> People,
    bool Ended
);

/// <summary>One party's delegation in one session; its key is the session's id, a slash and the party's.</summary>
public interface IPartyGrain : IGrainWithStringKey
{
    /// <summary>Gives the party its position. Repeating it changes nothing.</summary>
    Task Assign(Rules.Positions.Position position);

    /// <summary>Acts on a command within the delegation, or passes on what the delegation tables.</summary>
    /// <param name="repeated">Whether it may have been sent before: see <see cref="Submission"/>.</param>
    Task<Answer> Submit(string person, string commandId, Contracts.Command command, bool repeated = false);

    /// <summary>What a package is worth to the party.</summary>
    [AlwaysInterleave]
    Task<Rules.Positions.Appraisal> Appraise(Rules.Packages.Package package);

    /// <summary>What the party can make of a package; a secret of the party's.</summary>
    [AlwaysInterleave]
    Task<Contracts.Advice> Advise(Rules.Agendas.Agenda agenda, Rules.Packages.Package package);

    /// <summary>What play so far shows to the party; a secret of the party's.</summary>
    [AlwaysInterleave]
    Task<Contracts.Study> Study(Rules.Agendas.Agenda agenda);

    /// <summary>The position as it stands, its walk-away value moved by the world; a secret of the party's.</summary>
    [AlwaysInterleave]
    Task<Rules.Positions.Position> Position();

    /// <summary>Instructs the delegation as control, in the name of its capital.</summary>
    Task<Answer> Instruct(string commandId, Contracts.Instruct command, bool repeated = false);

    /// <summary>A moment for a capital that answers by its mandate to ratify an agreement, or refuse it.</summary>
    [OneWay]
    Task AnswerForCapital(int proposal);

    /// <summary>A moment for the bot that plays the party to act, if it is its turn.</summary>
    [OneWay, AlwaysInterleave]
    Task Think(Thought thought);
}

/// <summary>Looks at all score sheets of one session, for control alone; its key is the session's id.</summary>
public interface IAnalystGrain : IGrainWithStringKey
{
    /// <summary>What they say of the talks, and of a package; null if the session was never convened.</summary>
    Task<Contracts.Survey?> Survey(Rules.Packages.Package? package);

    /// <summary>What play so far shows to somebody who sees them; null if the session was never convened.</summary>
    Task<Contracts.Study?> Study();
}

/// <param name="Clock">What the session clock shows, milliseconds.</param>
/// <param name="Interval">Milliseconds of session clock between two thoughts of one bot.</param>
public sealed record Thought(
    Rules.Agendas.Agenda Agenda,
    int Seed,
    Rules.Sessions.Temperament Temperament,
    long Clock,
    long Interval
);

/// <summary>The list of sessions and of the codes that open them; there is one, with key 0.</summary>
public interface ILobbyGrain : IGrainWithIntegerKey
{
    Task List(Listing listing);

    /// <summary>What a code opens, or opened before it was replaced; null if nothing.</summary>
    Task<CodeHolder?> Find(string codeHash);

    /// <summary>How many sessions there are.</summary>
    Task<int> Count();

    /// <summary>The sessions somebody started, the latest first.</summary>
    /// <param name="most">No more than so many.</param>
    Task<Listing[]> StartedBy(string host, int most);
}

/// <summary>A session, listed when it begins and once more for every code given out later.</summary>
/// <param name="Codes">Hash of each code, hexadecimal, to the party it seats; the empty party is the spectators'.</param>
/// <param name="Number">Of these codes: 0 for those that came with the session.</param>
/// <param name="Host">Keyed hash of the person who started it; null where nobody signs in.</param>
public sealed record Listing(
    string Session,
    string Title,
    string Scenario,
    long At,
    System.Collections.Immutable.ImmutableSortedDictionary<string, string> Codes,
    int Number = 0,
    string? Host = null
);

/// <param name="Party">Null for spectators.</param>
/// <param name="Number">Of the code; the session's door knows whether it is the latest.</param>
public sealed record CodeHolder(string Session, string? Party, int Number = 0);
