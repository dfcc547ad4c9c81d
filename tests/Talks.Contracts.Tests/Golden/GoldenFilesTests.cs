using System.Text.Encodings.Web;
using System.Text.Json;
using MessagePack;
using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests.Golden;

public sealed class GoldenFilesTests
{
    static readonly JsonSerializerOptions Indented = new(WireFormat.Json)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Files => [.. GoldenFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_bytes_and_their_twin_are_what_was_agreed(string name)
    {
        var file = GoldenFile.All.Single(golden => golden.Name == name);
        var samples = Samples.Of(file.Shape, file.Variant);
        var bytes = MessagePackSerializer.Serialize(file.List, samples, WireFormat.Options);
        var json = Json(samples, file);

        CheckedIn.Matches(file.Path("msgpack"), bytes);
        CheckedIn.Matches(file.Path("json"), json);
        Assert.Equal(json, Json(MessagePackSerializer.Deserialize(file.List, bytes, WireFormat.Options)!, file));
        Assert.Equal(
            bytes,
            MessagePackSerializer.Serialize(
                file.List,
                JsonSerializer.Deserialize(json, file.List, WireFormat.Json)!,
                WireFormat.Options
            )
        );
    }

    [Fact]
    public void There_is_no_file_for_a_shape_that_is_gone() =>
        CheckedIn.HoldsOnly(
            GoldenFile.Folder,
            GoldenFile.All.SelectMany(file => new[] { file.Path("msgpack"), file.Path("json") }).ToHashSet()
        );

    [Fact]
    public void Every_record_of_the_contract_is_in_some_file()
    {
        var reached = new HashSet<Type>();
        foreach (var file in GoldenFile.All)
            Reach(file.Variant ?? file.Shape, reached);
        var records = ContractShape.Types.Where(type =>
            type is { IsClass: true, IsAbstract: false, IsGenericType: false }
        );
        Assert.Empty(records.Except(reached));
    }

    static void Reach(Type type, HashSet<Type> reached)
    {
        if (type.IsGenericType)
            foreach (var argument in type.GetGenericArguments())
                Reach(argument, reached);
        else if (
            type is { IsClass: true, IsAbstract: false }
            && type.Assembly == typeof(Event).Assembly
            && reached.Add(type)
        )
            foreach (var member in ContractShape.Members(type))
                Reach(member.Type, reached);
    }

    static string Json(object samples, GoldenFile file) =>
        JsonSerializer.Serialize(samples, file.List, Indented) + "\n";
}
