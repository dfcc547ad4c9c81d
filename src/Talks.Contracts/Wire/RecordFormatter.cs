using System.Reflection;
using MessagePack;
using MessagePack.Formatters;

namespace Talks.Contracts.Wire;

/// <summary>Writes a record as a map of the parameters of its primary constructor, in their order.</summary>
sealed class RecordFormatter<T> : IMessagePackFormatter<T>
    where T : class
{
    readonly Member<T>[] _members;
    readonly Names _keys;
    readonly ConstructorInvoker _make;
    readonly Discriminator? _discriminator = Discriminator.Of(typeof(T));

    public RecordFormatter()
    {
        _members = [.. ContractShape.Members(typeof(T)).Select(Member<T>.Of)];
        _keys = new Names(_members.Select(member => member.Key));
        _make = ConstructorInvoker.Create(typeof(T).GetConstructors().Single());
    }

    public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options)
    {
        if (value is null)
            throw Malformed.Because("is null");
        writer.WriteMapHeader(_members.Length + (_discriminator is null ? 0 : 1));
        if (_discriminator is not null)
            writer.WriteRaw(_discriminator.Encoded);
        foreach (var member in _members)
            member.Write(ref writer, value, options);
    }

    public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var count = reader.ReadMapHeader();
        options.Security.DepthStep(ref reader);
        var values = new object?[_members.Length];
        var found = new bool[_members.Length];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var key = Names.Read(ref reader);
            var index = _keys.Find(key, next);
            if (index >= 0)
            {
                if (found[index])
                    throw Malformed.Within(_members[index].Key, Malformed.Because("is told twice"));
                values[index] = _members[index].Read(ref reader, options);
                found[index] = true;
                next = index + 1;
            }
            else if (_discriminator is not null && key.SequenceEqual(Discriminator.Key))
            {
                _discriminator.Check(ref reader);
            }
            else
            {
                reader.SkipValue();
            }
        }
        for (var i = 0; i < found.Length; i++)
            if (!found[i] && !_members[i].Nullable)
                throw Malformed.Within(_members[i].Key, Malformed.Because("is missing"));
        reader.Depth--;
        return (T)_make.Invoke(values.AsSpan());
    }
}
