using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Analysis.Texts;

namespace Talks.Analysis.Offers;

/// <summary>
/// What one party can do with a text, from its own sheet, the public catalogue and what was said at the table; no other
/// party's sheet enters. What the others think is a guess (<see cref="Reading"/>).
/// </summary>
public static class Trading
{
    /// <summary>Answers given, at most.</summary>
    const int Answers = 3;

    /// <summary>Issues in which two equivalent offers differ, at least.</summary>
    const int Apart = 2;

    /// <summary>Texts from which equivalent ones are looked for further.</summary>
    const int Widened = 40;

    /// <summary>
    /// What would make a text acceptable to the party: changes of one issue or two, the fewest first and then those the others
    /// seem readiest for; no two alike. Where none does, the least change by its own sheet of up to
    /// <see cref="Amending.MostChanges"/> issues. Empty when nothing within that does.
    /// </summary>
    /// <param name="alone">The party's sheet alone.</param>
    public static ImmutableArray<Trade> Mends(WholePoints alone, Sheet own, Reading reading, ReadOnlySpan<byte> text)
    {
        var (space, start) = (alone.Space, text.ToArray());
        var seat = Seat(space, own);
        var mending = Singles(space, start)
            .Concat(Pairs(space, start))
            .Where(t => own.Surplus(t) >= 0)
            .OrderBy(t => Distance(t, start))
            .ThenByDescending(t => Others(space, reading, seat, t))
            .ThenBy(Convert.ToHexString);
        var chosen = new List<byte[]>();
        foreach (var candidate in mending)
        {
            if (chosen.TrueForAll(c => !Touches(start, candidate, c)))
                chosen.Add(candidate);
            if (chosen.Count == Answers)
                break;
        }
        if (chosen.Count == 0)
            chosen.AddRange(Amending.For(alone, start, 1).Select(a => space.TextOf(a.Result.Terms)));
        return [.. chosen.Select(t => Told(space, own, reading, seat, start, t))];
    }

    /// <summary>Whether one text changes every issue that another one changes.</summary>
    static bool Touches(byte[] start, byte[] text, byte[] other) =>
        Enumerable.Range(0, start.Length).All(i => other[i] == start[i] || text[i] != start[i]);

    /// <summary>Every legal text that differs from one in exactly one issue.</summary>
    static IEnumerable<byte[]> Singles(Space space, byte[] from)
    {
        for (var i = 0; i < space.Issues; i++)
        for (var level = 0; level < space.Sizes[i]; level++)
        {
            if (level == from[i])
                continue;
            var text = (byte[])from.Clone();
            text[i] = (byte)level;
            if (space.Allows(text))
                yield return text;
        }
    }

    /// <summary>
    /// Logrolling: two issues of which the party gives way on one and gains on the other, not worse off in sum, with the
    /// best guess for the others. The best first; no two touch the same pair of issues.
    /// </summary>
    public static ImmutableArray<Trade> Logrolls(Space space, Sheet own, Reading reading, ReadOnlySpan<byte> text)
    {
        var start = text.ToArray();
        var seat = Seat(space, own);
        return
        [
            .. Pairs(space, start)
                .Where(t => GivesAndGains(own, start, t) && own.Worth(t) >= own.Worth(start))
                .Select(t => Told(space, own, reading, seat, start, t))
                .Where(t => t.Others > 0)
                .OrderByDescending(t => t.Others)
                .ThenByDescending(t => t.Gain)
                .DistinctBy(t => string.Join(' ', t.Changes.Select(c => c.Issue)))
                .Take(Answers),
        ];
    }

    /// <summary>
    /// Equivalent simultaneous offers (MESO): texts worth to the party what this one is, or a little more, that differ from it and
    /// from each other; those first that the others seem readiest to sign. To ask which they like best tells what they care about,
    /// at no cost.
    /// </summary>
    /// <param name="band">Points above the text's worth that still count as equivalent.</param>
    public static ImmutableArray<Trade> Equivalents(
        Space space,
        Sheet own,
        Reading reading,
        ReadOnlySpan<byte> text,
        double band
    )
    {
        var start = text.ToArray();
        var seat = Seat(space, own);
        var worth = own.Worth(start);
        var near = Pairs(space, start)
            .OrderBy(t => Math.Abs(own.Worth(t) - worth))
            .ThenByDescending(t => Others(space, reading, seat, t))
            .Take(Widened)
            .ToList();
        var equivalent = near.Concat(near.SelectMany(t => Pairs(space, t)))
            .Where(t => own.Worth(t) >= worth - 1e-9 && own.Worth(t) <= worth + band)
            .Where(t => Distance(t, start) >= Apart)
            .OrderByDescending(t => Others(space, reading, seat, t))
            .ThenBy(Convert.ToHexString);
        var chosen = new List<byte[]>();
        foreach (var candidate in equivalent)
        {
            if (chosen.TrueForAll(c => Distance(c, candidate) >= Apart))
                chosen.Add(candidate);
            if (chosen.Count == Answers)
                break;
        }
        return [.. chosen.Select(t => Told(space, own, reading, seat, start, t))];
    }

    /// <summary>Every legal text that differs from one in exactly two issues.</summary>
    static IEnumerable<byte[]> Pairs(Space space, byte[] from)
    {
        for (var i = 0; i < space.Issues; i++)
        for (var j = i + 1; j < space.Issues; j++)
        for (var a = 0; a < space.Sizes[i]; a++)
        for (var b = 0; b < space.Sizes[j]; b++)
        {
            if (a == from[i] || b == from[j])
                continue;
            var text = (byte[])from.Clone();
            (text[i], text[j]) = ((byte)a, (byte)b);
            if (space.Allows(text))
                yield return text;
        }
    }

    static bool GivesAndGains(Sheet own, byte[] from, byte[] to)
    {
        var trial = (byte[])from.Clone();
        var (before, least, most) = (own.Worth(from), 0.0, 0.0);
        for (var i = 0; i < from.Length; i++)
            if (from[i] != to[i])
            {
                trial[i] = to[i];
                var change = own.Worth(trial) - before;
                (least, most) = (Math.Min(least, change), Math.Max(most, change));
                trial[i] = from[i];
            }
        return least < 0 && most > 0;
    }

    static Trade Told(Space space, Sheet own, Reading reading, int seat, byte[] from, byte[] to) =>
        new(
            [
                .. Enumerable
                    .Range(0, space.Issues)
                    .Where(i => from[i] != to[i])
                    .Select(i => new Change(space.Agenda.Issues[i].Id, from[i], to[i])),
            ],
            own.Worth(to) - own.Worth(from),
            Others(space, reading, seat, to) - Others(space, reading, seat, from)
        );

    /// <summary>Log-odds of acceptance in sum over the others, as guessed.</summary>
    static double Others(Space space, Reading reading, int seat, byte[] text)
    {
        var sum = 0.0;
        for (var s = 0; s < space.Agenda.Parties.Length; s++)
            if (s != seat)
                sum += reading.LogOdds(s, text, 0);
        return sum;
    }

    static int Seat(Space space, Sheet own) => space.Agenda.Parties.Index().First(p => p.Item.Id == own.Party).Index;

    static int Distance(byte[] a, byte[] b) => a.Zip(b).Count(p => p.First != p.Second);
}

/// <param name="Changes">In the agenda's order of issues.</param>
/// <param name="Gain">Points on the party's own sheet.</param>
/// <param name="Others">Guessed change of the others' readiness, in log-odds summed over them; a guess, not a figure of theirs.</param>
public sealed record Trade(ImmutableArray<Change> Changes, double Gain, double Others);
