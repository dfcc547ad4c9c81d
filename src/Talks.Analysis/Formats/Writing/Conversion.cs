using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>A game in another form, and what became of it there.</summary>
/// <param name="Files">Empty when the form cannot hold the game.</param>
/// <param name="Refusal">Why it cannot; null when it can.</param>
/// <param name="Losses">What the form does not hold, found by reading back what was written; empty when nothing is lost.</param>
public sealed record Conversion(ImmutableArray<DomainFile> Files, string? Refusal, ImmutableArray<string> Losses)
{
    public static Conversion Of(Game game, GameForm form)
    {
        try
        {
            var files = form.Write(game);
            if (form.Name == "scenario")
                return new(files, null, [.. ScenarioForm.Losses(game)]);
            var back = GameFiles.Read(game.Name, files);
            return back.Game is { } after
                ? new(files, null, Fidelity.Losses(game, after))
                : new([], $"What was written cannot be read back: {back.Problem}", []);
        }
        catch (CannotHoldException cannot)
        {
            return new([], cannot.Message, []);
        }
    }
}
