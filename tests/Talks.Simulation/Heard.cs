using System.Buffers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Simulation;

/// <summary>Reads a delivery as a SignalR client does.</summary>
sealed class Heard : IInvocationBinder
{
    static readonly Heard Deliveries = new();
    static readonly MessagePackHubProtocol Protocol = new(
        Options.Create(new MessagePackHubProtocolOptions { SerializerOptions = WireFormat.Options })
    );

    public static FeedBatch Read(ReadOnlyMemory<byte> message)
    {
        var bytes = new ReadOnlySequence<byte>(message);
        return
            Protocol.TryParseMessage(ref bytes, Deliveries, out var read)
            && read is InvocationMessage { Arguments: [FeedBatch batch] }
            ? batch
            : throw new InvalidDataException("The server sent what is no delivery.");
    }

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(FeedBatch)];

    public Type GetReturnType(string invocationId) => typeof(object);

    public Type GetStreamItemType(string streamId) => typeof(object);
}
