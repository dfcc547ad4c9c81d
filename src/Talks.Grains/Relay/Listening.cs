using Microsoft.Extensions.Logging;

namespace Talks.Grains.Relay;

/// <summary>See <see cref="IListening"/>.</summary>
public sealed class Listening(GrainId id, Silo silo, ILoggerFactory loggers, IEar ear)
    : GrainService(id, silo, loggers),
        IListening
{
    public Task Grown(Dictionary<string, long> heads)
    {
        foreach (var (stream, head) in heads)
            ear.Grown(stream, head);
        return Task.CompletedTask;
    }
}
