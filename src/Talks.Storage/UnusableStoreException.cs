namespace Talks.Storage;

/// <summary>
/// A data folder or database cannot be opened. The message is one sentence for whoever starts the server: what is
/// wrong, where, and how to mend it.
/// </summary>
public sealed class UnusableStoreException(StoreFault fault, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public StoreFault Fault { get; } = fault;
}

public enum StoreFault
{
    /// <summary>Another server is running on it.</summary>
    InUse,

    /// <summary>A newer version of Talks wrote it. It has been left as it was.</summary>
    Newer,

    /// <summary>It is not what it should be: some other program's file, or a damaged one.</summary>
    Foreign,

    /// <summary>It is missing where it must exist, or may not be written to or read.</summary>
    NoAccess,

    /// <summary>No room is left on the disk.</summary>
    Full,
}
