using Talks.Grains.Relay;
using Talks.Storage;

namespace Talks.Grains.SignIns;

/// <summary>See <see cref="ISignInsGrain"/>.</summary>
public sealed class SignInsGrain(IJournal journal, IRelay relay, TimeProvider time) : Grain, ISignInsGrain
{
    readonly ActivationClock clock = new(time);
    readonly Log<SignInFact> log = new(journal, Streams.SignIns);

    public override Task OnActivateAsync(CancellationToken cancellationToken) => log.Open(_ => DeactivateOnIdle());

    public async Task End(string[] marks)
    {
        await log.Append(
            [.. marks.Select(mark => new SignInFact(clock.Now, new SignInEnded(mark)))],
            f => f.At,
            null,
            null
        );
        relay.Grown(Streams.SignIns, log.Head);
    }
}
