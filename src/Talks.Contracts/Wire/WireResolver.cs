using System.Reflection;
using System.Text.Json.Serialization;
using MessagePack;
using MessagePack.Formatters;

namespace Talks.Contracts.Wire;

/// <summary>Finds how a type of the contract is written, from the same attributes that System.Text.Json reads.</summary>
sealed class WireResolver : IFormatterResolver
{
    public static readonly WireResolver Instance = new();

    public IMessagePackFormatter<T>? GetFormatter<T>() => Found<T>.Formatter;

    static class Found<T>
    {
        public static readonly IMessagePackFormatter<T>? Formatter = (IMessagePackFormatter<T>?)For(typeof(T));
    }

    static object? For(Type type)
    {
        if (Scalars.All.TryGetValue(type, out var scalar))
            return scalar;
        if (type.IsEnum)
            return Make(typeof(EnumFormatter<>), type);
        if (type.IsGenericType && Generic(type.GetGenericTypeDefinition(), type.GetGenericArguments()) is { } formatter)
            return formatter;
        if (type.Assembly != typeof(WireResolver).Assembly)
            return null;
        if (type.IsAbstract)
            return type.IsDefined(typeof(JsonPolymorphicAttribute)) ? Make(typeof(UnionFormatter<>), type) : null;
        return Make(typeof(RecordFormatter<>), type);
    }

    static object? Generic(Type definition, Type[] arguments)
    {
        if (definition == typeof(Nullable<>))
            return Make(typeof(OptionalFormatter<>), arguments);
        if (definition == typeof(IReadOnlyList<>))
            return Make(typeof(ListFormatter<>), arguments);
        if (definition == typeof(IReadOnlyDictionary<,>) && arguments[0] == typeof(string))
            return Make(typeof(MapFormatter<>), arguments[1]);
        return null;
    }

    static object Make(Type formatter, params Type[] arguments) =>
        Activator.CreateInstance(
            formatter.MakeGenericType(arguments),
            BindingFlags.Instance | BindingFlags.Public,
            null,
            null,
            null
        )!;
}
