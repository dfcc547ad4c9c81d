using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live.Acts;

/// <summary>Brackets, and the texts of rooms and working groups on their way to the plenary.</summary>
static class Texts
{
    public static IEnumerable<Entry> Entries { get; } =
    [
        Entry.Show("/text TEXT", "its parts by id, with brackets", "/text 2", Shown),
        Entry.Of(
            "/bracket TEXT PART[=OPTION] [NOTE]",
            "you do not agree to it; what you would have",
            "/bracket 2 relief=1 Too much",
            Bracket
        ),
        Entry.Of("/unbracket TEXT PART", "takes your brackets off", "/unbracket 2 relief", Unbracket),
        Entry.Of(
            "/write CHANNEL TERMS TITLE",
            "the text of a room or a group, with these answers",
            "/write caucus/3 relief=1 Our text",
            l =>
            {
                var (channel, answers) = (l.Word("a channel"), l.Terms());
                var text = l.View.Texts.GetValueOrDefault(channel);
                return new WriteText(
                    channel,
                    text?.Revision ?? 0,
                    l.Ends && text is not null ? text.Title : l.Words("its title"),
                    l.Drafted(text?.Package, answers)
                );
            }
        ),
        Entry.Of(
            "/agree CHANNEL",
            "to its text as it stands",
            "/agree caucus/3",
            l => Common(l, l.Word("a channel")) is { } text ? new AgreeText(text.Channel, text.Revision) : null
        ),
        Entry.Of(
            "/carry ROOM [SUMMARY]",
            "tables the text of a room as your own",
            "/carry 3 For all",
            l =>
                l.Number("the number of a room") is var room && Common(l, $"caucus/{room}") is { } text
                    ? new CarryText(room, text.Revision, l.Rest())
                    : null
        ),
        Entry.Of(
            "/report GROUP",
            "brings a group's text before the plenary",
            "/report energy",
            l =>
                l.Word("a working group") is var group && Common(l, $"group/{group}") is { } text
                    ? new ReportText(group, text.Revision)
                    : null
        ),
        Entry.Of(
            "/assemble GROUPS TITLE",
            "tables their reports as one text",
            "/assemble energy The joint text",
            l =>
            {
                var reports = l.List("working groups")
                    .Select(g => l.View.Reports.GetValueOrDefault(g) ?? Missing(l, g))
                    .ToList();
                return new AssembleText(
                    l.Words("its title"),
                    "",
                    [.. reports.OfType<TextReported>().Select(r => new GroupReport(r.Group, r.Revision))]
                );
            }
        ),
    ];

    static TextReported? Missing(Line line, string group)
    {
        line.Lack($"{group} has not reported.");
        return null;
    }

    static CommonText? Common(Line line, string channel)
    {
        if (line.View.Texts.TryGetValue(channel, out var text))
            return text;
        line.Lack($"Nothing is written in '{channel}' yet: /write begins a text.");
        return null;
    }

    /// <summary>The proposal or the common text that is named.</summary>
    static (Proposal?, CommonText?) Named(Line line)
    {
        var name = line.Word("a proposal, or a channel");
        if (!name.All(char.IsAsciiDigit))
            return (null, Common(line, name));
        if (int.TryParse(name, out var number) && line.View.Proposals.TryGetValue(number, out var proposal))
            return (proposal, null);
        line.Lack($"There is no proposal {name}.");
        return (null, null);
    }

    static IEnumerable<string> Shown(Line line) =>
        Named(line) switch
        {
            ({ } p, _) => TextLines.Of(line.View, p.Text.Title, p.Text.Package, p.Brackets),
            (_, { } t) => TextLines.Of(line.View, t.Title, t.Package, t.Brackets),
            _ => [],
        };

    static Command? Bracket(Line line)
    {
        var named = Named(line);
        var (issue, key, option) = line.Part();
        var package = named.Item1?.Text.Package ?? named.Item2?.Package;
        var instead =
            key is not null
            && option is { } level
            && package?.Commitments.FirstOrDefault(c => TextLines.Key(c) == key) is { } stands
                ? stands with
                {
                    Level = level,
                }
                : null;
        var note = line.Rest();
        return named switch
        {
            ({ } p, _) => new PlaceBracket(
                p.Number,
                p.Version,
                issue,
                key,
                note,
                issue is null ? null : option,
                instead
            ),
            (_, { } t) => new BracketText(
                t.Channel,
                t.Revision,
                issue,
                key,
                note,
                issue is null ? null : option,
                instead
            ),
            _ => null,
        };
    }

    static Command? Unbracket(Line line)
    {
        var named = Named(line);
        var (issue, key, _) = line.Part();
        return named switch
        {
            ({ } p, _) => new LiftBracket(p.Number, issue, key),
            (_, { } t) => new UnbracketText(t.Channel, issue, key),
            _ => null,
        };
    }
}
