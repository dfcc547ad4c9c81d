namespace Talks.Scenarios.Texts;

/// <summary>Where the files of a scenario come from. Paths use forward slashes and stay inside the shelf.</summary>
interface IShelf
{
    /// <summary>The file's bytes, or why there are none.</summary>
    Found Open(string path);
}

/// <summary>Exactly one of the two is set.</summary>
/// <param name="Refusal">Why the file cannot be had, a sentence.</param>
readonly record struct Found(ReadOnlyMemory<byte>? Bytes, string? Refusal)
{
    public static Found Of(ReadOnlyMemory<byte> bytes) => new(bytes, null);

    public static Found Refused(string why) => new(null, why);

    public static Found TooLong(long bytes) =>
        Refused($"The file has {bytes} bytes, more than {ScenarioLimits.FileBytes}.");
}
