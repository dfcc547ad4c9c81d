using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Talks.Contracts.Wire;

/// <summary>
/// A fingerprint of the shape of the whole contract: methods, keys, kinds, nullability, variants and enum names, but not
/// documentation. Told in <see cref="Entered.ContractVersion"/>, so that a client knows when it was made for another server.
/// </summary>
public static class ContractHash
{
    /// <summary>12 lower-case hexadecimal digits.</summary>
    public static string Value { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text())))[..12];

    /// <summary>What is hashed: one line per type, in the order of their names.</summary>
    internal static string Text() =>
        string.Join('\n', ContractShape.Types.OrderBy(type => type.Name, StringComparer.Ordinal).Select(Line));

    static string Line(Type type)
    {
        if (type.IsInterface)
            return $"{ContractShape.Told(type)} {string.Join("; ", type.GetMethods().Select(Method))}";
        if (type.IsEnum)
            return $"{ContractShape.Told(type)} {string.Join('|', Enum.GetNames(type).Select(Names.Small))}";
        if (type.IsAbstract)
            return $"{ContractShape.Told(type)} {string.Join('|', Discriminator.Variants(type).Select(variant => $"{variant.TypeDiscriminator}={variant.DerivedType.Name}"))}";
        return $"{ContractShape.Told(type)} {string.Join("; ", ContractShape.Members(type).Select(member => $"{member.Key} {ContractShape.Told(member.Type)}{(member.Nullable ? "?" : "")}"))}";
    }

    static string Method(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => ContractShape.Told(parameter.ParameterType)))}) {ContractShape.Told(method.ReturnType)}";
}
