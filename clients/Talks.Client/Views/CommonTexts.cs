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
)
{
    /// <summary>What stands in brackets, in the order in which it was put there.</summary>
    public ImmutableList<Bracket> Brackets { get; init; } = [];
}

static class CommonTexts
{
    public static SessionView Wrote(this SessionView view, Event happened) =>
        happened switch
        {
            TextWritten e => view.Set(e.Over(view.Texts.GetValueOrDefault(e.Channel))),
            TextShown e => view.Set(
                new(e.Channel, e.Revision, e.Title, e.Package, e.Party, [.. e.Agreed])
                {
                    Brackets = [.. e.Brackets ?? []],
                }
            ),
            TextAgreed e => view.Change(e.Channel, text => text with { Agreed = text.Agreed.Add(e.Party) }),
            TextBracketed e => view.Change(
                e.Channel,
                text =>
                    text with
                    {
                        Agreed = text.Agreed.Remove(e.Bracket.Party),
                        Brackets = text.Brackets.Placed(e.Bracket),
                    }
            ),
            TextUnbracketed e => view.Change(
                e.Channel,
                text => text with { Brackets = text.Brackets.Lifted(e.Party, e.Issue, e.Commitment) }
            ),
            // Who goes takes its agreement and its brackets along.
            CaucusLeft e => view.Change(
                $"caucus/{e.Caucus}",
                text =>
                    text with
                    {
                        Agreed = text.Agreed.Remove(e.Party),
                        Brackets = text.Brackets.RemoveAll(b => b.Party == e.Party),
                    }
            ),
            TextReported e => view with { Reports = view.Reports.SetItem(e.Group, e) },
            _ => view,
        };

    static CommonText Over(this TextWritten e, CommonText? before)
    {
        var brackets = before?.Brackets.RemoveAll(b => !Reading.Alike(b, before.Package, e.Package)) ?? [];
        var own = brackets.Any(b => b.Party == e.Party);
        return new(e.Channel, e.Revision, e.Title, e.Package, e.Party, own ? [] : [e.Party]) { Brackets = brackets };
    }

    static SessionView Change(this SessionView view, string channel, Func<CommonText, CommonText> change) =>
        view.Texts.TryGetValue(channel, out var text) ? view.Set(change(text)) : view;

    static SessionView Set(this SessionView view, CommonText text) =>
        view with
        {
            Texts = view.Texts.SetItem(text.Channel, text),
        };
}
