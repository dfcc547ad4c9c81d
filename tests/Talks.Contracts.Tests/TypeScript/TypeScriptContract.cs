using System.Reflection;
using System.Text;
using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests.TypeScript;

/// <summary>Tells the contract in TypeScript, laid out as prettier lays it out.</summary>
static class TypeScriptContract
{
    const int PrintWidth = 120;

    public static string Text()
    {
        var text = new StringBuilder();
        text.Append(
            "// The wire contract, made from Talks.Contracts by tests/Golden/regenerate.sh: change it there, not here.\n\n"
        );
        text.Append("/** To be compared with `contractVersion` of Entered: another one means another contract. */\n");
        text.Append($"export const contractVersion = '{ContractHash.Value}';\n");
        foreach (var type in InOrder())
            text.Append('\n').Append(Declaration(type));
        return text.ToString();
    }

    /// <summary>The hub, then commands and events as their base tells them, then everything else by name.</summary>
    static IEnumerable<Type> InOrder()
    {
        Type[] first = [typeof(ITalksHub), typeof(ITalksClient), .. Family(typeof(Command)), .. Family(typeof(Event))];
        return first.Concat(ContractShape.Types.Except(first).OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    static IEnumerable<Type> Family(Type union) =>
        Discriminator.Variants(union).Select(variant => variant.DerivedType).Prepend(union);

    static string Declaration(Type type) =>
        Comment(Documentation.Of(type), "")
        + type switch
        {
            { IsInterface: true } => Interface(type),
            { IsEnum: true } => Enumeration(type),
            { IsAbstract: true } => Union(type),
            _ => Record(type),
        };

    static string Interface(Type type)
    {
        var methods = type.GetMethods()
            .Select(method => $"{Comment(Documentation.OfMethod(method), "  ")}  {Method(method)};\n");
        return $"export interface {type.Name[1..]} {{\n{string.Concat(methods)}}}\n";
    }

    static string Method(MethodInfo method)
    {
        var parameters = method
            .GetParameters()
            .Select(parameter => $"{parameter.Name}: {Told(parameter.ParameterType)}");
        var answer = method.ReturnType.IsGenericType
            ? $"Promise<{Told(method.ReturnType.GetGenericArguments()[0])}>"
            : "void";
        return $"{method.Name}({string.Join(", ", parameters)}): {answer}";
    }

    static string Enumeration(Type type)
    {
        var values = Enum.GetNames(type)
            .Select(name => (Name: $"'{Names.Small(name)}'", Comment: Comment(Documentation.Of(type, name), "  ")))
            .ToArray();
        var line = $"export type {type.Name} = {string.Join(" | ", values.Select(value => value.Name))};\n";
        if (line.Length <= PrintWidth && values.All(value => value.Comment.Length == 0))
            return line;
        return $"export type {type.Name} =\n{string.Join('\n', values.Select(value => $"{value.Comment}  | {value.Name}"))};\n";
    }

    static string Union(Type type) =>
        $"export type {type.Name} =\n{string.Join('\n', Family(type).Skip(1).Select(variant => $"  | {variant.Name}"))};\n";

    static string Record(Type type)
    {
        var members = ContractShape
            .Members(type)
            .Select(member => $"{Comment(Documentation.OfMember(type, member), "  ")}  {Member(member)};\n");
        if (Discriminator.Of(type) is { } discriminator)
            members = members.Prepend($"  readonly type: '{discriminator.Name}';\n");
        var body = string.Concat(members);
        return $"export interface {Told(type)} {{{(body.Length > 0 ? "\n" : "")}{body}}}\n";
    }

    static string Member(MemberShape member) =>
        $"readonly {member.Key}{(member.Nullable && IsOptional(member) ? "?" : "")}: {Told(member.Type)}{(member.Nullable ? " | null" : "")}";

    static bool IsOptional(MemberShape member) =>
        member
            .Property.DeclaringType!.GetConstructors()
            .Single()
            .GetParameters()
            .Single(parameter => parameter.Name == member.Property.Name)
            .HasDefaultValue;

    /// <summary>A type as TypeScript tells it.</summary>
    public static string Told(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } some)
            return Told(some);
        if (type == typeof(string))
            return "string";
        if (type == typeof(bool))
            return "boolean";
        if (type == typeof(int) || type == typeof(long) || type == typeof(double))
            return "number";
        if (!type.IsGenericType)
            return type.Name;
        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return $"readonly {Told(arguments[0])}[]";
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return $"Readonly<Record<string, {Told(arguments[1])}>>";
        return $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", arguments.Select(Told))}>";
    }

    static string Comment(string? text, string indent) => text is null ? "" : $"{indent}/** {text} */\n";
}
