using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Talks.Contracts;
using Talks.Contracts.Wire;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>A client of somebody else's making that gets the messages wrong.</summary>
[Collection(nameof(SharedServer))]
public sealed class MalformedTests(SharedServer shared)
{
    [Fact]
    public async Task A_message_that_is_not_of_the_contract_is_refused_with_its_fault_and_the_connection_stays()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var server = shared.Server;
        await using var hub = Careless(server.Url);
        await hub.StartAsync(ct);

        async Task<string> Refused(object submission)
        {
            var answer = await hub.InvokeAsync<Answer>(nameof(ITalksHub.Submit), submission, ct);
            Assert.Equal(RefusalCode.Malformed, answer.Refusal?.Code);
            return answer.Refusal!.Text;
        }

        Assert.Contains(
            "commandId: is missing",
            await Refused(new Dictionary<string, object> { ["command"] = Type("leaveSeat") }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "command.type: 'dance' is not a command",
            await Refused(Submission(Type("dance"))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "command.proposal: is missing",
            await Refused(Submission(Type("withdrawProposal"))),
            StringComparison.Ordinal
        );
        await Refused("a text");
        await Refused(new object[] { 1, 2, 3 });
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("NoSuchMethod", ct));

        var answer = await hub.InvokeAsync<Answer>(nameof(ITalksHub.Submit), Submission(Type("leaveSeat")), ct);
        Assert.Equal(RefusalCode.NotSeated, answer.Refusal?.Code);
        Assert.Equal(HubConnectionState.Connected, hub.State);
    }

    static HubConnection Careless(Uri server) =>
        new HubConnectionBuilder()
            .WithUrl(new Uri(server, ITalksHub.Route))
            .AddMessagePackProtocol(protocol =>
                protocol.SerializerOptions = WireFormat.Options.WithResolver(
                    CompositeResolver.Create(WireFormat.Options.Resolver, ContractlessStandardResolver.Instance)
                )
            )
            .Build();

    static Dictionary<string, object> Type(string type) => new() { ["type"] = type };

    static Dictionary<string, object> Submission(object command) =>
        new() { ["commandId"] = "c-1", ["command"] = command };
}
