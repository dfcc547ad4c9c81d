using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Scenarios;
using Talks.Server.Access;
using Talks.Server.Access.SignIns;
using Talks.Server.Hubs;
using R = Talks.Rules.Sessions;
using ScenarioSummary = Talks.Contracts.ScenarioSummary;

namespace Talks.Server.Api;

/// <summary>What the landing page asks over HTTP: scenarios, what a code opens, starting a session or a demo.</summary>
public static class SessionsApi
{
    public const string Starting = "starting";
    public const string Trying = "trying";

    /// <summary>Bots of a demo, by their place at the table: neighbours differ, so that something happens.</summary>
    static readonly R.Temperament[] DemoTempers = [R.Temperament.Linear, R.Temperament.Conceder, R.Temperament.Linear];

    public static void MapSessionsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/scenarios", (ScenarioLibrary library) => Scenarios(library)).WithName("ListScenarios");
        api.MapGet("/scenarios/{id}", Scenario).WithName("ReadScenario");
        api.MapPost("/invitations", Invitation).RequireRateLimiting(Trying).WithName("ReadInvitation");
        api.MapPost("/sessions", Create).RequireRateLimiting(Starting).WithName("CreateSession");
        api.MapPost("/demo", Demo).RequireRateLimiting(Starting).WithName("StartDemo");
    }

    static IReadOnlyList<ScenarioSummary> Scenarios(ScenarioLibrary library) =>
        [
            .. library
                .List()
                .Select(s => library.Load(s.Id))
                .Where(r => r.Scenario is not null)
                .Select(r =>
                    Summary(r.Scenario!.Agenda) with
                    {
                        Sheets = r.Annex is { Profiles.Length: > 1 } annex
                            ? [.. annex.Profiles.Select(p => new ScoreSheet(p.Id, p.Title))]
                            : null,
                    }
                ),
        ];

    static IResult Scenario(string id, ScenarioLibrary library) =>
        library.Load(id).Scenario is { } scenario
            ? TypedResults.Ok(WireAgenda.Of(scenario.Agenda))
            : Problem(
                new(RefusalCode.Malformed, "This server has no such scenario: choose one from the list of scenarios."),
                StatusCodes.Status404NotFound
            );

    static async Task<IResult> Create(
        CreateSession wish,
        Convening convening,
        HttpContext context,
        Hosting.Options options
    )
    {
        if (SignInApi.Bar(context, options) is { } barred)
            return barred;
        var temperament = (R.Temperament)(wish.Temperament ?? Temperament.Linear);
        var (created, refusal) = await convening.Convene(wish, _ => temperament, Instructor.Of(context.User)?.Person);
        return created is null ? Problem(refusal!) : TypedResults.Ok(created);
    }

    static async Task<IResult> Demo(Convening convening, HttpContext context, Hosting.Options options)
    {
        if (SignInApi.Bar(context, options) is { } barred)
            return barred;
        var (created, refusal) = await convening.Convene(
            new("six-party-2021", MinutesPerRound: 1, Pace: Pace.Automatic, Autopilot: true),
            seat => DemoTempers[seat % DemoTempers.Length],
            Instructor.Of(context.User)?.Person
        );
        return created is null
            ? Problem(refusal!)
            : TypedResults.Ok(
                new DemoStarted(
                    created.Session,
                    created.Codes.Single(c => c.Party is null).Code,
                    [.. created.Codes.Where(c => c.Party is not null)]
                )
            );
    }

    static async Task<IResult> Invitation(
        InvitationRequest request,
        Doorkeeper doorkeeper,
        IGrainFactory grains,
        Patience patience
    )
    {
        if (
            await doorkeeper.Find(request.Code) is not { } holder
            || await patience.Ask(() => grains.GetGrain<ISessionGrain>(holder.Session).Card()) is not { } card
        )
            return Problem(
                new(RefusalCode.UnknownCode, "No session has this code. Check the letters with your instructor."),
                StatusCodes.Status404NotFound
            );
        var seated = card
            .People.Where(p => p.Party == holder.Party)
            .Select(p => new Seated(p.Name, (Role)p.Role, p.Post))
            .ToList();
        return TypedResults.Ok(
            new InvitationInfo(
                holder.Session,
                card.Title,
                Summary(card.Agenda),
                holder.Party,
                seated,
                R.Limits.PeoplePerParty - seated.Count,
                holder.Party is null ? null : WireAgenda.Roles(card.Agenda),
                holder.Party is null ? null : WireAgenda.Posts(card.Agenda)
            )
        );
    }

    static ScenarioSummary Summary(Rules.Agendas.Agenda agenda) =>
        new(
            agenda.Id,
            agenda.Title,
            agenda.Brief,
            agenda.Duration,
            [.. agenda.Parties.Select(WireAgenda.Of)],
            agenda.Rounds.Length
        );

    internal static IResult Problem(Refusal refusal, int status = StatusCodes.Status400BadRequest) =>
        Results.Problem(
            refusal.Text,
            statusCode: status,
            extensions: new Dictionary<string, object?> { ["code"] = refusal.Code }
        );
}
