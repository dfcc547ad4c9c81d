using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Talks.Storage.Tests.Postgres;

/// <summary>A PostgreSQL of our own, in a temporary folder and reachable by its socket alone, gone when disposed.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>PostgreSQL will not run as root; where the tests do, it runs as the user its package made.</summary>
    private const string PackageUser = "postgres";

    private readonly string folder;
    private readonly bool ownsFolder;
    private readonly string binaries = Binaries();

    public PostgresServer()
        : this(Directory.CreateTempSubdirectory("talks-pg-").FullName, true) { }

    private PostgresServer(string folder, bool ownsFolder) => (this.folder, this.ownsFolder) = (folder, ownsFolder);

    /// <summary>In an empty folder that is made and deleted by somebody else, such as a disk of its own.</summary>
    public static PostgresServer In(string folder) => new(folder, false);

    /// <summary>The process that all its others descend from; null if it is not running.</summary>
    public int? Postmaster =>
        File.Exists(Path.Combine(Data, "postmaster.pid"))
            ? int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture)
            : null;

    public string Database(string name) => $"Host={folder};Username=talks;Database={name};Timeout=5;Command Timeout=20";

    public async ValueTask InitializeAsync()
    {
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", PackageUser, folder);
        await RunAsync(
            Own("initdb", "-D", Data, "-A", "trust", "-U", "talks", "--no-sync", "-E", "UTF8", "--locale=C")
        );
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (await IsRunningAsync())
            await CrashAsync();
        if (ownsFolder)
            Directory.Delete(folder, recursive: true);
    }

    public Task StartAsync() =>
        RunAsync(
            Own(
                "pg_ctl",
                ["-D", Data, "-w", "-s", "-l", Path.Combine(folder, "log"), "start"],
                "-o",
                $"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
            )
        );

    /// <summary>All its processes quit at once, without a checkpoint: what a crash is to those connected to it.</summary>
    public Task CrashAsync() => RunAsync(Own("pg_ctl", "-D", Data, "-w", "-s", "-m", "immediate", "stop"));

    public async Task<bool> IsRunningAsync()
    {
        var command = Own("pg_ctl", "-D", Data, "-s", "status");
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    /// <summary>SIGKILL to all its processes.</summary>
    public async Task KillAsync()
    {
        using var process = Process.GetProcessById(Postmaster!.Value);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Runs one of PostgreSQL's own programs against this server.</summary>
    public Task RunToolAsync(string program, params string[] arguments) =>
        RunAsync(Own(program, ["-h", folder, "-U", "talks", .. arguments], []));

    public string Scratch(string name) => Path.Combine(folder, name);

    public async Task CreateAsync(string database)
    {
        await using var connection = new NpgsqlConnection(Database("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {database}", connection);
        await create.ExecuteNonQueryAsync();
    }

    private string Data => Path.Combine(folder, "data");

    private string[] Own(string program, params string[] arguments) => Own(program, arguments, []);

    private string[] Own(string program, string[] arguments, params string[] more)
    {
        string[] command = [Path.Combine(binaries, program), .. arguments, .. more];
        return Environment.IsPrivilegedProcess ? ["runuser", "-u", PackageUser, "--", .. command] : command;
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"'{string.Join(' ', command)}' ended with {process.ExitCode}: {await complaint} {await output}"
            );
    }

    private static string Binaries()
    {
        const string packages = "/usr/lib/postgresql";
        var places = Directory.Exists(packages)
            ? Directory
                .GetDirectories(packages)
                .Order(StringComparer.Ordinal)
                .Select(version => $"{version}/bin")
                .Reverse()
            : [];
        return places
                .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
                .FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")))
            ?? throw new InvalidOperationException(
                "These tests start a PostgreSQL of their own and found no initdb, neither in /usr/lib/postgresql/*/bin nor on "
                    + "the PATH: install the server's binaries (Debian: apt-get install postgresql), version 14 or newer."
            );
    }
}
