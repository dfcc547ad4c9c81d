using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MessagePack;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Grains;
using Talks.Grains.Doors;
using Talks.Grains.SignIns;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Rules.World.Formulas;
using Talks.Scenarios;
using Talks.Scenarios.Domains;
using Talks.Server.Access;
using Talks.Server.Access.SignIns;

namespace Talks.Fuzzing;

/// <summary>Every decoder of the wire and the journal, and every importer, with what it is meant to read.</summary>
static class Targets
{
    static readonly byte[] Key = new byte[32];

    public static IReadOnlyList<Target> All(string root) =>
        [
            new("wire commands", Golden(root, "commands", "msgpack"), 220, Packed<IReadOnlyList<Command>>),
            new("wire events", Golden(root, "events", "msgpack"), 100, Packed<IReadOnlyList<Event>>),
            .. Requests(root),
            new("http bodies", Golden(root, "http", "json"), 60, Json<IReadOnlyList<CreateSession>>),
            new("stored facts", Stored.Facts, 100, Kept<Fact>),
            new("stored delegation facts", Stored.Delegations, 60, Kept<DelegationFact>),
            new("stored door facts", Stored.Doors, 30, Kept<DoorFact>),
            new("stored sign-ins", Stored.SignIns, 20, Kept<SignInFact>),
            new("stored listings", Stored.Listings, 20, Kept<Listing>),
            new("formulas", [.. Formulas.Select(Encoding.UTF8.GetBytes)], 150, Parses),
            new("tokens and codes", [.. Tokens().Select(Encoding.UTF8.GetBytes)], 60, Opens),
            new("sealed cookies", [new DerivedProtection(Key).Protect("somebody"u8.ToArray())], 40, Unseals),
            new("worlds", Files(root, "src/Talks.Scenarios/Library", "world.json"), 5, ReadsWorld),
            .. Scenarios(root),
            .. Domains(root),
        ];

    static IEnumerable<Target> Requests(string root)
    {
        (string File, Func<byte[], bool> Read)[] requests =
        [
            ("submission", Packed<IReadOnlyList<Submission>>),
            ("joinRequest", Packed<IReadOnlyList<JoinRequest>>),
            ("enterRequest", Packed<IReadOnlyList<EnterRequest>>),
            ("followRequest", Packed<IReadOnlyList<FollowRequest>>),
            ("appraiseRequest", Packed<IReadOnlyList<AppraiseRequest>>),
            ("reissueRequest", Packed<IReadOnlyList<ReissueRequest>>),
            ("feedBatch", Packed<IReadOnlyList<FeedBatch>>),
        ];
        return requests.Select(r => new Target(
            $"wire {r.File}",
            [File.ReadAllBytes(Path.Combine(root, "tests/Golden/wire/hub", r.File + ".msgpack"))],
            30,
            r.Read
        ));
    }

