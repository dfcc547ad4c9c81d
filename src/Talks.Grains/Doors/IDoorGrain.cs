using Orleans.Concurrency;
using Talks.Contracts;

namespace Talks.Grains.Doors;

/// <summary>Who comes into one session, and by what; its key is the session's id.</summary>
public interface IDoorGrain : IGrainWithStringKey
{
    /// <summary>What was given out last for each way in; ways of which nothing ever was are left out.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyDictionary<string, Terms>> Look();

    /// <summary>The number of the code or link that opens a way in now.</summary>
    [AlwaysInterleave]
    Task<int> Number(string way);

    /// <summary>Replaces the code or link of a way in. Repeating it changes nothing.</summary>
    Task Issue(CodeIssued wish);

    /// <summary>See <see cref="Door.Admit"/>.</summary>
    Task<Refusal?> Admit(string way, int number, string guest);
}
