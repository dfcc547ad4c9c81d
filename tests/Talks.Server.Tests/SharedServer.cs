namespace Talks.Server.Tests;

/// <summary>One server for every class of tests that leaves it running: starting one takes seconds.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal RealServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RealServer.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

[CollectionDefinition(nameof(SharedServer))]
public sealed class SharedServerUse : ICollectionFixture<SharedServer>;
