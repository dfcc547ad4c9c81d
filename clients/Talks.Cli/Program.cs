using System.CommandLine;
using Talks.Cli;

var root = new RootCommand("Tools around Talks: experiments with worlds, rehearsals, checks.")
{
    ExperimentCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
