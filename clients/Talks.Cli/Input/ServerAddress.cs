using System.CommandLine;

namespace Talks.Cli.Input;

static class ServerAddress
{
    public static Argument<Uri> Create() =>
        new("url")
        {
            Description = "Address of the server, such as http://127.0.0.1:5080.",
            CustomParser = told =>
            {
                var text = told.Tokens[0].Value;
                if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                    return url;
                told.AddError($"'{text}' is no address of a server: write it as http://127.0.0.1:5080.");
                return null;
            },
        };
}
