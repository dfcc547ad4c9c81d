namespace Talks.Grains.Relay;

/// <summary>What one other server has yet to be told. A stream that grows twice before it is told is told once.</summary>
sealed class Outbox(Func<IListening> server)
{
    readonly Lock gate = new();
    Dictionary<string, long> waiting = [];
    bool sending;

    public void Put(string stream, long head)
    {
        lock (gate)
        {
            waiting[stream] = Math.Max(head, waiting.GetValueOrDefault(stream));
            if (sending)
                return;
            sending = true;
        }
        // Away from the grain that posts: its turn must not wait, and it may be gone before this ends.
        _ = Task.Run(Send);
    }

    async Task Send()
    {
        while (Take() is { } heads)
            try
            {
                await server().Grown(heads);
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException)
            {
                // A hint may be lost: that server looks after its streams by itself, and may be gone.
            }
    }

    Dictionary<string, long>? Take()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                sending = false;
                return null;
            }
            var heads = waiting;
            waiting = [];
            return heads;
        }
    }
}
