using System.CommandLine;
using System.Text.Json;
using Talks.Cli.Input;
using Talks.Cli.Live;
using Talks.Client;
using Talks.Client.Views;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Command = System.CommandLine.Command;

namespace Talks.Cli.Commands;

/// <summary>
/// <c>talks watch</c>: what spectators see of a session, line by line, from its beginning to its end. Exit codes: 0 the session
/// ended; 2 wrong arguments, the server is not there, or the code is not a spectators' code; 130 cancelled.
/// </summary>
static class WatchCommand
{
    static readonly Argument<Uri> Server = ServerAddress.Create();
    static readonly Argument<string> Code = new("code") { Description = "The spectators' code." };
    static readonly Option<bool> Json = new("--json") { Description = "Write each frame as a line of JSON." };

    public static Command Create()
    {
        var command = new Command("watch", "Watch a session as spectators see it.") { Server, Code, Json };
        command.SetAction(
            (parsed, stop) =>
                Run(
                    parsed.GetRequiredValue(Server),
                    parsed.GetRequiredValue(Code),
                    parsed.GetValue(Json) ? InJson : Telling.Line,
                    stop
                )
        );
        return command;
    }

    static async Task<int> Run(Uri server, string code, Func<Frame, SessionView, string?> line, CancellationToken stop)
    {
        try
        {
            using var http = new HttpClient { BaseAddress = server };
            var invitation = await new TalksHttp(http).ReadInvitation(code, stop);
            if (invitation.Refusal is { } unknown)
                return Complain(unknown.Text);
            if (invitation.Value!.Party is { } party)
                return Complain(
                    $"This code seats a delegate of {party}: use talks play, or ask for the spectators' code."
                );
            await using var seat = await LiveSeat.Take(server, new(code, "", null), Console.Out, Console.Error, stop);
            if (seat is null)
                return ExitCode.BadInput;
            return await seat.Tell((_, frame, view) => line(frame, view), stop) is { } lost
                ? Complain(lost.Text)
                : ExitCode.Fine;
        }
        catch (HttpRequestException failure)
        {
            return Complain($"{server} does not answer: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    static string InJson(Frame frame, SessionView view) => JsonSerializer.Serialize(frame, WireFormat.Json);

    static int Complain(string text)
    {
        Console.Error.WriteLine(text);
        return ExitCode.BadInput;
    }
}
