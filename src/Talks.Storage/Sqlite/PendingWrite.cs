namespace Talks.Storage;

/// <summary>Something waiting for the writer. Its answer is held back until the transaction it was part of is on disk.</summary>
internal abstract class PendingWrite
{
    /// <summary>How many entries it wants to add.</summary>
    public abstract int Entries { get; }

    /// <summary>Runs inside the transaction.</summary>
    public abstract void Apply(SqliteStatements statements);

    public abstract void Committed();

    public abstract void Failed(Exception cause);
}

internal sealed class PendingWrite<T>(int entries, Func<SqliteStatements, T> write) : PendingWrite
    where T : class
{
    // Whoever awaits must not run on, and so hold up, the writer's thread.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Answer => answer.Task;

    public override int Entries => entries;

    public override void Apply(SqliteStatements statements) => result = write(statements);

    public override void Committed() => answer.SetResult(result!);

    public override void Failed(Exception cause) => answer.SetException(cause);
}
