using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;
using Talks.Server.Access;
using Talks.Server.Feeds;
using Talks.Server.Observing;

namespace Talks.Server.Hubs;

/// <summary>The door for clients, method by method as <see cref="ITalksHub"/> says. It knows seats and nothing of negotiation.</summary>
public sealed partial class TalksHub(
    Reception reception,
    Tries tries,
    Desk desk,
    Consulting consulting,
    FeedRegistry feeds,
    ILogger<TalksHub> logger
) : Hub
{
    Line Line => Line.Of(Context);

    Seat? Seat => Line.Seat;

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        reception.Leave(Context.ConnectionId);
        foreach (var follower in Line.Followers.Values)
            follower.Stop();
        return base.OnDisconnectedAsync(exception);
    }

    public Task<Reply<Entered>> Join(Undecoded<JoinRequest> message) =>
        Read(message, request => Sit(() => reception.Join(request)));

    public Task<Reply<Entered>> Enter(Undecoded<EnterRequest> message) =>
        Read(message, request => Sit(() => reception.Enter(request, Context)));

    public Task<Reply<Done>> Follow(Undecoded<FollowRequest> message) =>
        Read(
            message,
            async request =>
            {
                if (Seat is not { } seat)
                    return No<Done>(NotSeated);
                if (!await reception.MayFollow(seat, request.Feed))
                    return No<Done>(
                        new(RefusalCode.UnknownFeed, "This seat has no such feed; Entered lists those it has.")
                    );
                if (request.After < 0)
                    return No<Done>(new(RefusalCode.Malformed, "Follow from 0 or from the last number held."));
                await Start(seat, request);
                Instruments.Follows.Add(
                    1,
                    new KeyValuePair<string, object?>("from", request.After == 0 ? "beginning" : "held")
                );
                return new(new Done(), null);
            }
        );

    public Task<Answer> Submit(Undecoded<Submission> message)
    {
        if (!message.TryRead(out var submission, out var refusal))
            return Task.FromResult<Answer>(new(false, refusal));
        return Seat is { } seat
            ? Timed.Submit(submission, seat.Session, () => desk.Submit(seat, submission))
            : Task.FromResult<Answer>(new(false, NotSeated));
    }

    public Task<Reply<AppraiseResult>> Appraise(Undecoded<AppraiseRequest> message) =>
        Read(
            message,
            request => Seat is { } seat ? desk.Appraise(seat, request) : Task.FromResult(No<AppraiseResult>(NotSeated))
        );

    public Task<Reply<Advice>> Advise(Undecoded<AdviseRequest> message) =>
        Read(
            message,
            request => Seat is { } seat ? consulting.Advise(seat, request) : Task.FromResult(No<Advice>(NotSeated))
        );

    public Task<Reply<Survey>> Survey(Undecoded<SurveyRequest> message) =>
        Read(
            message,
            request => Seat is { } seat ? consulting.Survey(seat, request) : Task.FromResult(No<Survey>(NotSeated))
        );

    public Task<Reply<Study>> Study() =>
        Seat is { } seat ? Patiently(consulting.Study(seat)) : Task.FromResult(No<Study>(NotSeated));

    public Task<Reply<Invitations>> ReadInvitations() =>
        Seat is { } seat ? Patiently(reception.Codes(seat)) : Task.FromResult(No<Invitations>(NotSeated));

    public Task<Reply<Reissued>> Reissue(Undecoded<ReissueRequest> message) =>
        Read(
            message,
            request =>
                Seat is { } seat
                    ? reception.Reissue(seat, request, own => _ = Take(own))
                    : Task.FromResult(No<Reissued>(NotSeated))
        );

    static Refusal NotSeated { get; } = new(RefusalCode.NotSeated, "Join with a code or enter with a token first.");

    SharedSocket Socket => Context.GetHttpContext()!.Features.GetRequiredFeature<SharedSocket>();

    async Task<Reply<Entered>> Sit(Func<Task<(Seat? Seat, Reply<Entered> Reply)>> taking)
    {
        var address = Context.GetHttpContext()?.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!tries.MayTry(address))
            return No<Entered>(new(RefusalCode.TooFast, "Too many wrong codes came from your network: wait a minute."));
        var (seat, reply) = await taking();
        Instruments.Arrivals.Add(
            1,
            new KeyValuePair<string, object?>("outcome", reply.Refusal?.Code.ToString() ?? "Seated")
        );
        if (reply.Refusal is { Code: RefusalCode.UnknownCode or RefusalCode.SeatGone or RefusalCode.CodeSpent })
            tries.Missed(address);
        if (seat is not null)
            await Take(seat);
        return reply;
    }

    Task Take(Seat seat)
    {
        Line.Seat = seat;
        return reception.Seat(Context, seat);
    }

    /// <summary>A feed followed again starts over from the number asked; the follower before it stops.</summary>
    async Task Start(Seat seat, FollowRequest request)
    {
        var feed = seat.ViewerOf(request.Feed) is { } viewer
            ? await feeds.Session(seat.Session, viewer)
            : await feeds.Delegation(seat.Session, request.Feed["delegation/".Length..]);
        var followers = Line.Followers;
        if (followers.Remove(request.Feed, out var before))
            before.Stop();
        var follower = new Follower(feed, request.After, Socket.Deliver, Broken(Context, logger));
        followers[request.Feed] = follower;
        // Away from the hub: the answer to this call should not wait for what the feed holds.
        ThreadPool.UnsafeQueueUserWorkItem(one => one.Start(), follower, preferLocal: false);
    }

    /// <summary>Of the connection alone: a follower outlives the hub, which is made for each call.</summary>
    static Action<Exception> Broken(HubCallerContext context, ILogger logger) =>
        failure =>
        {
            if (failure is not (WebSocketException or IOException or OperationCanceledException))
                FeedBroke(logger, failure);
            context.Abort();
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "A feed could not be carried on; its connection is closed")]
    static partial void FeedBroke(ILogger logger, Exception failure);

    static async Task<Reply<TResult>> Read<TRequest, TResult>(
        Undecoded<TRequest> message,
        Func<TRequest, Task<Reply<TResult>>> answer
    )
        where TRequest : class
        where TResult : class =>
        message.TryRead(out var request, out var refusal) ? await Patiently(answer(request)) : No<TResult>(refusal);

    static async Task<Reply<T>> Patiently<T>(Task<Reply<T>> answer)
        where T : class
    {
        try
        {
            return await answer;
        }
        catch (WornOutException)
        {
            return No<T>(new(RefusalCode.Unavailable, "The server cannot answer now. Try again in a moment."));
        }
    }

    static Reply<T> No<T>(Refusal refusal)
        where T : class => new(null, refusal);
}
