using System.CommandLine;
using System.Globalization;
using Talks.Cli.Input;
using Talks.Cli.Live;
using Talks.Contracts;
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

    public static Command Create()
    {
        var command = new Command("play", "Take a seat: speak, meet, table, bracket, vote and sign.")
        {
            Server,
            Code,
            Name,
            Wish,
            Post,
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
                    stop
                )
        );
        return command;
    }

    static async Task<int> Run(Uri server, JoinRequest request, CancellationToken stop)
    {
        try
        {
            await using var seat = await LiveSeat.Take(server, request, Console.Out, Console.Error, stop);
            if (seat is null)
                return ExitCode.BadInput;
            using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var telling = seat.Tell(Telling.Line, done.Token);
            var typing = Task.Run(() => Act(seat, done.Token), done.Token);
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

    static async Task Act(LiveSeat seat, CancellationToken stop)
    {
        await seat.Talks.Until(view => view.Agenda is not null, stop);
        Console.WriteLine("/help lists what can be typed.");
        while (await Console.In.ReadLineAsync(stop) is { } line && line.Trim() != "/quit")
        {
            if (line.Trim() == "/help")
                Console.WriteLine(Typed.Help);
            else if (!string.IsNullOrWhiteSpace(line))
                await Act(seat, Typed.Read(line, seat.Talks.View), stop);
        }
    }

    static async Task Act(LiveSeat seat, Typed typed, CancellationToken stop)
    {
        if (typed.Problem is { } problem)
            Console.Error.WriteLine(problem);
        else if (typed.Shown is { } lines)
            foreach (var line in lines)
                Console.WriteLine(line);
        else if (typed.Worth is { } proposal)
            Console.WriteLine(await Worth(seat, proposal, stop));
        else if (await seat.Talks.Submit(typed.Command!, stop) is { Refusal: { } refusal })
            Console.Error.WriteLine(refusal.Text);
    }

    static async Task<string> Worth(LiveSeat seat, int proposal, CancellationToken stop)
    {
        if (!seat.Talks.View.Proposals.TryGetValue(proposal, out var tabled))
            return $"There is no proposal {proposal}.";
        var reply = await seat.Talks.Appraise(tabled.Text.Package, stop);
        if (reply.Refusal is { } refusal)
            return refusal.Text;
        return string.Join(
            Environment.NewLine,
            reply.Value!.Appraisals.Select(worth =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{worth.Party}: {worth.Total:0.#} points, {worth.Surplus:+0.#;-0.#;0} over the walk-away value of {worth.Reservation:0.#}"
                )
            )
        );
    }
}
