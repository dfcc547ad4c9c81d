using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Talks.Contracts;
using Talks.Grains.Relay;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Grains;

/// <summary>One session's <see cref="Hearing"/> in the cluster. Turns interleave while its entries are on their way to the disk.</summary>
[Reentrant]
public sealed partial class SessionGrain(
    IJournal journal,
    IRelay relay,
    TimeProvider time,
    IGrainFactory grains,
    Quotas quotas,
    ILogger<SessionGrain> logger
) : Grain, ISessionGrain
{
    Hearing hearing = null!;

    string Id => this.GetPrimaryKeyString();

    IPartyGrain Party(string party) => grains.GetGrain<IPartyGrain>($"{Id}/{party}");

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        hearing = new(Id, journal, relay, time, quotas, StartOver);
        return hearing.Open();
    }

    public Task Convene(Rules.Sessions.SessionConvened convened, int seed, Rules.Sessions.WorldLaid? world) =>
        hearing.Convene(convened, seed, world);

    public Task<Answer> Submit(Caller caller, string commandId, Contracts.Command command, bool repeated) =>
        hearing.Submit(caller, commandId, command, repeated);

    public Task<Answer[]> SubmitAll(Spoken[] commands) => hearing.Submit(commands);

    public Task<Answer> Seat(TakeSeat command) => hearing.Seat(command);

    public async Task Tick()
    {
        if (await hearing.Tick())
        {
            Pilots.Wake(hearing.Session!, hearing.Now, Party);
            Capitals.Wake(hearing.Session!, hearing.Now, Party);
        }
    }

    public Task<Answer?> Recall(Caller caller, string commandId) => hearing.Recall(caller, commandId);

    public Task<Rules.Delegations.Member?> Find(string person) => Task.FromResult(hearing.Session?.FindMember(person));

    public Task<double> WalkAwayShift(string party) =>
        Task.FromResult(hearing.Session?.Ledger.Shifts.GetValueOrDefault(party) ?? 0);

    public Task<Rules.Packages.Package?> PackageOf(int proposal) =>
        Task.FromResult(hearing.Session?.Docket.Find(proposal)?.Package);

    public Task<SessionCard?> Card() =>
        Task.FromResult(
            hearing.Session is { } session
                ? new SessionCard(Id, session.Title, session.Agenda, session.Roster.People, session.Ended)
                : null
        );

    void StartOver(string reason)
    {
        Measures.Lost.Add(1);
        LogLost(Id, reason);
        DeactivateOnIdle();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} starts over from the journal: {Reason}")]
    partial void LogLost(string session, string reason);
}
