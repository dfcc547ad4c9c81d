using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>A text that the members of a room or a working group write together.</summary>
/// <param name="Channel">"caucus/3" or "group/energy".</param>
/// <param name="Party">Who changed it last.</param>
/// <param name="Agreed">Who agrees to it as it stands.</param>
public sealed record CommonText(
    string Channel,
    int Revision,
    string Title,
    Package Package,
    string Party,
    ImmutableSortedSet<string> Agreed
);

static class CommonTexts
{
    public static SessionView Wrote(this SessionView view, Event happened) =>
        happened switch
        {
            TextWritten e => view.Set(new(e.Channel, e.Revision, e.Title, e.Package, e.Party, [e.Party])),
            TextShown e => view.Set(new(e.Channel, e.Revision, e.Title, e.Package, e.Party, [.. e.Agreed])),
            TextAgreed e when view.Texts.TryGetValue(e.Channel, out var text) => view.Set(
                text with
                {
                    Agreed = text.Agreed.Add(e.Party),
                }
            ),
            TextReported e => view with { Reports = view.Reports.SetItem(e.Group, e) },
            _ => view,
        };

    static SessionView Set(this SessionView view, CommonText text) =>
        view with
        {
            Texts = view.Texts.SetItem(text.Channel, text),
        };
}