    /// <summary>Each file of the library in its turn, as part of a scenario that reads it.</summary>
    static IEnumerable<Target> Scenarios(string root)
    {
        const string Shared = "korea";
        const string ReadsShared = "six-party-2021";
        var library = Path.Combine(root, "src/Talks.Scenarios/Library");
        var files = Directory
            .GetFiles(library, "*", SearchOption.AllDirectories)
            .ToDictionary(
                p => Path.GetRelativePath(library, p).Replace('\\', '/'),
                p => (ReadOnlyMemory<byte>)File.ReadAllBytes(p)
            );
        return files
            .Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal))
            .Order()
            .Select(path =>
            {
                var folder = path.Split('/')[0];
                return new Target(
                    $"scenario {path}",
                    [files[path].ToArray()],
                    1,
                    bytes => ReadsScenario(new(files) { [path] = bytes }, folder == Shared ? ReadsShared : folder)
                );
            });
    }

    /// <summary>One importer for each form of the field, told apart by the names of the files.</summary>
    static IEnumerable<Target> Domains(string root)
    {
        var fixtures = Path.Combine(root, "tests/Talks.Analysis.Tests/Fixtures/pk4-a");
        var genius = Directory
            .GetFiles(fixtures, "genius-*.xml")
            .ToDictionary(p => Path.GetFileName(p)!, File.ReadAllBytes);
        var points = File.ReadAllBytes(Path.Combine(fixtures, "game.json"));
        yield return Domain("GENIUS domain", genius, "genius-domain.xml");
        yield return Domain("GENIUS profile", genius, "genius-profile1.xml");
        yield return Domain("points in JSON", new() { ["game.json"] = points }, "game.json");
        var game = DomainFiles
            .Read("corpus", genius.Select(f => KeyValuePair.Create(f.Key, (ReadOnlyMemory<byte>)f.Value)))
            .Game!;
        foreach (var form in Analysis.Formats.Writing.GameForm.All.Where(f => f.Name != "scenario"))
        {
            var written = Analysis.Formats.Writing.Conversion.Of(game, form).Files;
            var files = written.ToDictionary(f => f.Path, DomainFiles.Pack);
            foreach (var (path, _) in files.Take(2))
                yield return Domain($"{form.Name} {path}", files, path);
        }
    }

    static Target Domain(string name, Dictionary<string, byte[]> files, string changed) =>
        new(
            name,
            [files[changed]],
            5,
            bytes =>
                DomainFiles
                    .Read(
                        "fuzzed",
                        files.Select(f =>
                            KeyValuePair.Create(f.Key, (ReadOnlyMemory<byte>)(f.Key == changed ? bytes : f.Value))
                        )
                    )
                    .Game
                    is not null
        );

    static bool Packed<T>(byte[] bytes)
    {
        try
        {
            return WireFormat.Decode<T>(bytes) is not null;
        }
        catch (MessagePackSerializationException)
        {
            return false;
        }
    }

    static bool Json<T>(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, WireFormat.Json) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static bool Kept<T>(byte[] bytes)
    {
        try
        {
            StoredFormat.Read<T>(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static readonly Scope Names = Scope.Of(["trust", "pu", "aid"], ["shock"]);

    static readonly string[] Formulas =
    [
        "clamp(trust + 0.1 * pu - aid / 3, 0, 1)",
        "min(trust, max(pu, 2)) ^ 2",
        "sigmoid(-(trust)) * exp(log(aid + 1))",
        "shock(0, 1) + if(trust > 0.5, pu, aid)",
        "1e3 - -2.5",
    ];

    static bool Parses(byte[] bytes)
    {
        if (!Formula.TryParse(Encoding.UTF8.GetString(bytes), "here", Names, out var formula, out _))
            return false;
        return double.IsFinite(formula.Evaluate([0.5, 2, -3], 1, 1))
            ? true
            : throw new InvalidOperationException("A formula came to no finite number.");
    }

    static string[] Tokens()
    {
        var secrets = new Secrets(Key);
        return
        [
            secrets.TokenFor(Seat.OfControl("0123456789abcdef")),
            secrets.TokenFor(Seat.OfSpectator("0123456789abcdef", 3)),
            secrets.TokenFor(Seat.OfDelegate("0123456789abcdef", "USA", "a1b2c3")),
            secrets.CodeFor("0123456789abcdef", "USA"),
        ];
    }

    static bool Opens(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var secrets = new Secrets(Key);
        secrets.HashOf(text);
        return secrets.Read(text) is { } seat
            && (
                secrets.TokenFor(seat) == text
                    ? true
                    : throw new InvalidOperationException("A token that was never given out opens a seat.")
            );
    }

    static bool Unseals(byte[] bytes)
    {
        try
        {
            return new DerivedProtection(Key).Unprotect(bytes).AsSpan().SequenceEqual("somebody"u8)
                ? true
                : throw new InvalidOperationException("A cookie that was changed was opened.");
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    static bool ReadsWorld(byte[] bytes)
    {
        var (model, faults) = WorldFile.Read(Encoding.UTF8.GetString(bytes));
        return model is null == faults.IsEmpty
            ? throw new InvalidOperationException("Neither a world nor a fault, or both.")
            : model is not null;
    }

    static bool ReadsScenario(Dictionary<string, ReadOnlyMemory<byte>> files, string folder)
    {
        var reading = ScenarioFile.Read(files, folder);
        return reading.Scenario is null != reading.Errors.Any()
            ? throw new InvalidOperationException("Neither a scenario nor a problem, or both.")
            : reading.Scenario is not null;
    }

    static byte[][] Golden(string root, string folder, string form) =>
        [
            .. Directory
                .GetFiles(Path.Combine(root, "tests/Golden/wire", folder), "*." + form)
                .Order()
                .Select(File.ReadAllBytes),
        ];

    static byte[][] Files(string root, string folder, string name) =>
        [
            .. Directory
                .GetFiles(Path.Combine(root, folder), name, SearchOption.AllDirectories)
                .Order()
                .Select(File.ReadAllBytes),
        ];
}
