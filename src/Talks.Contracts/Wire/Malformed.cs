using MessagePack;

namespace Talks.Contracts.Wire;

/// <summary>A message that is not of the contract: where in it, and what is wrong there. Never quotes more than a short excerpt.</summary>
sealed class Malformed : MessagePackSerializationException
{
    readonly string _path;
    readonly string _problem;

    Malformed(string path, string problem)
        : base(path.Length == 0 ? problem : $"{path}: {problem}")
    {
        _path = path;
        _problem = problem;
    }

    public static Malformed Because(string problem) => new("", problem);

    /// <summary>The same failure, told from one level further out.</summary>
    public static Malformed Within(string step, Exception failure) =>
        failure is Malformed inner
            ? new(inner._path.Length == 0 ? step : Join(step, inner._path), inner._problem)
            : new(step, failure.Message);

    /// <summary>What the MessagePack reader throws at bytes that are cut short, of another kind, or too big.</summary>
    public static bool IsFailure(Exception exception) =>
        exception
            is MessagePackSerializationException
                or EndOfStreamException
                or OverflowException
                or InsufficientExecutionStackException;

    public static string Excerpt(ReadOnlySpan<byte> text)
    {
        const int limit = 40;
        var shown = System.Text.Encoding.UTF8.GetString(text[..Math.Min(text.Length, limit)]);
        return text.Length > limit ? shown + "..." : shown;
    }

    static string Join(string step, string path) => path[0] == '[' ? step + path : $"{step}.{path}";
}
