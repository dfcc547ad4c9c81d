using System.CommandLine;
using System.Text.Json;
using Talks.Cli.Input;
using Talks.Cli.Live;
using Talks.Client.Views;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Command = System.CommandLine.Command;

namespace Talks.Cli.Commands;

/// <summary>
/// <c>talks play</c>: takes a seat and acts for it from the terminal. Exit codes: 0 quit, or the session ended; 2 wrong
/// arguments, the server is not there, or the seat was refused or lost; 130 cancelled.
/// </summary>
static class PlayCommand
{
    static readonly Argument<Uri> Server = ServerAddress.Create();
    static readonly Argument<string> Code = new("code") { Description = "The delegation's code." };
    static readonly Option<string> Name = new("--name")
    {
        Description = "Shown at the table.",
        DefaultValueFactory = _ => Environment.UserName,
    };
    static readonly Option<Role?> Wish = new("--role")
    {
        Description = "head, adviser, mentor or capital; head if it is free.",
    };

    static readonly Option<string?> Post = new("--post") { Description = "One of the posts that the scenario adds." };

    static readonly Option<bool> Json = new("--json")
    {
        Description = "Write each frame, and the answer to each line, as a line of JSON.",
    };

    public static Command Create()
    {
        var command = new Command("play", "Take a seat: speak, meet, table, bracket, vote and sign.")
        {
            Server,
            Code,
            Name,
            Wish,
            Post,
            Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Run(
                    parsed.GetRequiredValue(Server),
                    new(
                        parsed.GetRequiredValue(Code),
                        parsed.GetValue(Name)!,
                        parsed.GetValue(Wish),
                        Post: parsed.GetValue(Post)
                    ),
                    parsed.GetValue(Json),
                    stop
                )
        );
        return command;
    }

    static async Task<int> Run(Uri server, JoinRequest request, bool json, CancellationToken stop)
    {
        try
        {
            await using var seat = await LiveSeat.Take(server, request, Console.Out, Console.Error, stop);
            if (seat is null)
                return ExitCode.BadInput;
            using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var telling = seat.Tell(json ? InJson : InWords, done.Token);
            var typing = Task.Run(() => Act(seat, json, done.Token), done.Token);
            if (await Task.WhenAny(telling, typing) == typing)
            {
                await typing;
                return ExitCode.Fine;
            }
            if (await telling is not { } lost)
                return ExitCode.Fine;
            Console.Error.WriteLine(lost.Text);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    static async Task Act(LiveSeat seat, bool json, CancellationToken stop)
    {
        await seat.Talks.Until(view => view.Agenda is not null, stop);
        if (!json)
            Console.WriteLine("/help lists what can be typed.");
        while (await Console.In.ReadLineAsync(stop) is { } line && line.Trim() != "/quit")
            if (!string.IsNullOrWhiteSpace(line))
                Tell(await Reply.To(line, seat, stop), json);
    }

    static void Tell(Reply reply, bool json)
    {
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(reply, WireFormat.Json));
        else if (reply.Refusal is { } refusal)
            Console.Error.WriteLine(refusal.Text);
        else
            foreach (var line in reply.Shown)
                Console.WriteLine(line);
    }

    static string? InWords(string feed, Frame frame, SessionView view) => Telling.Line(frame, view);

    static string InJson(string feed, Frame frame, SessionView view) =>
        JsonSerializer.Serialize(new { feed, frame }, WireFormat.Json);
}
