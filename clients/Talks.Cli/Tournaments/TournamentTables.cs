using System.Globalization;
using Parquet;
using Parquet.Schema;
using Talks.Analysis.Agents;

namespace Talks.Cli.Tournaments;

/// <summary>Files of a tournament: a row for each match as CSV and as Parquet, the standings, a report with plots.</summary>
static class TournamentTables
{
    public static async Task WriteAsync(List<Match> matches, IReadOnlyCollection<Standing> standings, string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllLinesAsync(Path.Combine(folder, "matches.csv"), Matches(matches));
        await File.WriteAllLinesAsync(Path.Combine(folder, "standings.csv"), Standings(standings));
        await WriteParquetAsync(matches, Path.Combine(folder, "matches.parquet"));
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), TournamentReport.Of(matches, standings));
    }

    public static IEnumerable<string> Matches(IEnumerable<Match> matches) =>
        matches
            .Select(m =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Quoted(m.Domain)},{m.Protocol},{Quoted(string.Join(' ', m.Agents))},{m.Run},{m.Rounds},{m.Agreed},{m.InDeal},{m.Round},{Quoted(List(m.Utilities))},{Quoted(List(m.Discounted))},{m.Welfare:R},{m.ToPareto:R},{m.ToNash:R},{m.ToKalai:R}"
                )
            )
            .Prepend(
                "domain,protocol,agents,run,rounds,agreed,inDeal,round,utilities,discounted,welfare,toPareto,toNash,toKalai"
            );

    static IEnumerable<string> Standings(IEnumerable<Standing> standings) =>
        standings
            .Select(s =>
                string.Join(
                    ',',
                    [
                        s.Protocol,
                        s.Agent,
                        s.Seats.ToString(CultureInfo.InvariantCulture),
                        .. new Mean?[]
                        {
                            s.Utility,
                            s.Discounted,
                            s.Agrees,
                            s.Welfare,
                            s.ToPareto,
                            s.ToNash,
                            s.ToKalai,
                            s.Round,
                        }.SelectMany(m => new[] { Figure(m?.Value), Figure(m?.Interval) }),
                    ]
                )
            )
            .Prepend(
                "protocol,agent,seats,utility,utility_95,discounted,discounted_95,agrees,agrees_95,welfare,welfare_95,toPareto,toPareto_95,toNash,toNash_95,toKalai,toKalai_95,round,round_95"
            );

    /// <summary>A row for each seat of each match, as tables of figures want it.</summary>
    static async Task WriteParquetAsync(List<Match> matches, string path)
    {
        var rows = matches
            .SelectMany((m, n) => m.Agents.Select((agent, seat) => (Number: n + 1, Match: m, Agent: agent, Seat: seat)))
            .ToArray();
        var match = new DataField<int>("match");
        var domain = new DataField("domain", typeof(string), isNullable: false);
        var protocol = new DataField("protocol", typeof(string), isNullable: false);
        var agent = new DataField("agent", typeof(string), isNullable: false);
        var numbers = new (DataField<int> Field, Func<(int Number, Match Match, string Agent, int Seat), int> Of)[]
        {
            (new("seat"), r => r.Seat),
            (new("run"), r => r.Match.Run),
            (new("rounds"), r => r.Match.Rounds),
            (new("in_deal"), r => r.Match.InDeal),
            (new("round"), r => r.Match.Round),
        };
        var figures = new (
            DataField<double> Field,
            Func<(int Number, Match Match, string Agent, int Seat), double> Of
        )[]
        {
            (new("utility"), r => r.Match.Utilities[r.Seat]),
            (new("discounted"), r => r.Match.Discounted[r.Seat]),
            (new("welfare"), r => r.Match.Welfare),
            (new("to_pareto"), r => r.Match.ToPareto),
            (new("to_nash"), r => r.Match.ToNash ?? double.NaN),
            (new("to_kalai"), r => r.Match.ToKalai ?? double.NaN),
        };
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema([
                match,
                domain,
                protocol,
                agent,
                .. numbers.Select(n => n.Field),
                .. figures.Select(f => f.Field),
            ]),
            file
        );
        using var group = writer.CreateRowGroup();
        await group.WriteAsync<int>(match, rows.Select(r => r.Number).ToArray());
        await group.WriteAsync(domain, [.. rows.Select(r => r.Match.Domain)]);
        await group.WriteAsync(protocol, [.. rows.Select(r => r.Match.Protocol)]);
        await group.WriteAsync(agent, [.. rows.Select(r => r.Agent)]);
        foreach (var (field, of) in numbers)
            await group.WriteAsync<int>(field, rows.Select(of).ToArray());
        foreach (var (field, of) in figures)
            await group.WriteAsync<double>(field, rows.Select(of).ToArray());
        group.CompleteValidate();
    }

    static string List(IEnumerable<double> values) => string.Join(' ', values.Select(v => Figure(v)));

    static string Figure(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
