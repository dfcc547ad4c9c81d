using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests.Golden;

/// <summary>A list of samples of one shape, written both ways: <c>.msgpack</c> and its twin <c>.json</c>.</summary>
/// <param name="Shape">What the list is read as: a record, or the base of variants.</param>
sealed record GoldenFile(string Name, Type Shape, Type? Variant)
{
    public const string Folder = "tests/Golden/wire";

    public string Path(string extension) => $"{Folder}/{Name}.{extension}";

    public Type List => typeof(IReadOnlyList<>).MakeGenericType(Shape);

    /// <summary>Every variant, everything the hub's methods take and answer, and every record of HTTP's.</summary>
    public static IReadOnlyList<GoldenFile> All { get; } =
    [.. Variants("commands", typeof(Command)), .. Variants("events", typeof(Event)), .. Hub(), .. Http()];

    static IEnumerable<GoldenFile> Variants(string folder, Type union) =>
        Discriminator
            .Variants(union)
            .Select(variant => new GoldenFile($"{folder}/{variant.TypeDiscriminator}", union, variant.DerivedType));

    static IEnumerable<GoldenFile> Hub()
    {
        var methods = typeof(ITalksHub).GetMethods().Concat(typeof(ITalksClient).GetMethods()).ToArray();
        return methods
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType))
            .Concat(methods.SelectMany(method => method.ReturnType.GetGenericArguments()))
            .Distinct()
            .Select(type => new GoldenFile($"hub/{NameOf(type)}", type, null));
    }

    static IEnumerable<GoldenFile> Http()
    {
        Type[] roots =
        [
            typeof(CreateSession),
            typeof(SessionCreated),
            typeof(SignInState),
            typeof(HostedSession),
            typeof(DemoStarted),
            typeof(ScenarioSummary),
            typeof(InvitationRequest),
            typeof(InvitationInfo),
            typeof(HttpProblem),
        ];
        return roots.Select(type => new GoldenFile($"http/{NameOf(type)}", type, null));
    }

    static string NameOf(Type type) =>
        type.IsGenericType
            ? $"{Names.Small(type.Name[..type.Name.IndexOf('`')])}-{NameOf(type.GetGenericArguments()[0])}"
            : Names.Small(type.Name);
}
