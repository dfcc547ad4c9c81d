using System.Collections.Concurrent;
using Talks.Contracts;
using Talks.Grains;

namespace Talks.Server.Hubs;

/// <summary>
/// Takes commands to sessions. While the server has more to do than it can, those for one session that come at about the same time go
/// there in one call, and are written by one append.
/// </summary>
public sealed class Intake
{
    readonly ConcurrentDictionary<ISessionGrain, Call> calls = new();

    public Task<Answer> Submit(ISessionGrain session, Spoken spoken)
    {
        // No work waits for a thread: nobody would come along, and waiting for them costs a change of threads.
        if (ThreadPool.PendingWorkItemCount == 0)
            return Alone(session, spoken);
        return calls.GetOrAdd(session, s => new(this, s)).TryJoin(spoken) ?? Alone(session, spoken);
    }

    static Task<Answer> Alone(ISessionGrain session, Spoken spoken) =>
        session.Submit(spoken.Caller, spoken.CommandId, spoken.Command, spoken.Repeated);

    /// <summary>Leaves behind whatever waits for a thread now, and takes along who comes until then.</summary>
    sealed class Call(Intake intake, ISessionGrain session) : IThreadPoolWorkItem
    {
        readonly Lock gate = new();
        readonly List<Passenger> all = [];
        bool left;

        /// <returns>The answer; null when it is full or has left.</returns>
        public Task<Answer>? TryJoin(Spoken spoken)
        {
            lock (gate)
            {
                if (left || all.Count == Hearing.MostTogether)
                    return null;
                var passenger = new Passenger(spoken);
                all.Add(passenger);
                if (all.Count == 1)
                    ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return passenger.Task;
            }
        }

        public void Execute()
        {
            intake.calls.TryRemove(new(session, this));
            lock (gate)
                left = true;
            _ = all is [var one] ? Ask(one) : Ask();
        }

        async Task Ask()
        {
            try
            {
                var answers = await session.SubmitAll([.. all.Select(one => one.Spoken)]).ConfigureAwait(false);
                for (var i = 0; i < answers.Length; i++)
                    all[i].SetResult(answers[i]);
            }
            catch (Exception failure) when (Patience.Passes(failure))
            {
                foreach (var one in all)
                    one.SetException(failure);
            }
            catch (Exception)
            {
                // The fault of one of them: by its id each may be asked again, and is told its own.
                foreach (var one in all)
                    await Ask(one).ConfigureAwait(false);
            }
        }

        async Task Ask(Passenger one)
        {
            try
            {
                one.SetResult(await Alone(session, one.Spoken).ConfigureAwait(false));
            }
            catch (Exception failure)
            {
                one.SetException(failure);
            }
        }
    }

    /// <summary>Whoever waits for the answer runs on at once: what is left to do then is to write it.</summary>
    sealed class Passenger(Spoken spoken) : TaskCompletionSource<Answer>
    {
        public Spoken Spoken => spoken;
    }
}
