using Talks.Analysis.Formats;
using Talks.Analysis.Formats.Writing;
using Talks.Rules.Packages;
using Talks.Scenarios.Texts;

namespace Talks.Scenarios.Domains;

/// <summary>A domain of the field as a scenario: it is written as one and read like any other, so the same checks and bounds hold.</summary>
static class PlayableDomain
{
    static readonly GameForm Form = GameForm.All.First(f => f.Name == "scenario");

    /// <param name="where">The folder or file, for problems.</param>
    public static ScenarioReading Of(string where, GameReading reading)
    {
        if (reading.Game is not { } game)
            return Refused(where, reading.Problem!);
        var conversion = Conversion.Of(game, Form);
        if (conversion.Refusal is { } refusal)
            return Refused(where, refusal);
        var files = conversion.Files.ToDictionary(f => f.Path, f => (ReadOnlyMemory<byte>)DomainFiles.Pack(f));
        var scenario = new ScenarioReader(new MemoryShelf(files), "").Read(null);
        return scenario with
        {
            Problems =
            [
                .. scenario.Problems,
                .. conversion.Losses.Concat(reading.Repairs).Select(l => Problem(Severity.Warning, where, l)),
            ],
        };
    }

    static ScenarioReading Refused(string where, string why) =>
        new(where, null, null, [Problem(Severity.Error, where, why)]);

    static ScenarioProblem Problem(Severity severity, string where, string what) =>
        new(
            severity,
            where,
            1,
            1,
            what,
            severity is Severity.Error ? "Mend the file, or convert it by 'talks convert'." : "Play goes on without it."
        );
}
