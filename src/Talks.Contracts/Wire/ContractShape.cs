using System.Reflection;

namespace Talks.Contracts.Wire;

/// <summary>What the contract is made of, read from the assembly.</summary>
static class ContractShape
{
    /// <summary>Every public record, enum and interface of the contract, in no order.</summary>
    public static IEnumerable<Type> Types =>
        typeof(ContractShape).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Event).Namespace);

    /// <summary>The members of a record as they are written, in the order of its primary constructor.</summary>
    public static IEnumerable<MemberShape> Members(Type record) =>
        record
            .GetConstructors()
            .Single()
            .GetParameters()
            .Select(parameter =>
            {
                var property =
                    record.GetProperty(parameter.Name!)
                    ?? throw new InvalidOperationException($"{record} has no property for '{parameter.Name}'");
                return new MemberShape(Names.Small(property.Name), property, IsNullable(parameter));
            });

    /// <summary>The type as C# tells it, without its namespace.</summary>
    public static string Told(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Told))}>"
            : type.Name;

    static bool IsNullable(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
}

sealed record MemberShape(string Key, PropertyInfo Property, bool Nullable)
{
    public Type Type => Property.PropertyType;
}
