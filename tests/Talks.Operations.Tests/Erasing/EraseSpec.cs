using Microsoft.Extensions.Time.Testing;
using Talks.Grains;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Storage;
using Talks.Storage.Tests.Postgres;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Operations.Tests.Erasing;

/// <summary>Forgetting people: gone from the bytes, and everything else as it was.</summary>
public sealed class EraseSpec(PostgresServer server) : IClassFixture<PostgresServer>
{
    const string Words = "My name is Hanna and this is what I think";

    static readonly FakeTimeProvider Time = new(
        DateTimeOffset.FromUnixTimeMilliseconds(Situation.Morning).AddDays(100)
    );

    static readonly Situation Talked = Situation
        .Convened(Valley.Agenda)
        .And(new Actor.Person("p1"), new TakeSeat("p1", "Hanna Musterfrau", Valley.Hill, null))
        .And(new Actor.Person("p2"), new TakeSeat("p2", "Dora Beispiel", Valley.Delta, null))
        .And(Cast.Control, new OpenRound(null))
        .And(new Actor.Person("p1"), new MakeStatement(Words))
        .And(new Actor.Person("p1"), new TableProposal("A text by Hanna", "In short", Valley.Modest, null))
        .And(new Actor.Person("p2"), new CastVote(1, Ballot.Reject, "Dora does not agree", [], 1));

