using System.Text.RegularExpressions;
using System.Xml.Linq;
using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests;

/// <summary>The doc comments of the contract, as one line of Markdown that names things as they are named on the wire.</summary>
static partial class Documentation
{
    static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(Event).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public static string? Of(Type type) => Line(Found($"T:{type.FullName}")?.Element("summary"));

    public static string? Of(Type enumeration, string value) =>
        Line(Found($"F:{enumeration.FullName}.{value}")?.Element("summary"));

    public static string? OfMember(Type record, MemberShape member) =>
        Line(
            Found($"T:{record.FullName}")
                ?.Elements("param")
                .SingleOrDefault(told => told.Attribute("name")!.Value == member.Property.Name)
        );

    public static string? OfMethod(System.Reflection.MethodInfo method)
    {
        var parameters = string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.FullName));
        var name = $"M:{method.DeclaringType!.FullName}.{method.Name}";
        return Line(Found(parameters.Length == 0 ? name : $"{name}({parameters})")?.Element("summary"));
    }

    static XElement? Found(string id) => Members.GetValueOrDefault(id);

    static string? Line(XElement? told) =>
        told is null ? null : Spaces().Replace(string.Concat(told.Nodes().Select(Inline)), " ").Trim();

    static string Inline(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "paramref" } name => $"`{Names.Small(name.Attribute("name")!.Value)}`",
            XElement { Name.LocalName: "see" } see => $"`{Referred(see.Attribute("cref")!.Value)}`",
            XElement element => $"`{element.Value}`",
            _ => "",
        };

    static string Referred(string id)
    {
        var path = id[2..].Split('(')[0].Split('.');
        return id[0] switch
        {
            'T' when Variant(path[^1]) is { } name => name,
            'P' => $"{path[^2]}.{Names.Small(path[^1])}",
            'F' when path[^2] is not nameof(ITalksHub) => Names.Small(path[^1]),
            _ => path[^1],
        };
    }

    static string? Variant(string type) =>
        new[] { typeof(Command), typeof(Event) }
            .SelectMany(Discriminator.Variants)
            .FirstOrDefault(variant => variant.DerivedType.Name == type)
            ?.TypeDiscriminator?.ToString();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
