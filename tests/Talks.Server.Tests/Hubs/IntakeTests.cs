using System.Reflection;
using Talks.Contracts;
using Talks.Grains;
using Talks.Server.Hubs;
using Talks.Storage;
using Talks.TestKit.Scenarios;

namespace Talks.Server.Tests.Hubs;

public sealed class IntakeTests
{
    static readonly Command Open = new Contracts.OpenRound(1);
    static readonly Command Close = new Contracts.CloseRound();

    [Fact]
    public async Task What_comes_while_work_waits_for_threads_goes_to_its_session_in_one_call()
    {
        await using var journal = new MemoryJournal();
        var (session, way) = await Convened(journal);
        var intake = new Intake();

        var answers = await WhileWorkWaits(() => Ask(intake, session, Open, Close, Close, Open));

        Assert.Equal([4], way.Calls);
        Assert.Equal([true, true, false, true], answers.Select(a => a.Accepted));
        Assert.Equal(Contracts.RefusalCode.NoRound, answers[2].Refusal!.Code);
    }

    [Fact]
    public async Task More_than_fit_into_one_call_go_in_several()
    {
        await using var journal = new MemoryJournal();
        var (session, way) = await Convened(journal);
        var intake = new Intake();
        var many = Enumerable.Repeat(Close, Hearing.MostTogether + 3).ToArray();

        var answers = await WhileWorkWaits(() => Ask(intake, session, many));

        Assert.All(answers, answer => Assert.Equal(Contracts.RefusalCode.NoRound, answer.Refusal!.Code));
        Assert.Equal(many.Length, way.Calls.Sum());
        Assert.Equal(Hearing.MostTogether, way.Calls.Max());
    }

    [Fact]
    public async Task Where_a_call_for_several_fails_each_is_asked_for_itself_and_told_its_own()
    {
        await using var journal = new MemoryJournal();
        var (session, way) = await Convened(journal);
        way.Breaks = true;

        var answers = await WhileWorkWaits(() => Ask(new(), session, Open, Close, Close));

        Assert.Equal([1, 1, 1], way.Calls);
        Assert.Equal([true, true, false], answers.Select(a => a.Accepted));
    }

    static Task<Answer[]> Ask(Intake intake, ISessionGrain session, params Command[] commands) =>
        Task.WhenAll(
            commands
                .Select((command, i) => intake.Submit(session, new(Caller.Control, $"command-{i}", command, false)))
                .ToArray()
        );

    /// <summary>More work than there are threads, until what is asked has been asked.</summary>
    static async Task<T> WhileWorkWaits<T>(Func<Task<T>> ask)
    {
        using var done = new ManualResetEventSlim();
        using var left = new CountdownEvent(2 * ThreadPool.ThreadCount + 8);
        for (var i = left.InitialCount; i > 0; i--)
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    done.Wait();
                    left.Signal();
                },
                null
            );
        Task<T> asked;
        try
        {
            asked = ask();
        }
        finally
        {
            done.Set();
        }
        left.Wait();
        return await asked;
    }

    static async Task<(ISessionGrain Session, Way Way)> Convened(IJournal journal)
    {
        var hearing = new Hearing("s", journal, new HearingTests.Nobody(), TimeProvider.System, Quotas.Usual, _ => { });
        await hearing.Open();
        await hearing.Convene(new("s", "Together", Valley.Agenda, Talks.Rules.Sessions.Pace.Manual, null), 1, null);
        var session = DispatchProxy.Create<ISessionGrain, Way>();
        var way = (Way)session;
        way.Hearing = hearing;
        return (session, way);
    }

    /// <summary>The way to a session, as a cluster is one; it counts what each call carries.</summary>
    public class Way : DispatchProxy
    {
        readonly Lock turn = new();

        internal Hearing Hearing { get; set; } = null!;

        /// <summary>Whether a call for several fails.</summary>
        internal bool Breaks { get; set; }

        /// <summary>How many commands each call that arrived had.</summary>
        internal List<int> Calls { get; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            lock (turn)
                switch (args)
                {
                    case [Spoken[] commands] when Breaks:
                        return Task.FromException<Answer[]>(
                            new InvalidOperationException($"{commands.Length} at once")
                        );
                    case [Spoken[] commands]:
                        Calls.Add(commands.Length);
                        return Hearing.Submit(commands);
                    case [Caller caller, string id, Command command, bool repeated]:
                        Calls.Add(1);
                        return Hearing.Submit(caller, id, command, repeated);
                    default:
                        throw new NotSupportedException(targetMethod?.Name);
                }
        }
    }
}
