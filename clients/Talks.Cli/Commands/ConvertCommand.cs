using System.CommandLine;
using Spectre.Console;
using Talks.Analysis.Formats;
using Talks.Analysis.Formats.Writing;
using Talks.Analysis.Games;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Scenarios.Domains;

namespace Talks.Cli.Commands;

/// <summary>talks convert: a domain in another form of the field, or as a scenario that plays.</summary>
static class ConvertCommand
{
    static readonly Argument<string> Domain = new("domain")
    {
        Description = "Folder or file of a domain, or a scenario of which the score sheets are taken.",
    };

    static readonly Option<string> To = new("--to")
    {
        Description = $"One of {string.Join(", ", GameForm.All.Select(f => f.Name))}.",
        Required = true,
    };

    static readonly Option<string> Out = new("--out")
    {
        Description = "Folder to write into; a file where the form is one. Nothing there is written over.",
        Required = true,
    };

    static readonly Option<bool> Lossy = new("--lossy")
    {
        Description = "Write also when the form cannot hold everything.",
    };

    public static Command Create()
    {
        var command = new Command("convert", "Write a domain in another form, and say what that form cannot hold.")
        {
            Domain,
            To,
            Out,
            Lossy,
            Report.Json,
        };
        command.SetAction(parsed =>
            Report.Guard(() =>
                Run(
                    parsed.GetRequiredValue(Domain),
                    FormOf(parsed.GetRequiredValue(To)),
                    parsed.GetRequiredValue(Out),
                    parsed.GetValue(Lossy),
                    parsed.GetValue(Report.Json)
                )
            )
        );
        return command;
    }

    static GameForm FormOf(string name) =>
        GameForm.All.FirstOrDefault(f => f.Name == name)
        ?? throw new BadInputException(
            $"There is no form '{name}': use one of {string.Join(", ", GameForm.All.Select(f => f.Name))}."
        );

    static int Run(string from, GameForm form, string to, bool lossy, bool json)
    {
        var (game, left) = Source(from);
        var conversion = Conversion.Of(game, form);
        List<string> losses = [.. left, .. conversion.Losses];
        var writes = conversion.Refusal is null && (lossy || losses.Count == 0);
        var places = Places(conversion.Files, to);
        if (writes && Write(places) is { } trouble)
        {
            Console.Error.WriteLine(trouble);
            return ExitCode.Unwritable;
        }
        var written = writes ? places.Select(p => p.Path).ToList() : [];
        if (json)
            Report.AsJson(
                new
                {
                    from = game.Format,
                    to = form.Name,
                    written,
                    refusal = conversion.Refusal,
                    losses,
                }
            );
        else
            Show(game, form, conversion.Refusal, losses, written);
        return writes ? ExitCode.Fine : ExitCode.Found;
    }

    /// <summary>A domain of the field, or the score sheets of a scenario with what of it they leave out.</summary>
    static (Game Game, IEnumerable<string> Left) Source(string from)
    {
        var isDraft = File.Exists(from) && DraftScenario.Claims(File.ReadAllText(from));
        var isScenario = Directory.Exists(from) && File.Exists(Path.Combine(from, "scenario.yaml"));
        var isOfLibrary = !File.Exists(from) && !Directory.Exists(from);
        if (isDraft || isScenario || isOfLibrary)
        {
            var scenario = ScenarioInput.Read(from);
            return (ScenarioGame.Of(scenario), ScenarioGame.LeftOut(scenario));
        }
        var reading = GameInput.Read(from);
        return (reading.Game ?? throw new BadInputException(reading.Problem!), []);
    }

    static List<(string Path, DomainFile File)> Places(IReadOnlyList<DomainFile> files, string to) =>
        files is [var only] && Path.HasExtension(to)
            ? [(to, only)]
            : [.. files.Select(f => (Path.Combine(to, f.Path), f))];

    /// <summary>Why it cannot be written; null when it was.</summary>
    static string? Write(List<(string Path, DomainFile File)> places)
    {
        if (places.Find(p => File.Exists(p.Path)) is { Path: { } there })
            return $"{there} exists already: choose another place.";
        try
        {
            foreach (var (path, file) in places)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                File.WriteAllBytes(path, DomainFiles.Pack(file));
            }
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    static void Show(Game game, GameForm form, string? refusal, List<string> losses, List<string> written)
    {
        if (refusal is not null)
            AnsiConsole.MarkupLineInterpolated($"{form.Name} cannot hold it: {refusal}");
        foreach (var loss in losses)
            AnsiConsole.MarkupLineInterpolated($"lost: {loss}");
        if (written.Count == 0)
            AnsiConsole.MarkupLineInterpolated(
                $"Nothing was written.{(refusal is null ? " With --lossy it is." : "")}"
            );
        foreach (var path in written)
            Console.Out.WriteLine(path);
        if (written.Count > 0 && losses.Count == 0)
            AnsiConsole.MarkupLineInterpolated($"From {game.Format} to {form.Name}, nothing lost.");
    }
}
