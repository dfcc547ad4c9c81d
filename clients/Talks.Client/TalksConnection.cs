using Talks.Client.Feeds;
using Talks.Client.Views;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Client;

/// <summary>
/// A seat in a session, held for as long as this object lives: a lost connection is dialled again, the seat entered and every
/// feed resumed where it stood, and a command whose fate is unknown is repeated under its own id, so that it acts once.
/// Refusals are answers. Safe to use from several threads.
/// </summary>
public sealed class TalksConnection : IAsyncDisposable
{
    readonly Following _following = new();
    readonly SeatKeeping _keeping;
    readonly TimeProvider _time;

    TalksConnection(Uri server, TalksOptions options)
    {
        _time = options.Time;
        _keeping = new SeatKeeping(server, options, _following);
    }

    /// <summary>The seat, as the server last described it.</summary>
    public Entered Seat => _keeping.Seat;

    /// <summary>Whether the server was made from the very contract this client was. Otherwise it may say what this client cannot read.</summary>
    public bool SpeaksSameContract => Seat.ContractVersion == ContractHash.Value;

    /// <summary>Everything the followed feeds have told so far.</summary>
    public SessionView View => _following.View;

    /// <summary>The server's wall clock, milliseconds since 1970 UTC, for <see cref="ClockReading.Read"/>.</summary>
    public long ServerNow => _time.GetUtcNow().ToUnixTimeMilliseconds() + _keeping.ServerAhead;

    /// <summary>Ends with the reason when the seat is gone or opened elsewhere; this object is of no use from then on.</summary>
    public Task<Refusal> Dismissed => _keeping.Dismissed;

    /// <summary>Every frame once, in the order of its feed, after it is in <see cref="View"/>. A subscriber must not block.</summary>
    public event Action<string, Frame>? Arrived
    {
        add => _following.Arrived += value;
        remove => _following.Arrived -= value;
    }

    /// <summary>
    /// False when the connection is lost; true when the seat is entered and every feed followed again. A subscriber must
    /// not block.
    /// </summary>
    public event Action<bool>? Connected
    {
        add => _keeping.Connected += value;
        remove => _keeping.Connected -= value;
    }

    /// <summary>Takes a seat with an invitation code. It is tried once; to try again, join with the same key.</summary>
    /// <exception cref="LineLostException">The server is not there, or gave no answer.</exception>
    public static Task<Reply<TalksConnection>> Join(
        Uri server,
        JoinRequest request,
        TalksOptions? options = null,
        CancellationToken cancellation = default
    ) =>
        Open(
            server,
            nameof(ITalksHub.Join),
            request with
            {
                Key = request.Key ?? Guid.NewGuid().ToString("N"),
            },
            options,
            cancellation
        );

    /// <summary>Returns to a seat already taken, or takes the control seat.</summary>
    /// <exception cref="LineLostException">The server is not there, or gave no answer.</exception>
    public static Task<Reply<TalksConnection>> Enter(
        Uri server,
        string token,
        TalksOptions? options = null,
        CancellationToken cancellation = default
    ) => Open(server, nameof(ITalksHub.Enter), new EnterRequest(token), options, cancellation);

