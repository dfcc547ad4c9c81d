using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>An informal text that the seat may read.</summary>
/// <param name="Party">Whose it is; null for a non-paper that is not the seat's own.</param>
/// <param name="Versions">The first one first; the last is what stands.</param>
public sealed record Paper(
    int Number,
    PaperKind Kind,
    string? Party,
    string Title,
    string Summary,
    ImmutableList<string> To,
    ImmutableList<TextVersion> Versions,
    bool Withdrawn = false
);

static class Circulating
{
    public static SessionView Circulated(this SessionView view, Frame frame) =>
        frame.Event switch
        {
            PaperCirculated e => view with
            {
                Papers = view.Papers.SetItem(
                    e.Paper,
                    new(
                        e.Paper,
                        e.Kind,
                        e.Party,
                        e.Title,
                        e.Summary,
                        [.. e.To],
                        [new(1, e.Party ?? "", frame.At, e.Package)]
                    )
                ),
            },
            PaperAuthored e => view.Change(e.Paper, p => p with { Party = e.Party }),
            PaperRevised e => view.Change(
                e.Paper,
                p =>
                    p with
                    {
                        Title = e.Title,
                        Summary = e.Summary,
                        Versions = p.Versions.Add(new(e.Version, p.Party ?? "", frame.At, e.Package)),
                    }
            ),
            PaperWithdrawn e => view.Change(e.Paper, p => p with { Withdrawn = true }),
            _ => view,
        };

    /// <summary>The agenda with what an actor without a seat has undertaken, or does no more.</summary>
    public static SessionView Undertaken(this SessionView view, Frame frame) =>
        frame.Event is UndertakingLodged e && view.Agenda is { } agenda
            ? view with
            {
                Agenda = agenda with
                {
                    Outsiders =
                    [
                        .. agenda.Outsiders.Select(o => o.Id == e.Outsider ? o with { Undertakes = e.Given } : o),
                    ],
                },
            }
            : view;

    static SessionView Change(this SessionView view, int number, Func<Paper, Paper> change) =>
        view.Papers.TryGetValue(number, out var paper)
            ? view with
            {
                Papers = view.Papers.SetItem(number, change(paper)),
            }
            : view;
}
