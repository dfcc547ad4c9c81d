using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>
/// LLM-Deliberation: whole points, a minimum for each party, issues by letter and options by digit. Where roles are not told,
/// the first party proposes and the second can veto (p1, p2), the others are players; all cooperate. What letters and digits stand for is told in
/// global_instructions.txt.
/// </summary>
static class LlmForm
{
    const int MostIssues = 26;
    const int MostOptions = 9;

    public static ImmutableArray<DomainFile> Write(Game game)
    {
        Written.RefuseBundles(game, "LLM-Deliberation");
        if (game.Issues.Length > MostIssues || game.Issues.Any(i => i.Values.Length > MostOptions))
            throw new CannotHoldException(
                $"LLM-Deliberation has up to {MostIssues} issues of up to {MostOptions} options."
            );
        foreach (var party in game.Parties)
        {
            if (party.Reservation is not { } reservation || !double.IsInteger(reservation))
                throw new CannotHoldException(
                    $"LLM-Deliberation needs a whole minimum score, and {party.Party} has none."
                );
            if (party.Scale != 1 || party.Points.Any(i => i.Any(v => !double.IsInteger(v))))
                throw new CannotHoldException($"LLM-Deliberation has whole points, and {party.Party} has fractions.");
            if (party.Party.Contains(',', StringComparison.Ordinal))
                throw new CannotHoldException($"A comma in '{party.Party}' would end its name in config.txt.");
        }
        var names = Written.Names(game);
        return
        [
            new TextFile(
                "config.txt",
                string.Join(
                    '\n',
                    game.Parties.Select((p, n) => $"{p.Party},{names[n]},{p.Role ?? Role(n)},cooperative,any")
                )
            ),
            new TextFile("global_instructions.txt", Instructions(game)),
            .. game.Parties.Select((p, n) => new TextFile($"scores_files/{names[n]}.txt", Scores(p))),
        ];
    }

    static string Role(int seat) =>
        seat switch
        {
            0 => "p1",
            1 => "p2",
            _ => "player",
        };

    static string Scores(Payoff party) =>
        string.Join('\n', party.Points.Select(i => string.Join(", ", i.Select(Figure))))
        + $"\n{Figure(party.Reservation!.Value)}\n";

    static string Instructions(Game game)
    {
        var text = new StringBuilder();
        foreach (var (i, issue) in game.Issues.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"Issue {(char)('A' + i)}: {issue.Name}\n");
            foreach (var (v, value) in issue.Values.Index())
                text.Append(CultureInfo.InvariantCulture, $"{(char)('A' + i)}{v + 1}: {value}\n");
        }
        return text.ToString();
    }

    static string Figure(double value) => value.ToString(CultureInfo.InvariantCulture);
}
