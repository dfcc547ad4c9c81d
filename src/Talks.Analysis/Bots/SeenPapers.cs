using Talks.Rules.Packages;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>An informal text that goes round and has reached the party.</summary>
/// <param name="Number">Drawn.</param>
/// <param name="By">Its author; null of a non-paper that is not the party's own.</param>
/// <param name="Version">1 as it first went round, one more with every revision.</param>
/// <param name="Round">The round in which it last went round.</param>
public sealed record SeenPaper(int Number, PaperKind Kind, string? By, Package Package, int Version, int Round);

/// <summary>The papers of which a party has heard.</summary>
static class SeenPapers
{
    public static TableView After(TableView view, SessionEvent happened) =>
        happened switch
        {
            PaperCirculated e => view with
            {
                Papers = view.Papers.Add(new(e.Paper, e.Kind, e.Party, e.Package, 1, view.Round)),
            },
            PaperAuthored e => Change(view, e.Paper, p => p with { By = e.Party }),
            PaperRevised e => Change(
                view,
                e.Paper,
                p => p with { Package = e.Package, Version = e.Version, Round = view.Round }
            ),
            PaperWithdrawn e => view with { Papers = view.Papers.RemoveAll(p => p.Number == e.Paper) },
            _ => view,
        };

    static TableView Change(TableView view, int number, Func<SeenPaper, SeenPaper> change) =>
        view with
        {
            Papers = [.. view.Papers.Select(p => p.Number == number ? change(p) : p)],
        };
}
