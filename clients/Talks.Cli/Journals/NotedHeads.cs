using System.Text.Json;
using Talks.Cli.Input;

namespace Talks.Cli.Journals;

/// <summary>Reads the heads out of an earlier answer of <c>talks verify --json</c>.</summary>
static class NotedHeads
{
    /// <exception cref="BadInputException">The file is not such an answer.</exception>
    public static IReadOnlyList<NotedHead> Read(string file)
    {
        try
        {
            var heads = JsonSerializer.Deserialize<Noted>(File.ReadAllText(file), JsonSerializerOptions.Web)?.Heads;
            if (heads is null || heads.Any(h => h is not { Stream: not null, Hash: not null }))
                throw new BadInputException($"'{file}' has no list \"heads\": give what talks verify --json answered.");
            return heads;
        }
        catch (JsonException wrong)
        {
            throw new BadInputException($"'{file}' is not an answer of talks verify --json: {wrong.Message}");
        }
    }

    sealed record Noted(IReadOnlyList<NotedHead>? Heads);
}
