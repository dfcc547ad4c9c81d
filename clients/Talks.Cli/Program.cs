return await Talks.Cli.Terminal.Run(args);
