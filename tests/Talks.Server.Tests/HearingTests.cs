using Talks.Grains;
using Talks.Grains.Relay;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Storage;
using Talks.TestKit.Scenarios;

namespace Talks.Server.Tests;

public sealed class HearingTests
{
    [Fact]
    public async Task Who_has_lost_the_session_does_not_even_refuse()
    {
        await using var journal = new MemoryJournal();
        List<string> thrownAway = [];
        var (held, holds) = (Over(journal, thrownAway.Add), Over(journal, thrownAway.Add));
        await held.Open();
        await held.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        await holds.Open();
        await holds.Submit(Caller.Control, "open", new Contracts.OpenRound(1));

        await Assert.ThrowsAsync<LogLostException>(() =>
            held.Submit(Caller.Control, "close", new Contracts.CloseRound())
        );
        Assert.Single(thrownAway);
        Assert.True((await holds.Submit(Caller.Control, "close", new Contracts.CloseRound())).Accepted);
        Assert.Equal(
            Contracts.RefusalCode.NoRound,
            (await holds.Submit(Caller.Control, "again", new Contracts.CloseRound())).Refusal!.Code
        );
    }

    [Fact]
    public async Task Who_has_lost_the_session_repeats_no_refusal_that_it_remembers()
    {
        await using var journal = new MemoryJournal();
        var (held, holds) = (Over(journal, _ => { }), Over(journal, _ => { }));
        await held.Open();
        await held.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        Assert.False((await held.Submit(Caller.Control, "close", new Contracts.CloseRound())).Accepted);
        await holds.Open();
        await holds.Submit(Caller.Control, "open", new Contracts.OpenRound(1));
        Assert.True((await holds.Submit(Caller.Control, "close", new Contracts.CloseRound())).Accepted);

        await Assert.ThrowsAsync<LogLostException>(() =>
            held.Submit(Caller.Control, "close", new Contracts.CloseRound())
        );
    }

    [Fact]
    public async Task A_repeated_command_that_was_refused_stays_refused_when_an_earlier_copy_comes_late()
    {
        await using var journal = new MemoryJournal();
        var (heard, later) = (Over(journal, _ => { }), Over(journal, _ => { }));
        await heard.Open();
        await heard.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        var refused = await heard.Submit(Caller.Control, "close", new Contracts.CloseRound(), repeated: true);
        Assert.Equal(Contracts.RefusalCode.NoRound, refused.Refusal!.Code);
        await heard.Submit(Caller.Control, "open", new Contracts.OpenRound(1));

        await later.Open();
        foreach (var repeated in new[] { false, true })
            Assert.Equal(refused, await later.Submit(Caller.Control, "close", new Contracts.CloseRound(), repeated));

        var entries = await journal.ReadAsync("session/s", 0, 1_000);
        var kept = Assert.Single(
            entries.Select(e => StoredFormat.Read<Fact>(e.Body)),
            fact => fact.Event is CommandRefused
        );
        Viewer[] all = [new Viewer.Control(), new Viewer.Delegation(Valley.Hill), new Viewer.Spectator()];
        Assert.DoesNotContain(all, viewer => Sight.Sees(viewer, kept.Audience));
    }

    [Fact]
    public async Task A_refusal_is_written_down_when_the_refused_command_comes_again()
    {
        await using var journal = new MemoryJournal();
        var (heard, later) = (Over(journal, _ => { }), Over(journal, _ => { }));
        await heard.Open();
        await heard.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        var refused = await heard.Submit(Caller.Control, "close", new Contracts.CloseRound());
        await Task.WhenAll(
            heard.Submit(Caller.Control, "close", new Contracts.CloseRound(), repeated: true),
            heard.Submit(Caller.Control, "close", new Contracts.CloseRound(), repeated: true)
        );
        await heard.Submit(Caller.Control, "open", new Contracts.OpenRound(1));

        await later.Open();
        Assert.Equal(refused, await later.Submit(Caller.Control, "close", new Contracts.CloseRound()));
        Assert.Null((await later.Submit(Caller.Control, "again", new Contracts.CloseRound())).Refusal);
    }

    [Fact]
    public async Task A_refusal_that_is_written_down_is_forgotten_for_no_number_of_others()
    {
        await using var journal = new MemoryJournal();
        var (heard, later) = (Over(journal, _ => { }), Over(journal, _ => { }));
        await heard.Open();
        await heard.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        var refused = await heard.Submit(Caller.Control, "close", new Contracts.CloseRound());
        await heard.Submit(Caller.Control, "close", new Contracts.CloseRound(), repeated: true);
        for (var i = 0; i < 500; i++)
            await heard.Submit(Caller.Control, $"other-{i}", new Contracts.CloseRound());
        await heard.Submit(Caller.Control, "open", new Contracts.OpenRound(1));

        // It may start over to find out what it answered; what it must not do is accept.
        if (await Xunit.Record.ExceptionAsync(LateCopy) is { } startsOver)
            Assert.IsType<LogLostException>(startsOver);
        await later.Open();
        Assert.Equal(refused, await later.Submit(Caller.Control, "close", new Contracts.CloseRound()));
        Assert.IsType<Verification.Intact>(await journal.VerifyAsync("session/s"));

        async Task LateCopy() =>
            Assert.Equal(refused, await heard.Submit(Caller.Control, "close", new Contracts.CloseRound()));
    }

