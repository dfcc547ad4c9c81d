using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Talks.Cli.Commands;

namespace Talks.Operations.Tests;

/// <summary>The command line as its user has it: arguments in, exit code and text out.</summary>
sealed record Told(int Code, string Output, string Error)
{
    static readonly SemaphoreSlim Alone = new(1);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<Told> By(Command command, params string[] arguments)
    {
        await Alone.WaitAsync();
        var (output, error) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(written);
            Console.SetError(complained);
            AnsiConsole.Console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written) });
            AnsiConsole.Profile.Width = 1_000;
            var code = await new RootCommand { command }
                .Parse([command.Name, .. arguments])
                .InvokeAsync();
            return new(code, written.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Alone.Release();
        }
    }

    public static Task<Told> Verify(params string[] arguments) => By(VerifyCommand.Create(), arguments);

    public static Task<Told> Backup(params string[] arguments) => By(BackupCommands.CreateBackup(), arguments);

    public static Task<Told> Restore(params string[] arguments) => By(BackupCommands.CreateRestore(), arguments);

    public static Task<Told> Erase(TimeProvider time, params string[] arguments) =>
        By(EraseCommand.Create(time), arguments);

    public static Task<Told> AuditLeaks(params string[] arguments) => By(AuditLeaksCommand.Create(), arguments);
}
