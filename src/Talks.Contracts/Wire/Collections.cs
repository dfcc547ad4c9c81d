using MessagePack;
using MessagePack.Formatters;

namespace Talks.Contracts.Wire;

sealed class OptionalFormatter<T> : IMessagePackFormatter<T?>
    where T : struct
{
    public void Serialize(ref MessagePackWriter writer, T? value, MessagePackSerializerOptions options)
    {
        if (value is { } present)
            options.Resolver.GetFormatterWithVerify<T>().Serialize(ref writer, present, options);
        else
            writer.WriteNil();
    }

    public T? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        reader.TryReadNil() ? null : options.Resolver.GetFormatterWithVerify<T>().Deserialize(ref reader, options);
}

sealed class ListFormatter<T> : IMessagePackFormatter<IReadOnlyList<T>>
{
    public void Serialize(ref MessagePackWriter writer, IReadOnlyList<T> value, MessagePackSerializerOptions options)
    {
        var item = options.Resolver.GetFormatterWithVerify<T>();
        writer.WriteArrayHeader(value.Count);
        for (var i = 0; i < value.Count; i++)
            item.Serialize(ref writer, value[i], options);
    }

    public IReadOnlyList<T> Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        // The reader has made sure that this many bytes follow, so the header alone cannot claim much memory.
        var items = new T[reader.ReadArrayHeader()];
        var item = options.Resolver.GetFormatterWithVerify<T>();
        options.Security.DepthStep(ref reader);
        for (var i = 0; i < items.Length; i++)
        {
            try
            {
                items[i] = item.Deserialize(ref reader, options);
            }
            catch (Exception failure) when (Malformed.IsFailure(failure))
            {
                throw Malformed.Within($"[{i}]", failure);
            }
        }
        reader.Depth--;
        return items;
    }
}

sealed class MapFormatter<T> : IMessagePackFormatter<IReadOnlyDictionary<string, T>>
{
    public void Serialize(
        ref MessagePackWriter writer,
        IReadOnlyDictionary<string, T> value,
        MessagePackSerializerOptions options
    )
    {
        var item = options.Resolver.GetFormatterWithVerify<T>();
        writer.WriteMapHeader(value.Count);
        foreach (var (key, entry) in value)
        {
            writer.Write(key);
            item.Serialize(ref writer, entry, options);
        }
    }

    public IReadOnlyDictionary<string, T> Deserialize(
        ref MessagePackReader reader,
        MessagePackSerializerOptions options
    )
    {
        var count = reader.ReadMapHeader();
        var entries = new Dictionary<string, T>(count, options.Security.GetEqualityComparer<string>());
        var item = options.Resolver.GetFormatterWithVerify<T>();
        options.Security.DepthStep(ref reader);
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadString() ?? throw Malformed.Because("has a null key");
            try
            {
                if (!entries.TryAdd(key, item.Deserialize(ref reader, options)))
                    throw Malformed.Because("is told twice");
            }
            catch (Exception failure) when (Malformed.IsFailure(failure))
            {
                throw Malformed.Within($"[{key}]", failure);
            }
        }
        reader.Depth--;
        return entries;
    }
}
