namespace Talks.Contracts;

/// <summary>Body of <c>POST /api/sessions</c>, answered by <see cref="SessionCreated"/>. Whatever is null takes its default.</summary>
/// <param name="Scenario">Id from <c>GET /api/scenarios</c>.</param>
/// <param name="Title">1 to 120 characters; by default the scenario's title.</param>
/// <param name="MinutesPerRound">1 to 10,080; by default each round's own length in the scenario.</param>
/// <param name="Pace">By default <see cref="Pace.Manual"/>.</param>
/// <param name="Autopilot">True: bots play every party that has nobody. By default false.</param>
/// <param name="Temperament">Of those bots; by default <see cref="Temperament.Linear"/>.</param>
/// <param name="Embargo">By default <see cref="Embargo.None"/>.</param>
/// <param name="EmbargoSeconds">0 to 86,400; used with <see cref="Embargo.Delay"/>. By default 0.</param>
/// <param name="InvitationHours">How long the codes open anything, 1 to 8,760; by default without end.</param>
/// <param name="InvitationPlaces">How many people may come in by each party's code, 1 to 10,000; by default without limit.</param>
/// <param name="Sheet">Id of one of the scenario's score sheets; by default the first.</param>
public sealed record CreateSession(
    string Scenario,
    string? Title = null,
    int? MinutesPerRound = null,
    Pace? Pace = null,
    bool? Autopilot = null,
    Temperament? Temperament = null,
    Embargo? Embargo = null,
    int? EmbargoSeconds = null,
    int? InvitationHours = null,
    int? InvitationPlaces = null,
    string? Sheet = null
);

/// <param name="ControlToken">The control seat, for <see cref="ITalksHub.Enter"/>. It is shown this once.</param>
/// <param name="Codes">One per party, and one without a party for spectators.</param>
public sealed record SessionCreated(string Session, string ControlToken, IReadOnlyList<Invitation> Codes);

/// <summary>
/// Answer to <c>GET /api/sign-in</c>. Where sign-in is needed, <c>GET /sign-in?back=/host</c> leads a browser to the provider and back,
/// and <c>POST /api/sign-out</c>, without a body, ends it: control seats entered by it are closed.
/// </summary>
/// <param name="Needed">Whether starting and controlling sessions takes an instructor's sign-in here.</param>
/// <param name="Name">Who is signed in; null for nobody.</param>
public sealed record SignInState(bool Needed, string? Name);

/// <summary>One of the list that <c>GET /api/sessions</c> answers: the latest sessions that the instructor who asks has started.</summary>
/// <param name="Started">Milliseconds since 1970 UTC.</param>
/// <param name="ControlToken">The control seat.</param>
public sealed record HostedSession(string Session, string Title, string Scenario, long Started, string ControlToken);

/// <summary>Answer to <c>POST /api/demo</c>, which has no body: bots begin to negotiate at once.</summary>
/// <param name="Codes">One per party, so that a visitor can take a seat.</param>
public sealed record DemoStarted(string Session, string SpectatorCode, IReadOnlyList<Invitation> Codes);

/// <summary>One of the list that <c>GET /api/scenarios</c> answers.</summary>
/// <param name="Duration">For people, such as "3 hours".</param>
/// <param name="Rounds">How many.</param>
/// <param name="Sheets">Score sheets to choose among when hosting; null where there is one only, or where it is chosen already.</param>
public sealed record ScenarioSummary(
    string Id,
    string Title,
    string Brief,
    string Duration,
    IReadOnlyList<Party> Parties,
    int Rounds,
    IReadOnlyList<ScoreSheet>? Sheets = null
);

/// <summary>One set of points and walk-away values to play a scenario with.</summary>
public sealed record ScoreSheet(string Id, string Title);

/// <summary>Body of <c>POST /api/invitations</c>. A code is a credential: it goes into no URL, because URLs are written into logs.</summary>
/// <param name="Code">Case, spaces and hyphens do not matter.</param>
public sealed record InvitationRequest(string Code);

/// <summary>Answer to <c>POST /api/invitations</c>: what the code opens, before a seat is taken with it.</summary>
/// <param name="Party">The delegation it seats; null for the spectators' code.</param>
/// <param name="Seated">Who sits in that delegation; empty for spectators.</param>
/// <param name="Free">How many more it has room for.</param>
/// <param name="Roles">What each role is called and may do here; null for spectators.</param>
/// <param name="Posts">Posts to choose besides; null where there are none.</param>
public sealed record InvitationInfo(
    string Session,
    string Title,
    ScenarioSummary Scenario,
    string? Party,
    IReadOnlyList<Seated> Seated,
    int Free,
    IReadOnlyList<RolePowers>? Roles = null,
    IReadOnlyList<Post>? Posts = null
);

public sealed record Seated(string Name, Role Role, string? Post = null);

/// <summary>
/// Body of every HTTP answer that is not a success, of media type <c>application/problem+json</c> (RFC 9457), which holds more
/// than is named here.
/// </summary>
/// <param name="Detail">What is wrong and how to mend it, in a sentence for people.</param>
/// <param name="Code">One of <see cref="RefusalCode"/>, if the server got as far as to refuse.</param>
public sealed record HttpProblem(string? Title, string? Detail, int? Status, RefusalCode? Code);
