namespace Talks.Cli;

/// <summary>What the program tells its caller, the same for every command.</summary>
static class ExitCode
{
    /// <summary>Done, nothing wrong.</summary>
    public const int Fine = 0;

    /// <summary>Done, and the answer is no: a scenario with errors, a text somebody refuses.</summary>
    public const int Found = 1;

    /// <summary>Not done: an argument is wrong or a file cannot be read; the reason is on standard error.</summary>
    public const int BadInput = 2;

    /// <summary>Worked out, and the results cannot be written.</summary>
    public const int Unwritable = 3;

    /// <summary>Stopped by the user, as shells tell it; what was done is kept where a folder was given.</summary>
    public const int Cancelled = 130;
}
