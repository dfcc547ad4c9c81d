using MessagePack;

namespace Talks.Contracts.Wire;

/// <summary>One member of a record: its key, its nullability, and how its value is read and written.</summary>
abstract class Member<TRecord>
{
    readonly byte[] _encodedKey;

    protected Member(MemberShape shape)
    {
        Key = shape.Key;
        Nullable = shape.Nullable;
        _encodedKey = Names.Encode(shape.Key);
    }

    public string Key { get; }

    public bool Nullable { get; }

    public void Write(ref MessagePackWriter writer, TRecord record, MessagePackSerializerOptions options)
    {
        writer.WriteRaw(_encodedKey);
        try
        {
            WriteValue(ref writer, record, options);
        }
        catch (MessagePackSerializationException failure)
        {
            throw Malformed.Within(Key, failure);
        }
    }

    public object? Read(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        try
        {
            if (Nullable && reader.TryReadNil())
                return null;
            return ReadValue(ref reader, options);
        }
        catch (Exception failure) when (Malformed.IsFailure(failure))
        {
            throw Malformed.Within(Key, failure);
        }
    }

    protected abstract void WriteValue(
        ref MessagePackWriter writer,
        TRecord record,
        MessagePackSerializerOptions options
    );

    protected abstract object? ReadValue(ref MessagePackReader reader, MessagePackSerializerOptions options);

    public static Member<TRecord> Of(MemberShape shape) =>
        (Member<TRecord>)
            Activator.CreateInstance(typeof(Member<,>).MakeGenericType(typeof(TRecord), shape.Type), shape)!;
}

sealed class Member<TRecord, TValue>(MemberShape shape) : Member<TRecord>(shape)
{
    readonly Func<TRecord, TValue?> _get = shape.Property.GetMethod!.CreateDelegate<Func<TRecord, TValue?>>();

    protected override void WriteValue(
        ref MessagePackWriter writer,
        TRecord record,
        MessagePackSerializerOptions options
    )
    {
        if (_get(record) is { } value)
            options.Resolver.GetFormatterWithVerify<TValue>().Serialize(ref writer, value, options);
        else if (Nullable)
            writer.WriteNil();
        else
            throw Malformed.Because("is null");
    }

    protected override object? ReadValue(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        options.Resolver.GetFormatterWithVerify<TValue>().Deserialize(ref reader, options);
}
