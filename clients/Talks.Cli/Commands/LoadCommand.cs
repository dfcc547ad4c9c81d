using System.CommandLine;
using System.Net.WebSockets;
using System.Text.Json;
using Talks.Cli.Input;
using Talks.Cli.Load;
using Talks.Client;
using Talks.Contracts.Wire;
using Command = System.CommandLine.Command;

namespace Talks.Cli.Commands;

/// <summary>
/// <c>talks load</c>: many delegates and spectators on a server, every delivery checked. Exit codes: 0 measured, and nothing was
/// lost; 1 something was lost, repeated, refused or broke off; 2 wrong arguments, or the server would not; 130 cancelled.
/// </summary>
static class LoadCommand
{
    static readonly Argument<Uri> Server = ServerAddress.Create();
    static readonly Option<int> Sessions = Whole("--sessions", "Sessions of the six-party talks.", 10, 1, 10_000);
    static readonly Option<int> Delegates = Whole("--delegates", "Delegates in each that talk, 0 to 6.", 6, 0, 6);
    static readonly Option<int> Spectators = Whole("--spectators", "Spectators in each.", 0, 0, 50_000);
    static readonly Option<int> Seconds = Whole("--seconds", "How long it counts.", 10, 1, 86_400);
    static readonly Option<int> Warmup = Whole("--warmup", "How long it runs before, seconds.", 5, 0, 3_600);
    static readonly Option<int> Bytes = Whole("--bytes", "Length of each thing said.", 300, 30, 1_000);
    static readonly Option<int?> Pid = new("--pid")
    {
        Description = "The server's process, if it runs here: its use is measured.",
    };
    static readonly Option<double> Rate = new("--rate")
    {
        Description =
            "Acts per second, all together, whatever the server does; 0: each delegate speaks again when it has heard itself.",
        DefaultValueFactory = _ => 20,
    };
    static readonly Option<bool> Json = new("--json") { Description = "Write the result as JSON." };

    public static Command Create()
    {
        Rate.Validators.Add(told =>
        {
            if (told.GetValueOrDefault<double>() is < 0 or > 1_000_000)
                told.AddError("--rate is 0 to 1000000 acts per second.");
        });
        var command = new Command("load", "Put many delegates and spectators on a server, and measure it.")
        {
            Server,
            Sessions,
            Delegates,
            Spectators,
            Rate,
            Seconds,
            Warmup,
            Bytes,
            Pid,
            Json,
        };
        command.SetAction((parsed, stop) => Run(parsed, stop));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var load = new Workload(
            parsed.GetValue(Sessions),
            parsed.GetValue(Delegates),
            parsed.GetValue(Spectators),
            parsed.GetValue(Rate),
            TimeSpan.FromSeconds(parsed.GetValue(Warmup)),
            TimeSpan.FromSeconds(parsed.GetValue(Seconds)),
            parsed.GetValue(Bytes)
        );
        try
        {
            using var use = parsed.GetValue(Pid) is { } pid ? ServerUse.Of(pid) : null;
            var result = await LoadRun.Run(parsed.GetRequiredValue(Server), load, use, Console.Error.WriteLine, stop);
            Console.WriteLine(
                parsed.GetValue(Json) ? JsonSerializer.Serialize(result, WireFormat.Json) : LoadText.Of(result)
            );
            return result.IsSound ? ExitCode.Fine : ExitCode.Found;
        }
        catch (Exception failure)
            when (failure is LoadException or HttpRequestException or WebSocketException or LineLostException)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    static Option<int> Whole(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(told =>
        {
            if (told.Tokens.Count > 0 && (!int.TryParse(told.Tokens[0].Value, out var n) || n < least || n > most))
                told.AddError($"{name} is a whole number from {least} to {most}.");
        });
        return option;
    }
}
