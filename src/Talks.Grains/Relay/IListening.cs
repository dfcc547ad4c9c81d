using Orleans.Concurrency;
using Orleans.Services;

namespace Talks.Grains.Relay;

/// <summary>What the servers of a cluster tell each other: that streams have grown, never what was said in them.</summary>
public interface IListening : IGrainService
{
    /// <param name="heads">Name of a stream to the number of its last entry on disk.</param>
    [AlwaysInterleave]
    Task Grown(Dictionary<string, long> heads);
}

/// <summary>Where a server learns that a stream has grown.</summary>
public interface IEar
{
    /// <param name="head">Number of the last entry on disk.</param>
    void Grown(string stream, long head);
}
