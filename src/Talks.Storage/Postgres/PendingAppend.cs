namespace Talks.Storage;

/// <summary>An append waiting for its answer.</summary>
internal sealed class PendingAppend(Append append)
{
    // Whoever awaits must not run on, and so hold up, the writer's loop.
    private readonly TaskCompletionSource<AppendOutcome> answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public Append Append => append;

    public Task<AppendOutcome> Answer => answer.Task;

    public long Bytes { get; } = append.Entries.Sum(entry => (long)entry.Body.Length);

    public void Is(AppendOutcome outcome) => answer.SetResult(outcome);

    public void Failed(Exception cause) => answer.SetException(cause);
}
