using Talks.Client;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>A seat taken from the terminal, that tells what takes place as it comes.</summary>
sealed class LiveSeat(TalksConnection talks, TextWriter told) : IAsyncDisposable
{
    public TalksConnection Talks => talks;

    /// <returns>Null when refused or not reached; the reason is on <paramref name="complaints"/>.</returns>
    public static async Task<LiveSeat?> Take(
        Uri server,
        JoinRequest request,
        TextWriter told,
        TextWriter complaints,
        CancellationToken stop
    )
    {
        try
        {
            var reply = await TalksConnection.Join(server, request, cancellation: stop);
            if (reply.Value is { } talks)
            {
                if (!talks.SpeaksSameContract)
                    complaints.WriteLine("The server speaks another version of the protocol; some of it may not show.");
                return new(talks, told);
            }
            complaints.WriteLine(reply.Refusal!.Text);
        }
        catch (LineLostException failure)
        {
            complaints.WriteLine($"{server} does not answer: {failure.Message}");
        }
        return null;
    }

    /// <summary>Tells every frame until the session ends or the seat is lost.</summary>
    /// <param name="line">A frame of a feed in words, and null for one that is not told.</param>
    /// <returns>Null at the end of the session; otherwise why the seat is gone.</returns>
    public async Task<Refusal?> Tell(Func<string, Frame, SessionView, string?> line, CancellationToken stop)
    {
        talks.Arrived += (feed, frame) =>
        {
            if (line(feed, frame, talks.View) is { } words)
                told.WriteLine(words);
        };
        if (await talks.FollowAll(stop) is { } refusal)
            return refusal;
        var ended = talks.Until(view => view.Ended is not null, stop);
        try
        {
            await ended;
            return null;
        }
        catch (SeatLostException lost)
        {
            return lost.Reason;
        }
    }

    public ValueTask DisposeAsync() => talks.DisposeAsync();
}
