using System.CommandLine;
using Talks.Cli.Commands;

namespace Talks.Cli;

/// <summary>The program, from its arguments to its exit code.</summary>
static class Terminal
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand(
            "Talks: play and watch sessions, check scenarios, analyse packages, experiment with worlds, look after journals."
        )
        {
            CheckCommand.Create(),
            AnalyseCommand.Create(),
            DomainCommand.Create(),
            ConvertCommand.Create(),
            TournamentCommand.Create(),
            StudyCommand.Create(),
            ExperimentCommand.Create(),
            PlayCommand.Create(),
            SimulateCommand.Create(),
            ExportCommand.Create(),
            WatchCommand.Create(),
            LoadCommand.Create(),
            PastCommand.Create(),
            VerifyCommand.Create(),
            AuditLeaksCommand.Create(),
            BackupCommands.CreateBackup(),
            BackupCommands.CreateRestore(),
            EraseCommand.Create(TimeProvider.System),
        };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCode.BadInput : code;
    }
}
