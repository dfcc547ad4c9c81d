using MessagePack;
using MessagePack.Formatters;

namespace Talks.Contracts.Wire;

/// <summary>Writes a value by its name, with a small first letter.</summary>
sealed class EnumFormatter<T> : IMessagePackFormatter<T>
    where T : struct, Enum
{
    readonly T[] _values = Enum.GetValues<T>();
    readonly Names _names;
    readonly Dictionary<T, byte[]> _encoded;

    public EnumFormatter()
    {
        _names = new Names(_values.Select(Named));
        _encoded = _values.ToDictionary(value => value, value => Names.Encode(Named(value)));
    }

    public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options) =>
        writer.WriteRaw(
            _encoded.TryGetValue(value, out var name)
                ? name
                : throw Malformed.Because($"'{value}' is not one of {_names}")
        );

    public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var name = Names.Read(ref reader);
        var found = _names.Find(name);
        return found >= 0
            ? _values[found]
            : throw Malformed.Because($"'{Malformed.Excerpt(name)}' is not one of {_names}");
    }

    static string Named(T value) => Names.Small(value.ToString());
}
