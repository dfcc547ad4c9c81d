using System.Text;
using MessagePack;
using MessagePack.Formatters;

namespace Talks.Contracts.Wire;

/// <summary>Writes a base record as the variant it is, and reads the variant that <c>type</c> names, wherever it stands.</summary>
sealed class UnionFormatter<TBase> : IMessagePackFormatter<TBase>
    where TBase : class
{
    readonly Variant[] _variants;
    readonly Dictionary<Type, Variant> _byType;
    readonly Names _names;

    /// <summary>What to make of a variant that is not known: nothing of a command, for it cannot be carried out.</summary>
    readonly Func<string, TBase>? _unknown =
        typeof(TBase) == typeof(Event)
            ? (Func<string, TBase>)(object)(Func<string, Event>)(type => new UnknownEvent(type))
            : null;

    public UnionFormatter()
    {
        var told = Discriminator.Variants(typeof(TBase)).ToArray();
        _variants = [.. told.Select(variant => Variant.Of(variant.DerivedType))];
        _byType = told.Select((variant, i) => (variant.DerivedType, _variants[i])).ToDictionary();
        _names = new Names(told.Select(variant => variant.TypeDiscriminator!.ToString()!));
    }

    public void Serialize(ref MessagePackWriter writer, TBase value, MessagePackSerializerOptions options)
    {
        if (value is null)
            throw Malformed.Because("is null");
        if (!_byType.TryGetValue(value.GetType(), out var variant))
            throw Malformed.Because($"{value.GetType().Name} is not a variant of {typeof(TBase).Name}");
        variant.Write(ref writer, value, options);
    }

    public TBase Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var ahead = reader;
        var count = ahead.ReadMapHeader();
        for (var i = 0; i < count; i++)
        {
            if (Names.Read(ref ahead).SequenceEqual(Discriminator.Key))
                return Read(TypeIn(ref ahead), ref reader, options);
            ahead.SkipValue();
        }
        throw Malformed.Within("type", Malformed.Because("is missing"));
    }

    TBase Read(scoped ReadOnlySpan<byte> type, ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var index = _names.Find(type);
        if (index >= 0)
            return _variants[index].Read(ref reader, options);
        if (_unknown is null)
            throw Malformed.Within(
                "type",
                Malformed.Because($"'{Malformed.Excerpt(type)}' is not a {Names.Small(typeof(TBase).Name)}")
            );
        reader.SkipValue();
        return _unknown(Encoding.UTF8.GetString(type));
    }

    static ReadOnlySpan<byte> TypeIn(scoped ref MessagePackReader reader)
    {
        try
        {
            return Names.Read(ref reader);
        }
        catch (Exception failure) when (Malformed.IsFailure(failure))
        {
            throw Malformed.Within("type", failure);
        }
    }

    abstract class Variant
    {
        public abstract void Write(ref MessagePackWriter writer, TBase value, MessagePackSerializerOptions options);

        public abstract TBase Read(ref MessagePackReader reader, MessagePackSerializerOptions options);

        public static Variant Of(Type type) =>
            (Variant)Activator.CreateInstance(typeof(Variant<>).MakeGenericType(typeof(TBase), type))!;
    }

    sealed class Variant<T> : Variant
        where T : class, TBase
    {
        public override void Write(ref MessagePackWriter writer, TBase value, MessagePackSerializerOptions options) =>
            options.Resolver.GetFormatterWithVerify<T>().Serialize(ref writer, (T)value, options);

        public override TBase Read(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
            options.Resolver.GetFormatterWithVerify<T>().Deserialize(ref reader, options);
    }
}
