using System.Text;
using Talks.Analysis.Formats;
using Talks.Analysis.Games;

namespace Talks.Cli.Input;

/// <summary>The files of a domain: a folder, or one file.</summary>
static class GameInput
{
    /// <summary>Larger files are no domain.</summary>
    const long MostBytes = 64 << 20;

    public static GameReading Read(string given)
    {
        var full = Path.GetFullPath(given);
        string[] paths =
            Directory.Exists(full) ? Directory.GetFiles(full, "*", SearchOption.AllDirectories)
            : File.Exists(full) ? [full]
            : throw new BadInputException($"There is no file or folder '{given}'.");
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        var texts = paths.ToDictionary(p => Path.GetRelativePath(folder, p).Replace('\\', '/'), Text);
        return GameFiles.Read(Path.GetFileName(full), texts);
    }

    /// <summary>A domain, or every domain in the folders of a folder that is none itself.</summary>
    public static IEnumerable<Game> ReadAll(string given)
    {
        if (Directory.Exists(given) && Directory.GetFiles(given).All(f => Path.GetFileName(f) is "index.json"))
            return Directory
                .GetDirectories(given)
                .Order(StringComparer.Ordinal)
                .Select(d => Read(d).Game)
                .OfType<Game>();
        var reading = Read(given);
        return [reading.Game ?? throw new BadInputException(reading.Problem!)];
    }

    /// <summary>UTF-8; a file that is none is read as Latin-1, as old GENIUS files are.</summary>
    static string Text(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
            throw new BadInputException($"{path} is larger than {MostBytes >> 20} MB.");
        var bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
