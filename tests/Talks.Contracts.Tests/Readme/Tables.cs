using Talks.Contracts.Tests.TypeScript;
using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests.Readme;

/// <summary>The contract as tables of Markdown, with what the doc comments say.</summary>
static class Tables
{
    public static string Methods(Type hub) =>
        Table(
            ["Method", "Argument", "Answer", "What it does"],
            hub.GetMethods()
                .Select(method =>
                    new[]
                    {
                        $"`{method.Name}`",
                        string.Join(", ", method.GetParameters().Select(parameter => Code(parameter.ParameterType))),
                        method.ReturnType.IsGenericType ? Code(method.ReturnType.GetGenericArguments()[0]) : "",
                        Documentation.OfMethod(method) ?? "",
                    }
                )
        );

    public static string Variants(Type union) =>
        Table(
            ["`type`", "Keys", "What it means"],
            Discriminator
                .Variants(union)
                .Select(variant =>
                    new[]
                    {
                        $"`{variant.TypeDiscriminator}`",
                        Keys(variant.DerivedType),
                        Sentences(variant.DerivedType),
                    }
                )
        );

    /// <summary>Every other record: what commands, events, requests and answers are made of.</summary>
    public static string Records() =>
        Table(
            ["Name", "Keys", "What it means"],
            ContractShape
                .Types.Where(type => type is { IsClass: true, IsAbstract: false } && Discriminator.Of(type) is null)
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => new[] { Code(type), Keys(type), Sentences(type) })
        );

    public static string Enumerations() =>
        Table(
            ["Name", "Values"],
            ContractShape
                .Types.Where(type => type.IsEnum && type != typeof(RefusalCode))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type =>
                    new[] { Code(type), string.Join("<br>", Enum.GetNames(type).Select(name => Value(type, name))) }
                )
        );

    public static string Refusals() =>
        Table(
            ["`code`", "What it means"],
            Enum.GetNames<RefusalCode>()
                .Select(name => new[] { $"`{Names.Small(name)}`", Documentation.Of(typeof(RefusalCode), name) ?? "" })
        );

    static string Value(Type type, string name) =>
        $"`{Names.Small(name)}`{(Documentation.Of(type, name) is { } told ? $": {told}" : "")}";

    static string Keys(Type record) =>
        string.Join(
            "<br>",
            ContractShape
                .Members(record)
                .Select(member => $"`{member.Key}` {Told(member.Type)}{(member.Nullable ? " or null" : "")}")
        );

    static string Sentences(Type record)
    {
        var members = ContractShape
            .Members(record)
            .Select(member => (member.Key, Told: Documentation.OfMember(record, member)))
            .Where(member => member.Told is not null)
            .Select(member => $"`{member.Key}`: {member.Told}");
        return string.Join("<br>", members.Prepend(Documentation.Of(record)).Where(sentence => sentence is not null));
    }

    static string Code(Type type) => $"`{Told(type)}`";

    /// <summary>As in TypeScript, but for what only a compiler wants to know, and with brackets that Markdown does not take for a tag.</summary>
    static string Told(Type type) =>
        TypeScriptContract
            .Told(type)
            .Replace("readonly ", "", StringComparison.Ordinal)
            .Replace("Readonly<Record<string, ", "map to ", StringComparison.Ordinal)
            .Replace(">>", "", StringComparison.Ordinal);

    static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend([.. head.Select(_ => "---")]).Prepend(head).Select(Row));

    static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |\n";
}
