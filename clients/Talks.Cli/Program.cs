using System.CommandLine;
using Talks.Cli;
using Talks.Cli.Commands;

var root = new RootCommand("Talks: check scenarios, analyse packages, experiment with worlds.")
{
    CheckCommand.Create(),
    AnalyseCommand.Create(),
    DomainCommand.Create(),
    ExperimentCommand.Create(),
    SimulateCommand.Create(),
    PastCommand.Create(),
};
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.BadInput : code;
