using System.Collections.Immutable;
using System.Text.Json;
using Talks.Cli.Input;
using Talks.Grains;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Cli.Audits;

/// <summary>A session as its journal keeps it: its own stream, and the stream of each delegation by party.</summary>
sealed record Recording(
    string Session,
    ImmutableArray<Fact> Facts,
    ImmutableSortedDictionary<string, ImmutableArray<DelegationFact>> Delegations
)
{
    public ImmutableArray<string> Parties =>
        [
            .. Facts
                .Select(f => f.Event)
                .OfType<SessionConvened>()
                .Take(1)
                .SelectMany(c => c.Agenda.Parties)
                .Select(p => p.Id),
        ];

    /// <exception cref="BadInputException">An entry cannot be read.</exception>
    public static async Task<Recording> Read(IRecord record, string session, CancellationToken stop)
    {
        var delegations = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<DelegationFact>>();
        await foreach (var stream in record.ListAllAsync(Streams.Delegation(session, ""), stop))
            delegations[Streams.DelegationOf(stream)!.Value.Party] = await Stream<DelegationFact>(record, stream, stop);
        return new(session, await Stream<Fact>(record, Streams.Session(session), stop), delegations.ToImmutable());
    }

    static async Task<ImmutableArray<T>> Stream<T>(IRecord record, string stream, CancellationToken stop)
    {
        var facts = ImmutableArray.CreateBuilder<T>();
        await foreach (var entry in record.ReadAllAsync(stream, cancel: stop))
            try
            {
                facts.Add(StoredFormat.Read<T>(entry.Body));
            }
            catch (JsonException wrong)
            {
                throw new BadInputException($"Entry {entry.Seq} of {stream} cannot be read: {wrong.Message}");
            }
        return facts.ToImmutable();
    }
}