    [Fact]
    public async Task What_one_head_released_before_a_crash_the_next_releases_no_second_time()
    {
        await using var journal = new MemoryJournal();
        var told = new Nobody();
        var before = Over(journal, _ => { }, told);
        await before.Open();
        await before.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        await before.Seat(new("ada", "Ada", Valley.Hill, null));
        await before.Seat(new("bo", "Bo", Valley.Hill, null));
        var statement = new Contracts.MakeStatement("Once.");
        Assert.True((await before.Submit(Caller.Releasing("ada", Valley.Hill), "release-1-1-0", statement)).Accepted);

        var after = Over(journal, _ => { }, told);
        await after.Open();
        await after.Submit(Caller.Of("ada"), "pass", new Contracts.PassHead("bo"));
        Assert.True((await after.Recall(Caller.Releasing("bo", Valley.Hill), "release-1-1-0"))!.Accepted);
        Assert.True((await after.Submit(Caller.Releasing("bo", Valley.Hill), "release-1-1-0", statement)).Accepted);

        Assert.Null(await after.Recall(Caller.Releasing("carl", Valley.Delta), "release-1-1-0"));
        Assert.Single(told.Facts, f => f.Event is StatementMade);
    }

    [Fact]
    public async Task Repeating_what_a_full_session_refuses_writes_nothing()
    {
        await using var journal = new MemoryJournal();
        var full = Over(journal, _ => { }, quotas: Quotas.Usual with { SessionEvents = 1 });
        await full.Open();
        await full.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        var before = (await journal.ReadAsync("session/s", 0, 1_000)).Count;
        foreach (var id in new[] { "one", "two" })
        {
            var answer = await full.Submit(Caller.Of("ada"), id, new Contracts.MakeStatement("Once."), repeated: true);
            Assert.Equal(Contracts.RefusalCode.TooMany, answer.Refusal!.Code);
        }
        Assert.Equal(before, (await journal.ReadAsync("session/s", 0, 1_000)).Count);
    }

    [Fact]
    public async Task Commands_heard_together_are_answered_each_and_written_and_posted_as_one()
    {
        await using var journal = new MemoryJournal();
        var told = new Nobody();
        var heard = Over(journal, _ => { }, told);
        await heard.Open();
        await heard.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        await heard.Seat(new("ada", "Ada", Valley.Hill, null));
        var posts = told.Posts;

        var answers = await heard.Submit([
            new(Caller.Control, "open", new Contracts.OpenRound(1)),
            new(Caller.Of("ada"), "say", new Contracts.Say("plenary", "In the round that has just opened.")),
            new(Caller.Control, "again", new Contracts.OpenRound(1)),
            new(Caller.Of("ada"), "say", new Contracts.Say("plenary", "The same again.")),
            new(Caller.Control, "close", new Contracts.CloseRound()),
        ]);

        Assert.Equal([true, true, false, true, true], answers.Select(a => a.Accepted));
        Assert.Equal(posts + 1, told.Posts);
        Assert.Single(told.Facts, f => f.Event is Said);
        var stored = await journal.ReadAsync("session/s", 0, 1_000);
        Assert.Equal(["open", "ada:say", "close"], stored.Select(e => e.CommandId).OfType<string>().Select(Plain));
        Assert.Equal(told.Facts.Count, stored.Count);

        static string Plain(string scoped) => scoped.Replace("control:", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_commands_heard_together_by_who_has_lost_the_session_none_is_answered()
    {
        await using var journal = new MemoryJournal();
        List<string> thrownAway = [];
        var (held, holds) = (Over(journal, thrownAway.Add), Over(journal, _ => { }));
        await held.Open();
        await held.Convene(new("s", "Held", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        await holds.Open();

        await Assert.ThrowsAsync<LogLostException>(() =>
            held.Submit([
                new(Caller.Control, "open", new Contracts.OpenRound(1)),
                new(Caller.Control, "close", new Contracts.CloseRound()),
            ])
        );

        Assert.Single(thrownAway);
        Assert.Equal(
            [true],
            (await holds.Submit([new(Caller.Control, "open", new Contracts.OpenRound(1))])).Select(a => a.Accepted)
        );
    }

    static Hearing Over(IJournal journal, Action<string> startOver, Nobody? relay = null, Quotas? quotas = null) =>
        new("s", journal, relay ?? new Nobody(), TimeProvider.System, quotas ?? Quotas.Usual, startOver);

    /// <summary>No server listens; what they would hear is kept.</summary>
    internal sealed class Nobody : IRelay
    {
        public List<Fact> Facts { get; } = [];

        public int Posts { get; private set; }

        public void Post(string session, long first, IReadOnlyList<Fact> facts)
        {
            Posts++;
            Facts.AddRange(facts);
        }

        public void Post(string session, string party, long first, IReadOnlyList<DelegationFact> facts) { }

        public void Grown(string stream, long head) { }
    }
}
