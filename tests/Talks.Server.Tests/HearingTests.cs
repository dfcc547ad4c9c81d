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

    static Hearing Over(IJournal journal, Action<string> startOver) =>
        new("s", journal, new Nobody(), TimeProvider.System, Quotas.Usual, startOver);

    /// <summary>No server listens.</summary>
    sealed class Nobody : IRelay
    {
        public void Post(string session, long first, IReadOnlyList<Fact> facts) { }

        public void Post(string session, string party, long first, IReadOnlyList<DelegationFact> facts) { }

        public void Grown(string stream, long head) { }
    }
}
