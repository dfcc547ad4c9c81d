using System.Diagnostics.CodeAnalysis;
using MessagePack;
using MessagePack.Formatters;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Server.Hubs;

/// <summary>
/// An argument as it came, decoded by the hub and not before it: so that a malformed message is answered with a refusal
/// that says what is wrong, as everything else is.
/// </summary>
public sealed record Undecoded<T>(ReadOnlyMemory<byte> Bytes)
    where T : class
{
    public bool TryRead([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (null, null);
        try
        {
            value = MessagePackSerializer.Deserialize<T>(Bytes, WireFormat.Options);
        }
        catch (MessagePackSerializationException malformed)
        {
            refusal = new(
                RefusalCode.Malformed,
                $"The message is not of the contract: {malformed.GetBaseException().Message}"
            );
        }
        if (value is null && refusal is null)
            refusal = new(RefusalCode.Malformed, "The message is missing.");
        return refusal is null;
    }
}

sealed class UndecodedFormatter<T> : IMessagePackFormatter<Undecoded<T>>
    where T : class
{
    public void Serialize(ref MessagePackWriter writer, Undecoded<T> value, MessagePackSerializerOptions options) =>
        writer.WriteRaw(value.Bytes.Span);

    public Undecoded<T> Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var whole = reader.ReadRaw();
        return new(System.Buffers.BuffersExtensions.ToArray(whole));
    }
}

/// <summary>Reads <see cref="Undecoded{T}"/>, and everything else as the contract says.</summary>
sealed class HubResolver : IFormatterResolver
{
    public static HubResolver Instance { get; } = new();

    public IMessagePackFormatter<T>? GetFormatter<T>() => Formatters<T>.Formatter;

    static class Formatters<T>
    {
        public static readonly IMessagePackFormatter<T>? Formatter =
            typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Undecoded<>)
                ? (IMessagePackFormatter<T>)
                    Activator.CreateInstance(
                        typeof(UndecodedFormatter<>).MakeGenericType(typeof(T).GetGenericArguments())
                    )!
                : WireFormat.Options.Resolver.GetFormatter<T>();
    }
}
