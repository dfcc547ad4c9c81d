namespace Talks.Server.Tests;

/// <summary>One server for every class of tests that leaves it running: starting one takes seconds.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal RealServer Server { get; private set; } = null!;

    // Many tests together begin more sessions in a minute than one address may.
    public async ValueTask InitializeAsync() => Server = await RealServer.Start(null, "--unlimited", "true");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>A server that holds everybody to its rates, for the tests of one class.</summary>
public sealed class StrictServer : IAsyncLifetime
{
    internal RealServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RealServer.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

[CollectionDefinition(nameof(SharedServer))]
public sealed class SharedServerUse : ICollectionFixture<SharedServer>;
