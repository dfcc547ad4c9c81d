using Talks.Contracts;

namespace Talks.Server.Tests;

/// <summary>Deadlines and bots through a real server: nobody connected, a pause, and a death in between.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task A_pause_holds_across_a_restart_and_bots_play_on_with_nobody_connected()
    {
        await using var server = await RealServer.Start();
        var created = (await server.Http.CreateSession(new("tutorial-freeze", Autopilot: true), default)).Value!;
        long deadline;
        await using (var control = await RawLine.To(server.Url))
        {
            await control.Sit("Enter", new EnterRequest(created.ControlToken));
            Assert.True((await control.Submit(new OpenRound(1))).Accepted);
            deadline = ((RoundOpened)(await control.Until(e => e is RoundOpened)).Event).Deadline;
            Assert.True((await control.Submit(new PauseSession())).Accepted);
        }
        await server.Kill();
        await server.StartAgain();
        await using (var control = await RawLine.To(server.Url))
        {
            await control.Sit("Enter", new EnterRequest(created.ControlToken));
            var paused = await control.Until(e => e is SessionPaused);
            Assert.True((await control.Submit(new ResumeSession())).Accepted);
            var resumed = await control.Until(e => e is SessionResumed);
            Assert.True(resumed.At > paused.At);
            Assert.Equal(paused.Clock, resumed.Clock);
            // The round ends 8 seconds of session clock from here, with nobody connected.
            var left = (int)((deadline - resumed.Clock) / 1000) - 8;
            Assert.True((await control.Submit(new ExtendRound(-left))).Accepted);
        }
        await server.Kill();
        await server.StartAgain();
        await using var back = await RawLine.To(server.Url);
        await back.Sit("Enter", new EnterRequest(created.ControlToken));
        var closed = await back.Until(e => e is RoundClosed);
        var extended = (RoundExtended)(await back.Until(e => e is RoundExtended)).Event;
        Assert.True(((RoundClosed)closed.Event).ByDeadline);
        Assert.Equal(extended.Deadline, closed.Clock);
        var numbers = back
            .Batches.Where(b => b.Feed == "control")
            .SelectMany(b => b.Frames)
            .Select(f => f.Seq)
            .ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
    }
}
