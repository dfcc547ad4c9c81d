using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using MessagePack;

namespace Talks.Contracts.Wire;

/// <summary>The <c>type</c> that tells the variants of one base record apart.</summary>
sealed class Discriminator
{
    /// <summary>The key, the same for every base record.</summary>
    public static ReadOnlySpan<byte> Key => "type"u8;

    readonly byte[] _name;

    Discriminator(string name)
    {
        Name = name;
        _name = Encoding.UTF8.GetBytes(name);
        Encoded = [.. Names.Encode("type"), .. Names.Encode(name)];
    }

    public string Name { get; }

    /// <summary>Key and name, ready to be copied into a message.</summary>
    public byte[] Encoded { get; }

    /// <summary>That of a variant; null if the type is not the variant of anything.</summary>
    public static Discriminator? Of(Type variant)
    {
        if (variant.BaseType?.IsDefined(typeof(JsonPolymorphicAttribute)) != true)
            return null;
        return new(
            Variants(variant.BaseType).Single(told => told.DerivedType == variant).TypeDiscriminator!.ToString()!
        );
    }

    public static IEnumerable<JsonDerivedTypeAttribute> Variants(Type union) =>
        union.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false);

    /// <summary>Refuses a <c>type</c> that names another variant than the one being read.</summary>
    public void Check(ref MessagePackReader reader)
    {
        var told = Names.Read(ref reader);
        if (!told.SequenceEqual(_name))
            throw Malformed.Within("type", Malformed.Because($"is '{Malformed.Excerpt(told)}' where {Name} is read"));
    }
}