    static readonly DelegationEvent[] Drafted =
    [
        new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)),
        new DraftOpened(1, "p1", "Hanna drafts", Valley.Modest, null),
        new Conferred("p1", Words),
    ];

    [Fact]
    public async Task A_person_is_forgotten_and_the_session_folds_to_what_it_was_but_for_the_words()
    {
        using var kept = await Journal();
        await kept.With("other", Talked.Facts);
        var noted = kept.Beside("noted.json");
        await File.WriteAllTextAsync(noted, (await Told.Verify(kept.Folder, "--json")).Output);

        var told = await Told.Erase(Time, kept.Folder, "--session", "one", "--person", "p1", "--json");

        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Equal(5, told.Json.GetProperty("sessions")[0].GetProperty("entries").GetInt32());
        var facts = await Read<Fact>(kept.Folder, Streams.Session("one"));
        var session = Session.From(facts);
        Assert.Equal(["[erased]", "Dora Beispiel"], session.Roster.People.Select(p => p.Name));
        Assert.Equal(Talked.Session.Docket.Proposals[0].Package, session.Docket.Proposals[0].Package, Same);
        Assert.Contains("Dora does not agree", Canonical.Lines(facts), StringComparison.Ordinal);
        Assert.DoesNotContain("Hanna", Canonical.Lines(facts), StringComparison.Ordinal);
        var verified = await Told.Verify(kept.Folder, "--against", noted, "--json");
        Assert.Equal(0, verified.Code);
        Assert.Equal(5, verified.Json.GetProperty("erased").GetInt32());
        // The same person's words in a session nobody asked about stay.
        Assert.Contains("Hanna", Canonical.Lines(await Read<Fact>(kept.Folder, Streams.Session("other"))));
    }

    [Fact]
    public async Task What_was_erased_is_in_no_byte_of_the_folder()
    {
        using var kept = await Journal();
        Assert.Equal(0, (await Told.Erase(Time, kept.Folder, "--session", "one")).Code);
        foreach (var file in Directory.GetFiles(kept.Folder))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var secret in new[] { "Hanna", "Dora" })
                Assert.True(
                    bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) < 0,
                    $"{secret} is in {file}"
                );
        }
        Assert.Equal(0, (await Told.Verify(kept.Folder)).Code);
        Assert.Equal(0, (await Told.AuditLeaks(kept.Folder)).Code);
    }

    [Theory]
    [InlineData("UPDATE entry SET body = CAST(replace(body, '[erased]', 'Innocent') AS BLOB) WHERE erased IS NOT NULL")]
    [InlineData("UPDATE entry SET body = x'7b7d', erased = 1 WHERE stream = 1 AND seq = 1")]
    [InlineData("UPDATE entry SET erased = NULL WHERE erased IS NOT NULL")]
    [InlineData("UPDATE entry SET hash = x'00' WHERE erased IS NOT NULL")]
    public async Task A_forgery_that_calls_itself_an_erasure_is_found(string forgery)
    {
        using var kept = await Journal();
        Assert.Equal(0, (await Told.Erase(Time, kept.Folder, "--session", "one", "--person", "p1")).Code);
        Assert.Equal(0, (await Told.Verify(kept.Folder)).Code);
        kept.Tamper(forgery);
        Assert.Equal(1, (await Told.Verify(kept.Folder)).Code);
    }

    [Fact]
    public async Task Sessions_long_past_are_erased_once_their_time_has_come()
    {
        using var kept = await Journal();
        var recent = Talked with { Now = Situation.Morning + (long)TimeSpan.FromDays(90).TotalMilliseconds };
        await kept.With("recent", recent.And(new Actor.Person("p1"), new MakeStatement("And one more word")).Facts);

        var told = await Told.Erase(Time, kept.Folder, "--older-than", "30", "--json");

        var sessions = told
            .Json.GetProperty("sessions")
            .EnumerateArray()
            .Select(s => s.GetProperty("session").GetString());
        Assert.Equal(["one"], sessions);
        Assert.Contains("Hanna", Canonical.Lines(await Read<Fact>(kept.Folder, Streams.Session("recent"))));
        var again = await Told.Erase(Time, kept.Folder, "--older-than", "30", "--json");
        Assert.Equal(0, again.Json.GetProperty("sessions")[0].GetProperty("entries").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_erased_is_said_and_nothing_is_changed()
    {
        using var kept = await Journal();
        string[][] wrong =
        [
            [kept.Folder],
            [kept.Folder, "--person", "p1"],
            [kept.Folder, "--session", "unheard"],
            [kept.Folder, "--session", "one", "--older-than", "3"],
            [kept.Folder, "--older-than", "0"],
            [kept.Beside("nowhere"), "--session", "one"],
        ];
        foreach (var arguments in wrong)
            Assert.Equal(2, (await Told.Erase(Time, arguments)).Code);
        Assert.False(Directory.Exists(kept.Beside("nowhere")));
        await using (DataFolder.Open(kept.Folder))
        {
            var told = await Told.Erase(Time, kept.Folder, "--session", "one");
            Assert.Equal(2, told.Code);
            Assert.Contains("in use", told.Error, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await Told.Verify(kept.Folder, "--json")).Json.GetProperty("erased").GetInt32());
    }

    [Fact]
    public async Task A_cluster_forgets_too_and_a_server_that_has_the_session_open_is_fenced_off()
    {
        await server.CreateAsync("forgetting");
        var database = server.Database("forgetting");
        await using var journal = await PostgresJournal.OpenAsync(database);
        await Kept.Write(journal, Streams.Session("one"), Talked.Facts, f => f.At);
        var open = await journal.ClaimAsync(Streams.Session("one"));

        Assert.Equal(0, (await Told.Erase(Time, database, "--session", "one", "--person", "p1")).Code);

        var late = await journal.AppendAsync(
            new(Streams.Session("one"), open.Epoch, open.Head, [new(open.Head + 1, 1, null, [1])], null)
        );
        Assert.IsType<AppendOutcome.Fenced>(late);
        var verified = await Told.Verify(database, "--json");
        Assert.Equal(0, verified.Code);
        Assert.Equal(3, verified.Json.GetProperty("erased").GetInt32());
    }

    static async Task<Kept> Journal()
    {
        var kept = new Kept();
        await kept.With("one", Talked.Facts);
        return await kept.With("one", Valley.Hill, Drafted);
    }

    static async Task<List<T>> Read<T>(string place, string stream)
    {
        await using var record = await Storage.Record.OpenAsync(place);
        var facts = new List<T>();
        await foreach (var entry in record.ReadAllAsync(stream))
            facts.Add(StoredFormat.Read<T>(entry.Body));
        return facts;
    }

    static bool Same(Rules.Packages.Package one, Rules.Packages.Package other) =>
        Canonical.Text(one) == Canonical.Text(other);
}
