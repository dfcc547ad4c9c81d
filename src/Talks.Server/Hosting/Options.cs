using System.Net;
using Talks.Grains;
using Talks.Server.Access;
using Talks.Server.Access.SignIns;

namespace Talks.Server.Hosting;

/// <summary>What the server is told on its command line, or by its environment as <c>TALKS_</c> and the option's name.</summary>
/// <param name="Data">Folder of the journal and the server's secret; <c>data</c> in the current folder unless told.</param>
/// <param name="Postgres">Npgsql connection string of the database that a cluster shares; null for a server that stands alone.</param>
/// <param name="Address">Where to listen when nothing was said: the usual port on loopback, or a free one; null when something was.</param>
/// <param name="Advertise">The address at which other servers of the cluster reach this one; loopback unless told.</param>
/// <param name="SiloPort">Port of the silo; a free one unless told.</param>
/// <param name="GatewayPort">Port of the silo's gateway; a free one unless told.</param>
/// <param name="TrustedProxies">Proxies whose word on a client's address is taken; none unless told.</param>
/// <param name="Unlimited">True: nobody is held to the rates of <see cref="ServerLimits"/>. For load tests.</param>
/// <param name="DrainSeconds">How long the server says it is not ready before it stops, so that a proxy sends nobody new.</param>
/// <param name="Origins">Sites besides this server's own whose pages may connect, as <c>https://host</c>; none unless told.</param>
/// <param name="Connections">Connections to the hub at once.</param>
/// <param name="OperatorPassword">Opens what is for operators; null: nothing of that is there.</param>
/// <param name="Dashboard">Whether Orleans' dashboard is there for operators; it costs some memory.</param>
/// <param name="JsonLogs">Whether the log is written as a JSON object a line.</param>
/// <param name="JournalMegabytes">The size the journal's file may grow to; null for as much as the disk gives.</param>
/// <param name="RetentionDays">After how many days without anything new the server forgets the people of a session; null: never.</param>
/// <param name="Scenarios">Folder of scenarios and domains of the field to offer besides those that come with the program; null for none.</param>
/// <param name="OpenId">By which instructors sign in; null: whoever reaches the server may start sessions.</param>
public sealed record Options(
    string Data,
    string? Postgres,
    string? Scenarios,
    string? Address,
    IPAddress Advertise,
    int SiloPort,
    int GatewayPort,
    IReadOnlyList<IPNetwork> TrustedProxies,
    int DrainSeconds,
    bool Unlimited,
    IReadOnlyList<string> Origins,
    int Connections,
    int? JournalMegabytes,
    Quotas Quotas,
    string? OperatorPassword,
    bool Dashboard,
    bool JsonLogs,
    OpenIdProvider? OpenId,
    int? RetentionDays
)
{
    const int UsualPort = 5080;
    const int LongestDrainSeconds = 300;
    const int UsualConnections = 20_000;

    /// <summary>Where the settings and the browser client's files are: beside the program once published; else where the host looks.</summary>
    public static string? Home =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <exception cref="BadOptionException">An option cannot be read.</exception>
    public static Options From(IConfiguration configuration) =>
        new(
            Path.GetFullPath(configuration["data"] ?? "data"),
            string.IsNullOrWhiteSpace(configuration["postgres"]) ? null : configuration["postgres"],
            Folder(configuration, "scenarios"),
            configuration["urls"] is null ? $"http://127.0.0.1:{FreePort.Prefer(UsualPort)}" : null,
            Read(configuration, "advertise", "an IP address", IPAddress.Parse) ?? IPAddress.Loopback,
            Port(configuration, "silo-port"),
            Port(configuration, "gateway-port"),
            Read(
                configuration,
                "trusted-proxies",
                "IP addresses or networks, such as 10.0.0.0/8, with commas between them",
                Networks
            ) ?? [],
            Number(configuration, "drain-seconds", 0, LongestDrainSeconds) ?? 0,
            Flag(configuration, "unlimited"),
            Read(configuration, "origins", "sites as https://host, with commas between them", Sites) ?? [],
            Number(configuration, "connections", 1, 1_000_000) ?? UsualConnections,
            Number(configuration, "journal-megabytes", 16, int.MaxValue),
            new(
                Number(configuration, "sessions", 1, int.MaxValue) ?? Quotas.Usual.Sessions,
                Number(configuration, "session-events", 100, int.MaxValue) ?? Quotas.Usual.SessionEvents,
                Number(configuration, "delegation-events", 100, int.MaxValue) ?? Quotas.Usual.DelegationEvents
            ),
            Password(configuration, "operator-password"),
            Flag(configuration, "dashboard"),
            Flag(configuration, "json-logs"),
            OpenIdProvider.From(configuration),
            Number(configuration, "retention-days", 1, 36_500)
        );

    static string? Password(IConfiguration configuration, string name) =>
        configuration[name] is not { Length: > 0 } text ? null
        : text.Length >= Operators.LeastPassword ? text
        : throw new BadOptionException($"--{name} is too short: give at least {Operators.LeastPassword} characters.");

    static bool Flag(IConfiguration configuration, string name) =>
        configuration[name] is { } text
        && (
            bool.TryParse(text, out var on)
                ? on
                : throw new BadOptionException($"--{name} is '{text}': give true or false.")
        );

    static string? Folder(IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? null
        : Directory.Exists(configuration[name]) ? Path.GetFullPath(configuration[name]!)
        : throw new BadOptionException($"--{name} is '{configuration[name]}': there is no such folder.");

    static int Port(IConfiguration configuration, string name) =>
        Number(configuration, name, 1, IPEndPoint.MaxPort) ?? FreePort.Find();

    static int? Number(IConfiguration configuration, string name, int least, int most) =>
        configuration[name] is not { } text ? null
        : int.TryParse(text, out var number) && number >= least && number <= most ? number
        : throw new BadOptionException($"--{name} is '{text}': give a number from {least} to {most}.");

    static T? Read<T>(IConfiguration configuration, string name, string form, Func<string, T> read)
        where T : class
    {
        if (configuration[name] is not { } text)
            return null;
        try
        {
            return read(text);
        }
        catch (FormatException)
        {
            throw new BadOptionException($"--{name} is '{text}': give {form}.");
        }
    }

    static IReadOnlyList<string> Sites(string text) =>
        [
            .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(site =>
                    Uri.TryCreate(site, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https" }
                        ? url.GetLeftPart(UriPartial.Authority)
                        : throw new FormatException()
                ),
        ];

    static IReadOnlyList<IPNetwork> Networks(string text) =>
        [
            .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(network =>
                    IPAddress.TryParse(network, out var one)
                        ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
                        : IPNetwork.Parse(network)
                ),
        ];
}

/// <summary>An option of the command line or the environment that cannot be read; the message says which, and how to mend it.</summary>
public sealed class BadOptionException(string message) : Exception(message);
