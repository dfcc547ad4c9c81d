using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Talks.Cli.Input;
using Talks.Storage;

namespace Talks.Cli.Output;

/// <summary>How a command answers: JSON for programs when asked, else tables for people.</summary>
static class Report
{
    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Option<bool> Json { get; } =
        new("--json") { Description = "Answer in JSON, for programs.", Recursive = true };

    public static void AsJson<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Form));

    /// <summary>Runs a command; what cannot be used is told on standard error in plain words.</summary>
    public static int Guard(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (e is BadInputException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }

    /// <inheritdoc cref="Guard(Func{int})"/>
    public static async Task<int> Guard(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception e)
            when (e is BadInputException or IOException or UnauthorizedAccessException or JournalUnavailableException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    public static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)) { NoWrap = true });
        return table;
    }
}
