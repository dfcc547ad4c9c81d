using Talks.Analysis.Spaces;
using Talks.Rules.Packages;

namespace Talks.Analysis.Bots;

/// <summary>What text a bot puts before the table when its turn has come.</summary>
sealed class Tabling(Stance stance, Outlook outlook)
{
    /// <summary>A text that differs from an earlier one in at most this many issues is tabled as a reply to it.</summary>
    const int ReplyDistance = 6;

    const int Starts = 2;

    readonly Space space = stance.Space;

    /// <returns>Null if it finds no text worth its target that it may table.</returns>
    public Act.Table? Next(TableView view, double time)
    {
        if (Draft(view, time, stance.Target(view, time)) is not { } text)
            return null;
        var answered = view
            .Proposals.Where(p => p.By != stance.Party.Id)
            .Select(p => (p.Number, Text: space.TextOf(p.Package)))
            .Select(p => (p.Number, p.Text, Distance: Distance(p.Text, text)))
            .Where(p => p.Distance is > 0 and <= ReplyDistance)
            .OrderBy(p => p.Distance)
            .ThenByDescending(p => p.Number)
            .FirstOrDefault();
        var number = answered.Text is null ? (int?)null : answered.Number;
        return new(
            Phrases.Title(space, text, answered.Text),
            Phrases.Summary(space, text, answered.Text, number),
            space.PackageOf(text),
            number,
            Kind(view)
        );
    }

    /// <summary>The text most likely to be taken by those who matter that is worth a target to its own side.</summary>
    /// <returns>Null if it finds none that it may table.</returns>
    public byte[]? Draft(TableView view, double time, double target)
    {
        var reading = outlook.Read(view);
        var seats = Enumerable.Range(0, space.Agenda.Parties.Length);
        var text = new Search(space, stance.Sheet, stance.Seat).Best(
            [.. seats.Select(s => Enumerable.Range(0, space.Options).Select(o => reading.Weight(s, o)).ToArray())],
            [.. seats.Select(s => reading.Base(s, time))],
            outlook.Importance,
            target,
            StartingTexts(view, reading, time),
            stance.Dice(view.Proposals.Length, 1)
        );
        return
            text is not null
            && Array.Exists(text, level => level > 0)
            && space.PackageOf(text) is var package
            && Legality.IsLegal(space.Agenda, package)
            && !stance.Crosses(package)
            ? text
            : null;
    }

    /// <summary>The search starts from the best guess among what was tabled or went round, or was mended by what was asked, and from its own dream.</summary>
    IEnumerable<byte[]> StartingTexts(TableView view, Reading reading, double time)
    {
        var tabled = view
            .Proposals.Select(p => p.Package)
            .Concat(view.Papers.Select(p => p.Package))
            .Select(space.TextOf);
        var mended = view.Proposals.Select(p =>
            Reading.Mended(space, space.TextOf(p.Package), p.Votes.SelectMany(v => v.Asks))
        );
        var good = tabled
            .Concat(mended)
            .Where(t => space.Allows(t))
            .OrderByDescending(t => outlook.Prospect(reading, t, time))
            .Take(Starts - 1);
        return good.Append(stance.Dream);
    }

    /// <summary>In a round of decision the gravest kind of document that binds; before it the agenda's first.</summary>
    string? Kind(TableView view) =>
        view.Round > 0 && space.Agenda.Rounds[view.Round - 1].Kind == "decision"
            ? space.Agenda.Instruments.Where(i => i.Binding).MaxBy(i => (i.Ratified, i.Consent))?.Id
            : null;

    static int Distance(byte[] a, byte[] b) => a.Zip(b).Count(p => p.First != p.Second);
}
