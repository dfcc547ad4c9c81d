using System.Diagnostics;
using Talks.Load.Peers;
using Talks.Load.Wires;

namespace Talks.Load.Runs;

/// <summary>A session of very many events on a server that has been started again: how long until it goes on.</summary>
/// <param name="ReplayMs">From a seat shown to the server until it is taken: the session is read from the journal and folded.</param>
/// <param name="FeedMs">From there until a client that held nothing has all of its feed.</param>
/// <param name="ResumeMs">From opening a connection until a client that lacked ten frames has them.</param>
sealed record LongSession(int Events, double ReplayMs, double FeedMs, double ResumeMs)
{
    const int Wanted = 20_000;
    const int Lacking = 10;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static LongSession Measure(string built, string data, string hook)
    {
        var peer = Field.Talks($"long-{Stopwatch.GetTimestamp()}", built, data);
        var port = Running.FreePort();
        string token;
        long frames;
        using (var first = Running.Start(peer, hook, port))
            (token, frames) = Live(first);
        using var again = Running.Start(peer, hook, port);
        // What is measured is a server that has been running, not the compiler.
        using (var warming = new Run(again, Workload.All[0], TimeSpan.Zero, TimeSpan.FromSeconds(10)))
            warming.Measure();
        using var loop = new Loop();
        var begun = Stopwatch.GetTimestamp();
        var seated = new TalksDialect("", token);
        var whole = Return(loop, again.Url, seated);
        loop.Until(() => seated.Token is not null, Patience, "seated");
        var replay = Stopwatch.GetElapsedTime(begun);
        loop.Until(() => whole.Hearing.Numbered >= frames, Patience, "the whole feed");
        var feed = Stopwatch.GetElapsedTime(begun) - replay;
        begun = Stopwatch.GetTimestamp();
        var behind = Return(loop, again.Url, new TalksDialect("", token, frames - Lacking), midway: true);
        loop.Until(() => behind.Hearing.Numbered >= frames, Patience, "what was lacking");
        var resume = Stopwatch.GetElapsedTime(begun);
        if (
            whole.Hearing.Wrong + behind.Hearing.Wrong > 0
            || whole.Hearing.Count != Wanted
            || behind.Hearing.Numbered != frames
        )
            throw new InvalidDataException(
                $"The long session came back otherwise than it was: {whole.Hearing.Count} of {Wanted} things said, {whole.Hearing.Wrong} and "
                    + $"{behind.Hearing.Wrong} out of order, up to number {whole.Hearing.Numbered} and {behind.Hearing.Numbered} of {frames}."
            );
        return new((int)frames, replay.TotalMilliseconds, feed.TotalMilliseconds, resume.TotalMilliseconds);
    }

    static Line Return(Loop loop, Uri server, TalksDialect dialect, bool midway = false) =>
        loop.Connect(server, Contracts.ITalksHub.Route, dialect, new(6, _ => { }) { Midway = midway });

    static (string Token, long Frames) Live(Running server)
    {
        using var loop = new Loop();
        var room = server.Peer.Open(server.Url, "");
        var lines = Enumerable
            .Range(0, 6)
            .Select(i => room.Sender(i))
            .Select((way, i) => loop.Connect(server.Url, way.Path, way.Dialect, new(6, _ => { }) { Own = i }))
            .ToArray();
        loop.Until(() => lines.All(l => l.Ready), Patience, "everybody seated");
        var speakers = lines.Select((line, i) => new Speaker(line, lines, i)).ToList();
        var said = 0;
        foreach (var speaker in speakers)
        {
            speaker.Line.Hearing.Echo = Speak;
            Speak();

            void Speak()
            {
                if (said++ < Wanted)
                    speaker.Say(Stopwatch.GetTimestamp());
            }
        }
        loop.Until(() => lines.All(l => l.Hearing.Count == Wanted), Patience, "everything heard");
        return (((TalksDialect)lines[0].Dialect).Token!, lines[0].Hearing.Numbered);
    }
}