    /// <summary>Follows every feed of the seat from its beginning.</summary>
    /// <returns>The first refusal, or null.</returns>
    public async Task<Refusal?> FollowAll(CancellationToken cancellation = default)
    {
        foreach (var feed in Seat.Feeds)
            if (await Follow(feed, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
                return refusal;
        return null;
    }

    /// <param name="after">Number of the last frame already held, from a copy kept earlier.</param>
    /// <returns>The refusal, or null.</returns>
    public async Task<Refusal?> Follow(string feed, long after = 0, CancellationToken cancellation = default)
    {
        _following.Begin(feed, after);
        var reply = await Insist(
                line => _following.Ask(line, feed, cancellation),
                reply => reply.Refusal,
                refusal => new Reply<Done>(null, refusal),
                cancellation
            )
            .ConfigureAwait(false);
        if (reply.Refusal is not null)
            _following.End(feed);
        return reply.Refusal;
    }

    /// <summary>
    /// Gives a command and waits for its answer, through lost connections and restarts of the server. Cancelling the wait
    /// leaves open whether it was carried out.
    /// </summary>
    public Task<Answer> Submit(Command command, CancellationToken cancellation = default)
    {
        var submission = new Submission(Guid.NewGuid().ToString("N"), command);
        return Insist(
            line =>
            {
                var sent = submission;
                submission = submission with { Repeated = true };
                return line.Ask<Answer>(nameof(ITalksHub.Submit), sent, cancellation);
            },
            answer => answer.Refusal,
            refusal => new Answer(false, refusal),
            cancellation
        );
    }

    /// <summary>What a package is worth: to the own party, or to every party for control.</summary>
    public Task<Reply<AppraiseResult>> Appraise(Package package, CancellationToken cancellation = default) =>
        Read<AppraiseResult>(nameof(ITalksHub.Appraise), new AppraiseRequest(package), cancellation);

    /// <summary>What the own party can make of a package. Delegates only.</summary>
    public Task<Reply<Advice>> Advise(Package package, CancellationToken cancellation = default) =>
        Read<Advice>(nameof(ITalksHub.Advise), new AdviseRequest(package), cancellation);

    /// <summary>What all score sheets together say of the talks, and of a package. Control only.</summary>
    public Task<Reply<Survey>> Survey(Package? package, CancellationToken cancellation = default) =>
        Read<Survey>(nameof(ITalksHub.Survey), new SurveyRequest(package), cancellation);

    /// <summary>What play so far shows: to control of all, to a delegate by its own sheet and what is public.</summary>
    public Task<Reply<Study>> Study(CancellationToken cancellation = default) =>
        Read<Study>(nameof(ITalksHub.Study), null, cancellation);

    /// <summary>The invitation codes of the session. Control only.</summary>
    public Task<Reply<Invitations>> ReadInvitations(CancellationToken cancellation = default) =>
        Read<Invitations>(nameof(ITalksHub.ReadInvitations), null, cancellation);

    /// <summary>Replaces a code or the control link. Control only; tried once, for a second would replace it again.</summary>
    /// <exception cref="LineLostException">There was no answer: read the invitations to see whether it was replaced.</exception>
    public async Task<Reply<Reissued>> Reissue(ReissueRequest request, CancellationToken cancellation = default)
    {
        var line = await _keeping.Ready(cancellation).ConfigureAwait(false);
        var reply = await line.Ask<Reply<Reissued>>(nameof(ITalksHub.Reissue), request, cancellation)
            .ConfigureAwait(false);
        if (reply.Value?.ControlToken is { } token)
            _keeping.HoldBy(token);
        return reply;
    }

    /// <summary>Waits until the view answers a description, which may be so at once.</summary>
    /// <exception cref="SeatLostException">The seat was lost before.</exception>
    public Task<SessionView> Until(Func<SessionView, bool> condition, CancellationToken cancellation = default) =>
        _following.Until(condition).WaitAsync(cancellation);

    public ValueTask DisposeAsync() => _keeping.DisposeAsync();

    static async Task<Reply<TalksConnection>> Open(
        Uri server,
        string method,
        object request,
        TalksOptions? options,
        CancellationToken cancellation
    )
    {
        var connection = new TalksConnection(server, options ?? new TalksOptions());
        try
        {
            if (await connection._keeping.Begin(method, request, cancellation).ConfigureAwait(false) is not { } refusal)
                return new(connection, null);
            await connection.DisposeAsync().ConfigureAwait(false);
            return new(null, refusal);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    Task<Reply<T>> Read<T>(string method, object? request, CancellationToken cancellation)
        where T : class =>
        Insist(
            line => line.Ask<Reply<T>>(method, request, cancellation),
            reply => reply.Refusal,
            refusal => new Reply<T>(null, refusal),
            cancellation
        );

    /// <summary>Whether it is unknown what became of a call: one that is turned away may have been heard before.</summary>
    static bool TellsNothing(Refusal? refusal, bool repeated) =>
        refusal?.Code is RefusalCode.Unavailable || (refusal?.Code is RefusalCode.TooFast && repeated);

    /// <summary>Repeats a call that may be repeated until it has an answer other than "not now".</summary>
    async Task<T> Insist<T>(
        Func<HubLine, Task<T>> ask,
        Func<T, Refusal?> refusalIn,
        Func<Refusal, T> refused,
        CancellationToken cancellation
    )
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                var line = await _keeping.Ready(cancellation).ConfigureAwait(false);
                try
                {
                    var answer = await ask(line).ConfigureAwait(false);
                    if (!TellsNothing(refusalIn(answer), failures > 1))
                        return answer;
                }
                catch (LineLostException)
                {
                    // Silence may be a connection that died without a word: a new one settles it.
                    await line.DisposeAsync().ConfigureAwait(false);
                }
            }
            catch (SeatLostException lost)
            {
                return refused(lost.Reason);
            }
            await _keeping.Wait(failures, cancellation).ConfigureAwait(false);
        }
    }
}
