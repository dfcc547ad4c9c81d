return await Talks.Cli.Terminal.Run(args);
using System.CommandLine;
using Talks.Cli;
using Talks.Cli.Commands;

var root = new RootCommand(
    "Talks: play and watch sessions, check scenarios, analyse packages, experiment with worlds, look after journals."
)
{
    CheckCommand.Create(),
    AnalyseCommand.Create(),
    DomainCommand.Create(),
    TournamentCommand.Create(),
    ExperimentCommand.Create(),
    PlayCommand.Create(),
    SimulateCommand.Create(),
    WatchCommand.Create(),
    LoadCommand.Create(),
    PastCommand.Create(),
    VerifyCommand.Create(),
    AuditLeaksCommand.Create(),
};
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.BadInput : code;
