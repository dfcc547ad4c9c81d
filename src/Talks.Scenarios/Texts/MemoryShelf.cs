namespace Talks.Scenarios.Texts;

/// <summary>Files that came as an upload: path to bytes.</summary>
sealed class MemoryShelf(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) : IShelf
{
    public Found Open(string path) =>
        !files.TryGetValue(path, out var bytes) ? Found.Refused("There is no such file in the upload.")
        : bytes.Length > ScenarioLimits.FileBytes ? Found.TooLong(bytes.Length)
        : Found.Of(bytes);
}
