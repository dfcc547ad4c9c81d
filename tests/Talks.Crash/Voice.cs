using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Talks.Client;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Rules.Sessions;

namespace Talks.Crash;

/// <summary>One client: says something new again and again, and records what it was answered and given.</summary>
sealed class Voice : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly ConcurrentQueue<Utterance> asked = new();
    readonly ConcurrentQueue<Delivery> delivered = new();
    readonly ConcurrentQueue<(long Began, long Answered)> acks = new();
    readonly ConcurrentQueue<(long At, bool Up)> line = new();
    readonly TalksConnection connection;

    Voice(TalksConnection connection, string name)
    {
        this.connection = connection;
        Name = name;
        connection.Arrived += (feed, frame) =>
            delivered.Enqueue(
                new(
                    name,
                    Session,
                    $"{Session} {feed}",
                    Viewer,
                    frame.Seq,
                    JsonSerializer.Serialize(frame.Event, WireFormat.Json)
                )
            );
        connection.Connected += up => line.Enqueue((Stopwatch.GetTimestamp(), up));
    }

    public string Name { get; }

    public string Session => connection.Seat.Session;

    public bool IsGallery => connection.Seat.Seat is SeatKind.Spectator;

    public bool IsControl => connection.Seat.Seat is SeatKind.Control;

    public IReadOnlyCollection<Utterance> Asked => asked;

    public IReadOnlyCollection<Delivery> Delivered => delivered;

    Viewer Viewer =>
        connection.Seat.Seat switch
        {
            SeatKind.Control => new Viewer.Control(),
            SeatKind.Spectator => new Viewer.Spectator(),
            _ => new Viewer.Delegation(connection.Seat.Party!),
        };

    /// <param name="servers">In the order in which it dials them.</param>
    /// <param name="code">To join with, unless there is a token.</param>
    public static async Task<Voice> Open(string name, IReadOnlyList<Uri> servers, string code, string? token)
    {
        var options = new TalksOptions
        {
            Others = [.. servers.Skip(1)],
            Backoff = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(400)),
            Patience = TimeSpan.FromSeconds(4),
        };
        var request = new JoinRequest(code, name, null, Guid.NewGuid().ToString("N"));
        var connection = await Fleet.Insist(() =>
            token is null
                ? TalksConnection.Join(servers[0], request, options)
                : TalksConnection.Enter(servers[0], token, options)
        );
        var voice = new Voice(connection, name);
        // Only the feed of the session itself: that is the one the checker can count.
        foreach (var feed in voice.connection.Seat.Feeds.Where(IsOfSession))
            if (await voice.connection.Follow(feed) is { } refusal)
                throw new InvalidOperationException(refusal.Text);
        return voice;
    }

    /// <summary>Talks until cancelled: mostly in plenary, and now and then into a room that is not there, to be refused.</summary>
    public async Task Talk(CancellationToken stop)
    {
        for (var i = 1; ; i++)
        {
            var words = $"{Name} says {i}";
            var began = Stopwatch.GetTimestamp();
            try
            {
                var answer = await connection.Submit(
                    new Contracts.Say(i % 20 == 0 ? "caucus/1" : "plenary", words),
                    stop
                );
                asked.Enqueue(new(Session, words, answer.Accepted ? Answered.Accepted : Answered.Refused));
                if (answer.Accepted)
                    acks.Enqueue((began, Stopwatch.GetTimestamp()));
                await Task.Delay(Pause, stop);
            }
            catch (OperationCanceledException)
            {
                if (asked.LastOrDefault()?.Words != words)
                    asked.Enqueue(new(Session, words, Answered.Never));
                return;
            }
        }
    }

    public Task End() => connection.Submit(new Contracts.EndSession("The run is over."));

    /// <summary>From an instant to the answer of the first accepted act begun after it; null if there was none.</summary>
    public TimeSpan? Served(long since) =>
        acks.Where(a => a.Began >= since)
            .Select(a => Stopwatch.GetElapsedTime(since, a.Answered))
            .Cast<TimeSpan?>()
            .FirstOrDefault();

    /// <summary>From an instant until the line that broke after it was whole again; null if none broke, or it is still broken.</summary>
    public TimeSpan? Resumed(long since)
    {
        var after = line.Where(l => l.At >= since).ToList();
        var broke = after.FindIndex(l => !l.Up);
        var whole = broke < 0 ? -1 : after.FindIndex(broke, l => l.Up);
        return whole < 0 ? null : Stopwatch.GetElapsedTime(since, after[whole].At);
    }

    /// <summary>Waits until the line is whole and, where it talks, an act begun after this instant was accepted. False if that took too long.</summary>
    public async Task<bool> Well(long since, TimeSpan patience)
    {
        while (line.LastOrDefault((0, true)) is (_, false) || (!IsGallery && Served(since) is null))
        {
            if (Stopwatch.GetElapsedTime(since) > patience)
                return false;
            await Task.Delay(Pause);
        }
        return true;
    }

    /// <summary>
    /// Waits until it was given all that its feed should hold by these facts. What is missing then, the checker counts.
    /// </summary>
    public async Task CatchUp(IReadOnlyList<Fact> kept, TimeSpan patience)
    {
        var head = kept.Count(fact => Sight.Sees(Viewer, fact.Audience));
        for (var begun = Stopwatch.GetTimestamp(); delivered.Count < head; await Task.Delay(Pause))
            if (Stopwatch.GetElapsedTime(begun) > patience)
                return;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    static bool IsOfSession(string feed) => !feed.StartsWith("delegation/", StringComparison.Ordinal);
}
