using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Talks.Cli.Tests;

/// <summary>One run of the built program, as a user of a shell has it.</summary>
sealed record Command(int Code, string Out, string Error)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public JsonNode Json => JsonNode.Parse(Out)!;

    public static Command Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "talks"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"talks {string.Join(' ', arguments)} did not end within {Patience}.");
        }
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
}

/// <summary>A folder of its own, gone with the test.</summary>
sealed class Scratch : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talks-cli-");

    public string this[string path] => Path.Combine(folder.FullName, path);

    public void Dispose() => folder.Delete(recursive: true);
}
